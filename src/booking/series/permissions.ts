import { STAFF } from '#identity'
import type { Policy } from '#identity'

/** What could be booked is everybody's to ask, as with single times; whose series it is, is decided where its visits are read. */
export const permissions = {
  preview: 'open',
  book: { who: 'signed-in', scope: 'Appointment.c' },
  read: { who: 'signed-in', scope: 'Appointment.r' },
  /** Visits that ask for approval, as one of them is decided. */
  decide: { who: STAFF, scope: 'Appointment.u' },
  move: { who: 'signed-in', scope: 'Appointment.u' },
} as const satisfies Record<string, Policy>
