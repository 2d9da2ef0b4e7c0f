import { createBrowserRouter, Navigate, type RouteObject } from 'react-router'
import { FindPage } from '../availability/find-page.tsx'
import { adminPages } from './admin-routes.tsx'
import { ErrorPage, NotFoundPage } from './error-pages.tsx'
import { paths } from './paths.ts'
import { Shell } from './shell.tsx'

/** Find a doctor is what most people open first and travels with the shell; every other page is fetched when visited. */
const pages: RouteObject[] = [
  { index: true, element: <FindPage /> },
  {
    path: 'doctors/:id',
    lazy: async () => ({ Component: (await import('../availability/doctor-page.tsx')).DoctorPage }),
  },
  { path: 'book', lazy: async () => ({ Component: (await import('../booking/book-page.tsx')).BookPage }) },
  { path: 'sign-in', lazy: async () => ({ Component: (await import('../identity/sign-in-page.tsx')).SignInPage }) },
  { path: 'register', lazy: async () => ({ Component: (await import('../identity/register-page.tsx')).RegisterPage }) },
  {
    path: 'sign-in/forgotten',
    lazy: async () => ({ Component: (await import('../identity/letters/forgotten-page.tsx')).ForgottenPage }),
  },
  {
    path: 'sign-in/link',
    lazy: async () => ({ Component: (await import('../identity/letters/sign-in-link-page.tsx')).SignInLinkPage }),
  },
  {
    path: 'sign-in/second-factor',
    lazy: async () => ({ Component: (await import('../identity/second-factor-page.tsx')).SecondFactorPage }),
  },
  {
    path: 'invitation',
    lazy: async () => ({ Component: (await import('../identity/letters/invitation-page.tsx')).InvitationPage }),
  },
  {
    path: 'account/verify',
    lazy: async () => ({ Component: (await import('../identity/letters/verify-page.tsx')).VerifyPage }),
  },
  {
    path: 'account/new-password',
    lazy: async () => ({ Component: (await import('../identity/letters/new-password-page.tsx')).NewPasswordPage }),
  },
  {
    path: 'account/new-address',
    lazy: async () => ({ Component: (await import('../identity/letters/new-address-page.tsx')).NewAddressPage }),
  },
  {
    path: 'account/former-address',
    lazy: async () => ({ Component: (await import('../identity/letters/former-address-page.tsx')).FormerAddressPage }),
  },
  {
    path: 'appointments',
    lazy: async () => ({ Component: (await import('../booking/appointments-page.tsx')).AppointmentsPage }),
  },
  {
    path: 'appointments/:id',
    lazy: async () => ({ Component: (await import('../booking/appointment-page.tsx')).AppointmentPage }),
  },
  {
    path: 'series/:id',
    lazy: async () => ({ Component: (await import('../booking/series/series-page.tsx')).SeriesPage }),
  },
  {
    path: 'pathways',
    lazy: async () => ({ Component: (await import('../booking/pathway/find-pathway-page.tsx')).FindPathwayPage }),
  },
  {
    path: 'pathway-bookings/:id',
    lazy: async () => ({ Component: (await import('../booking/pathway/pathway-booking-page.tsx')).PathwayBookingPage }),
  },
  {
    path: 'offers/:id',
    lazy: async () => ({ Component: (await import('../booking/offer/offer-page.tsx')).OfferPage }),
  },
  {
    path: 'appointments/:id/move',
    lazy: async () => ({ Component: (await import('../booking/move-page.tsx')).MovePage }),
  },
  {
    path: 'account',
    lazy: async () => ({ Component: (await import('../identity/account/account-layout.tsx')).AccountLayout }),
    children: [
      { index: true, element: <Navigate to={paths.accountSecurity()} replace /> },
      {
        path: 'sign-in',
        lazy: async () => ({ Component: (await import('../identity/account/security-page.tsx')).SecurityPage }),
      },
      {
        path: 'devices',
        lazy: async () => ({ Component: (await import('../identity/account/devices-page.tsx')).DevicesPage }),
      },
      {
        path: 'apps',
        lazy: async () => ({ Component: (await import('../identity/account/apps-page.tsx')).AppsPage }),
      },
      {
        path: 'acting-for',
        lazy: async () => ({ Component: (await import('../people/acting-for-page.tsx')).ActingForPage }),
      },
      {
        path: 'data',
        lazy: async () => ({ Component: (await import('../identity/account/data-page.tsx')).DataPage }),
      },
      {
        path: 'who-looked',
        lazy: async () => ({ Component: (await import('../identity/account/access-page.tsx')).AccessPage }),
      },
      {
        path: 'work',
        lazy: async () => ({ Component: (await import('../identity/account/work-page.tsx')).WorkPage }),
      },
    ],
  },
  {
    path: 'apps/consent',
    lazy: async () => ({ Component: (await import('../identity/consent/consent-page.tsx')).ConsentPage }),
  },
  { path: 'desk', lazy: async () => ({ Component: (await import('../frontdesk/desk-page.tsx')).DeskPage }) },
  {
    path: 'desk/book',
    lazy: async () => ({ Component: (await import('../frontdesk/phone-booking-page.tsx')).PhoneBookingPage }),
  },
  {
    path: 'desk/repeat',
    lazy: async () => ({ Component: (await import('../booking/series/repeat-page.tsx')).RepeatPage }),
  },
  {
    path: 'desk/new-times/:id',
    lazy: async () => ({ Component: (await import('../booking/rebooking/plan-page.tsx')).PlanPage }),
  },
  {
    path: 'desk/out-of-order',
    lazy: async () => ({ Component: (await import('../booking/outage/outages-page.tsx')).OutagesPage }),
  },
  {
    path: 'desk/patients',
    lazy: async () => ({ Component: (await import('../people/patient/patients-page.tsx')).PatientsPage }),
  },
  {
    path: 'desk/patients/:id',
    lazy: async () => ({ Component: (await import('../people/patient/patient-page.tsx')).PatientPage }),
  },
  {
    path: 'desk/emergency',
    lazy: async () => ({
      Component: (await import('../people/emergency/emergency-search-page.tsx')).EmergencySearchPage,
    }),
  },
  {
    path: 'admin',
    lazy: async () => ({ Component: (await import('./admin-layout.tsx')).AdminLayout }),
    children: adminPages,
  },
  { path: '*', element: <NotFoundPage /> },
]

export const router = createBrowserRouter([
  {
    element: <Shell />,
    hydrateFallbackElement: <Shell />,
    children: [{ errorElement: <ErrorPage />, children: pages }],
  },
])
