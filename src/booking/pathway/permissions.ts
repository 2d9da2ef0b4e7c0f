import { STAFF } from '#identity'
import type { Policy } from '#identity'

/** What the clinic offers is everybody's to read; whose visits they are is decided where they are read. */
export const permissions = {
  seeTheOffer: 'open',
  seeTheInside: STAFF,
  define: ['administrator'],
  book: { who: 'signed-in', scope: 'Appointment.c' },
  read: { who: 'signed-in', scope: 'Appointment.r' },
  /** Visits that ask for approval, as one of them is decided. */
  decide: { who: STAFF, scope: 'Appointment.u' },
  cancel: { who: 'signed-in', scope: 'Appointment.u' },
} as const satisfies Record<string, Policy>
