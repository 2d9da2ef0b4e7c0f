import type { Place } from '../api/types.ts'

type Params = Record<string, string | undefined>

/** Adds the parameters that have a value, in the order given. */
export function withQuery(path: string, params: Params): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value)
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

/** Every address of the page, written once. Calls to the API are typed by their own document instead. */
export const paths = {
  home: () => '/',
  doctor: (id: string, choice: { visitTypeId?: string; locationId?: string; from?: string } = {}) =>
    withQuery(`/doctors/${id}`, choice),
  book: (holdId: string, place: Place & { end: string; timeZone: string; expiresAt: string }) =>
    withQuery('/book', {
      hold: holdId,
      doctor: place.doctorId,
      visit: place.visitTypeId,
      location: place.locationId,
      start: place.start,
      end: place.end,
      zone: place.timeZone,
      until: place.expiresAt,
    }),
  appointments: () => '/appointments',
  appointment: (id: string) => `/appointments/${id}`,
  moveAppointment: (id: string) => `/appointments/${id}/move`,
  offer: (id: string) => `/offers/${id}`,
  series: (id: string) => `/series/${id}`,
  pathways: () => '/pathways',
  pathwayBooking: (id: string) => `/pathway-bookings/${id}`,
  signIn: (back?: string) => withQuery('/sign-in', { back }),
  register: (back?: string) => withQuery('/register', { back }),
  forgottenPassword: () => '/sign-in/forgotten',
  signInLink: () => '/sign-in/link',
  secondFactor: (back?: string) => withQuery('/sign-in/second-factor', { back }),
  desk: (params: { date?: string; locationId?: string; doctorId?: string } = {}) => withQuery('/desk', params),
  deskBook: (params: Params = {}) => withQuery('/desk/book', params),
  deskPlan: (id: string) => `/desk/new-times/${id}`,
  deskOutages: (resourceId?: string) => withQuery('/desk/out-of-order', { resource: resourceId }),
  deskRepeat: ({ doctorId, visitTypeId, locationId, start }: Place) =>
    withQuery('/desk/repeat', { doctor: doctorId, visit: visitTypeId, location: locationId, start }),
  deskPatients: () => '/desk/patients',
  deskPatient: (id: string) => `/desk/patients/${id}`,
  deskEmergency: () => '/desk/emergency',
  account: () => '/account',
  accountSecurity: () => '/account/sign-in',
  accountDevices: () => '/account/devices',
  accountApps: () => '/account/apps',
  accountData: () => '/account/data',
  accountAccess: () => '/account/who-looked',
  accountWork: () => '/account/work',
  actingFor: () => '/account/acting-for',
  appConsent: (question: string) => withQuery('/apps/consent', { question }),
  admin: () => '/admin',
  adminDoctors: () => '/admin/doctors',
  adminNewDoctor: () => '/admin/doctors/new',
  adminDoctor: (id: string) => `/admin/doctors/${id}`,
  adminVisitTypes: () => '/admin/visit-types',
  adminPathways: () => '/admin/pathways',
  adminNewPathway: () => '/admin/pathways/new',
  adminPathway: (id: string) => `/admin/pathways/${id}`,
  adminLocations: () => '/admin/locations',
  adminLocation: (id: string) => `/admin/locations/${id}`,
  adminBookingRules: () => '/admin/booking-rules',
  adminClosures: () => '/admin/closures',
  adminMessages: () => '/admin/messages',
  adminSettings: () => '/admin/settings',
  adminHostNames: () => '/admin/host-names',
  adminStaff: () => '/admin/staff',
  adminInvite: () => '/admin/staff/invite',
  adminMember: (accountId: string) => `/admin/staff/${accountId}`,
  adminSignInRules: () => '/admin/sign-in-rules',
  adminNewProvider: () => '/admin/sign-in-rules/new-provider',
  adminAccessPolicy: () => '/admin/who-sees-what',
  adminApps: () => '/admin/apps',
  adminNewApp: () => '/admin/apps/new',
  adminApp: (id: string) => `/admin/apps/${id}`,
  adminAudit: (search: { patient?: string; account?: string; from?: string; to?: string } = {}) =>
    withQuery('/admin/audit', search),
  adminEmergencies: () => '/admin/emergency-access',
  adminPrivacy: () => '/admin/privacy',
  calendarFile: (id: string) => `/api/v1/appointments/${id}/calendar.ics`,
  confirmationFile: (id: string) => `/api/v1/appointments/${id}/confirmation.pdf`,
  apiDocs: () => '/docs',
}

/** Where people sign in or answer a letter: no place to come back to afterwards. Letters name these pages too. */
const ENTRANCES = [
  '/sign-in',
  '/register',
  '/invitation',
  '/account/verify',
  '/account/new-password',
  '/account/new-address',
  '/account/former-address',
]

export const isEntrance = (pathname: string): boolean =>
  ENTRANCES.some((entrance) => pathname === entrance || pathname.startsWith(`${entrance}/`))

/**
 * A path to go back to after signing in: only one of our own, so that a crafted link cannot send people elsewhere. Read
 * as a browser reads it, for it drops tabs and line ends and takes a backslash for a slash: `/\t/evil.example` leads away.
 */
export function safeBack(back: string | null, origin: string = globalThis.location.origin): string {
  if (!back?.startsWith('/') || !URL.canParse(back, origin)) return paths.home()
  const url = new URL(back, origin)
  // `/..//evil.example` is a path of ours whose own path, put into an address again, is another host.
  if (url.origin !== origin || url.pathname.startsWith('//')) return paths.home()
  return `${url.pathname}${url.search}${url.hash}`
}
