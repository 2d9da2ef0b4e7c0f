import type { Context } from '#identity'
import type { DoctorId } from '#people'
import { malformed, transaction } from '#platform'
import { addLeave } from '#scheduling'
import type { StoredLeave } from '#scheduling'
import { appointmentViews } from '../appointment/view.ts'
import type { Appointment } from '../contract.ts'
import { findAppointmentsHit } from '../appointment/queries.ts'
import { readStart } from '../slot/wanted-slot.ts'

/**
 * Enters a doctor's leave and answers with the appointments it hits. Leave takes the schedule row exclusively, so a booking made at
 * the same moment is either among the hits or was refused.
 */
export async function enterLeave(
  ctx: Context,
  doctorId: DoctorId,
  wish: { start: string; end: string; reason?: string },
): Promise<{ leave: StoredLeave; hits: Appointment[] }> {
  const startAt = readStart(wish.start, '/start').at
  const endAt = readStart(wish.end, '/end').at
  if (endAt <= startAt) throw malformed('/end', 'must be later than start')
  return transaction(ctx.database, async (tx) => {
    const leave = await addLeave(tx, ctx, doctorId, { startAt, endAt, reason: wish.reason })
    const rows = await findAppointmentsHit(tx, ctx.clinicId, doctorId, startAt, endAt)
    return { leave, hits: await appointmentViews(ctx, tx, rows) }
  })
}
