import { audit } from '#identity'
import type { AuditAction, Context } from '#identity'
import type { Tx } from '#platform'
import type { AppointmentRow } from '../tables.ts'
import type { Move } from './life.ts'

/** What each step of an appointment's life is called in the audit trail. */
export const AUDIT_OF = {
  booking: 'booking.appointment_book',
  confirmation: 'booking.appointment_approve',
  declination: 'booking.appointment_decline',
  lapse: 'booking.appointment_lapse',
  payment: 'booking.deposit_pay',
  'non-payment': 'booking.deposit_miss',
  reschedule: 'booking.appointment_reschedule',
  cancellation: 'booking.appointment_cancel',
  arrival: 'booking.appointment_arrive',
  start: 'booking.appointment_start',
  completion: 'booking.appointment_complete',
  'no-show': 'booking.appointment_miss',
  undo: 'booking.appointment_undo',
} as const satisfies Record<Move | 'booking', AuditAction>

/**
 * A step as an event of the trail. That a rule was overridden is an event of its own, so that all of them are found by one name. Only its
 * reason is told: it is given for this, while the reason of a cancellation may say how somebody is.
 */
export async function auditAppointment(
  tx: Tx,
  ctx: Context,
  step: keyof typeof AUDIT_OF,
  { id, patientId }: Pick<AppointmentRow, 'id' | 'patientId'>,
  overrideReason: string | undefined,
): Promise<void> {
  const about = { record: id, patients: [patientId] }
  const done = { action: AUDIT_OF[step], ...about }
  if (overrideReason === undefined) return audit(tx, ctx, done)
  return audit(tx, ctx, done, { action: 'booking.appointment_override', ...about, reason: overrideReason })
}
