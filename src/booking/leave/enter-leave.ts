import { getClinic } from '#clinic'
import type { Context } from '#identity'
import type { DoctorId } from '#people'
import { malformed, transaction } from '#platform'
import { addLeave, dayNumber, isLocalDate, startOfDate, startOfDay, timeZone as zoneOf } from '#scheduling'
import type { StoredLeave } from '#scheduling'
import { appointmentViews } from '../appointment/view.ts'
import type { Appointment } from '../contract.ts'
import { findAppointmentsHit } from '../appointment/queries.ts'
import { readStart } from '../slot/wanted-slot.ts'

/**
 * From one instant to another, or, where a date stands in the place of an instant, whole days on the clinic's calendar: from the beginning
 * of the first to the end of the last.
 */
async function readLeave(
  ctx: Context,
  wish: { start: string; end: string },
): Promise<{ startAt: number; endAt: number }> {
  const { timeZone } = await getClinic(ctx)
  return {
    startAt: isLocalDate(wish.start) ? startOfDate(wish.start, timeZone) : readStart(wish.start, '/start').at,
    endAt: isLocalDate(wish.end) ? afterDate(wish.end, timeZone) : readStart(wish.end, '/end').at,
  }
}

const afterDate = (date: string, timeZone: string): number => startOfDay(zoneOf(timeZone), dayNumber(date) + 1) * 60_000

/**
 * Enters a doctor's leave and answers with the appointments it hits. Leave takes the schedule row exclusively, so a booking made at
 * the same moment is either among the hits or was refused.
 */
export async function enterLeave(
  ctx: Context,
  doctorId: DoctorId,
  wish: { start: string; end: string; reason?: string },
): Promise<{ leave: StoredLeave; hits: Appointment[] }> {
  const { startAt, endAt } = await readLeave(ctx, wish)
  if (endAt <= startAt) throw malformed('/end', 'must be later than start')
  return transaction(ctx.database, async (tx) => {
    const leave = await addLeave(tx, ctx, doctorId, { startAt, endAt, reason: wish.reason })
    const rows = await findAppointmentsHit(tx, ctx.clinicId, doctorId, startAt, endAt)
    return { leave, hits: await appointmentViews(ctx, tx, rows) }
  })
}
