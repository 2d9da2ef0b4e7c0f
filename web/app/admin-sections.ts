import { paths } from './paths.ts'

export type AdminPage = { to: string; name: string }
export type AdminGroup = { name: string; pages: AdminPage[] }

/** The administrator's pages, in groups of what one has in mind when looking for them. A group without pages is not shown. */
export const adminGroups: AdminGroup[] = [
  {
    name: 'Clinic',
    pages: [
      { to: paths.adminSettings(), name: 'Clinic settings' },
      { to: paths.adminLocations(), name: 'Locations' },
      { to: paths.adminVisitTypes(), name: 'Visit types' },
      { to: paths.adminPathways(), name: 'Pathways' },
      { to: paths.adminBookingRules(), name: 'Booking rules' },
      { to: paths.adminClosures(), name: 'Closures' },
      { to: paths.adminHostNames(), name: 'Own web address' },
      { to: paths.adminMessages(), name: 'Mailbox' },
    ],
  },
  {
    name: 'People',
    pages: [
      { to: paths.adminDoctors(), name: 'Doctors' },
      { to: paths.adminStaff(), name: 'Staff' },
    ],
  },
  {
    name: 'Security',
    pages: [
      { to: paths.adminSignInRules(), name: 'Sign-in rules' },
      { to: paths.adminApps(), name: 'Apps and systems' },
      { to: paths.adminAccessPolicy(), name: 'Who sees what' },
    ],
  },
  {
    name: 'Privacy',
    pages: [
      { to: paths.adminAudit(), name: 'Audit trail' },
      { to: paths.adminEmergencies(), name: 'Emergency access' },
      { to: paths.adminPrivacy(), name: 'Consents and erasure' },
    ],
  },
]

/** The page that an address belongs to, with its group: `/admin/doctors/new` is one of the doctors'. */
export function adminPlace(pathname: string): { group: string; page: string } | undefined {
  const isWithin = ({ to }: AdminPage) => pathname === to || pathname.startsWith(`${to}/`)
  for (const { name, pages } of adminGroups) {
    const page = pages.find(isWithin)
    if (page) return { group: name, page: page.name }
  }
  return undefined
}
