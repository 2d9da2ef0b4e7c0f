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
    lazy: async () => ({ Component: (await import('../clinic/visit-types-page.tsx')).VisitTypesPage }),
  },
  {
    path: 'locations',
    lazy: async () => ({ Component: (await import('../clinic/locations-page.tsx')).LocationsPage }),
  },
  {
    path: 'closures',
    lazy: async () => ({ Component: (await import('../clinic/closures-page.tsx')).ClosuresPage }),
  },
  {
    path: 'messages',
    lazy: async () => ({ Component: (await import('../notifications/mailbox-page.tsx')).MailboxPage }),
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
