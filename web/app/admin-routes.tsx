import { Navigate, type RouteObject } from 'react-router'
import { paths } from './paths.ts'

/** What an administrator opens, below `/admin`, in the order of the navigation beside it (`admin-sections.ts`). */
export const adminPages: RouteObject[] = [
  { index: true, element: <Navigate to={paths.adminDoctors()} replace /> },
  { path: 'doctors', lazy: async () => ({ Component: (await import('../people/doctors-page.tsx')).DoctorsPage }) },
  {
    path: 'doctors/new',
    lazy: async () => ({ Component: (await import('../people/new-doctor-page.tsx')).NewDoctorPage }),
  },
  {
    path: 'doctors/:id',
    lazy: async () => ({ Component: (await import('../people/doctor-admin-page.tsx')).DoctorAdminPage }),
  },
  {
    path: 'visit-types',
    lazy: async () => ({ Component: (await import('../clinic/visit-type/visit-types-page.tsx')).VisitTypesPage }),
  },
  {
    path: 'booking-rules',
    lazy: async () => ({ Component: (await import('../booking/policy/booking-rules-page.tsx')).BookingRulesPage }),
  },
  {
    path: 'pathways',
    lazy: async () => ({ Component: (await import('../booking/pathway/pathways-page.tsx')).PathwaysPage }),
  },
  {
    path: 'pathways/new',
    lazy: async () => ({ Component: (await import('../booking/pathway/pathway-page.tsx')).NewPathwayPage }),
  },
  {
    path: 'pathways/:id',
    lazy: async () => ({ Component: (await import('../booking/pathway/pathway-page.tsx')).PathwayPage }),
  },
  {
    path: 'locations',
    lazy: async () => ({ Component: (await import('../clinic/location/locations-page.tsx')).LocationsPage }),
  },
  {
    path: 'locations/:id',
    lazy: async () => ({ Component: (await import('../clinic/location/location-page.tsx')).LocationPage }),
  },
  {
    path: 'closures',
    lazy: async () => ({ Component: (await import('../clinic/closure/closures-page.tsx')).ClosuresPage }),
  },
  {
    path: 'messages',
    lazy: async () => ({ Component: (await import('../notifications/mailbox-page.tsx')).MailboxPage }),
  },
  {
    path: 'settings',
    lazy: async () => ({ Component: (await import('../clinic/settings-page.tsx')).SettingsPage }),
  },
  {
    path: 'host-names',
    lazy: async () => ({ Component: (await import('../clinic/host-names/host-names-page.tsx')).HostNamesPage }),
  },
  {
    path: 'staff',
    lazy: async () => ({ Component: (await import('../identity/admin/staff/staff-page.tsx')).StaffPage }),
  },
  {
    path: 'staff/invite',
    lazy: async () => ({ Component: (await import('../identity/admin/staff/invite-page.tsx')).InvitePage }),
  },
  {
    path: 'staff/:accountId',
    lazy: async () => ({ Component: (await import('../identity/admin/staff/member-page.tsx')).MemberPage }),
  },
  {
    path: 'sign-in-rules',
    lazy: async () => ({
      Component: (await import('../identity/admin/sign-in-rules/sign-in-rules-page.tsx')).SignInRulesPage,
    }),
  },
  {
    path: 'sign-in-rules/new-provider',
    lazy: async () => ({
      Component: (await import('../identity/admin/sign-in-rules/new-provider-page.tsx')).NewProviderPage,
    }),
  },
  {
    path: 'who-sees-what',
    lazy: async () => ({
      Component: (await import('../people/access-policy/access-policy-page.tsx')).AccessPolicyPage,
    }),
  },
  {
    path: 'apps',
    lazy: async () => ({ Component: (await import('../identity/admin/apps/apps-page.tsx')).AppsPage }),
  },
  {
    path: 'apps/new',
    lazy: async () => ({ Component: (await import('../identity/admin/apps/new-app-page.tsx')).NewAppPage }),
  },
  {
    path: 'apps/:id',
    lazy: async () => ({ Component: (await import('../identity/admin/apps/app-page.tsx')).AppPage }),
  },
  {
    path: 'audit',
    lazy: async () => ({ Component: (await import('../identity/audit/audit-page.tsx')).AuditPage }),
  },
  {
    path: 'emergency-access',
    lazy: async () => ({ Component: (await import('../people/emergency/emergencies-page.tsx')).EmergenciesPage }),
  },
  {
    path: 'privacy',
    lazy: async () => ({ Component: (await import('../ops/privacy/privacy-page.tsx')).PrivacyPage }),
  },
]
