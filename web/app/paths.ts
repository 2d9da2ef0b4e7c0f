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
  signIn: (back?: string) => withQuery('/sign-in', { back }),
  register: (back?: string) => withQuery('/register', { back }),
  desk: (params: { date?: string; locationId?: string; doctorId?: string } = {}) => withQuery('/desk', params),
  deskBook: (params: Params = {}) => withQuery('/desk/book', params),
  account: () => '/account',
  accountSecurity: () => '/account/sign-in',
  accountDevices: () => '/account/devices',
  admin: () => '/admin',
  adminDoctors: () => '/admin/doctors',
  adminNewDoctor: () => '/admin/doctors/new',
  adminDoctor: (id: string) => `/admin/doctors/${id}`,
  adminHours: (id: string) => `/admin/doctors/${id}/hours`,
  adminVisitTypes: () => '/admin/visit-types',
  adminLocations: () => '/admin/locations',
  adminClosures: () => '/admin/closures',
  adminMessages: () => '/admin/messages',
  calendarFile: (id: string) => `/api/v1/appointments/${id}/calendar.ics`,
  confirmationFile: (id: string) => `/api/v1/appointments/${id}/confirmation.pdf`,
  apiDocs: () => '/docs',
}

/** A path to go back to after signing in: only a path of our own, so that a crafted link cannot send people elsewhere. */
export function safeBack(back: string | null): string {
  return back && /^\/(?![/\\])/.test(back) ? back : paths.home()
}
