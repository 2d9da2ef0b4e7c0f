import { getClinic } from '#clinic'
import type { Context } from '#identity'
import type { DoctorId } from '#people'
import { newId } from '#platform'
import type { Tx } from '#platform'
import type { Leave } from '../contract.ts'
import { FACTS } from '../events.ts'
import { refusals } from '../refusals.ts'
import { takeScheduleOf } from '../schedule/present-doctor.ts'
import { recordChange } from '../schedule/record-change.ts'
import { leaveView } from './leave-view.ts'
import { insertLeave } from './queries.ts'
import type { LeaveRow } from './queries.ts'
import { refuseUnlessOwn } from './refuse-unless-own.ts'

const LONGEST_MS = 5 * 366 * 86_400_000

/**
 * The doctor is away, from every location, from `startAt` until `endAt` (epoch milliseconds). Takes the schedule first: the
 * appointments that the caller then finds inside the leave are all there will ever be, for later bookings see the leave.
 */
export async function addLeave(
  tx: Tx,
  ctx: Context,
  doctorId: DoctorId,
  { startAt, endAt, reason }: { startAt: number; endAt: number; reason?: string | undefined },
): Promise<Leave> {
  await refuseUnlessOwn(ctx, tx, doctorId)
  refuseOddLeave(startAt, endAt)
  const { version } = await takeScheduleOf(tx, ctx, doctorId)
  const leave: LeaveRow = { id: newId(), doctorId, startAt, endAt, reason: reason?.trim() ?? null }
  await insertLeave(tx, ctx.clinicId, leave, ctx.now)
  const { timeZone } = await getClinic({ database: tx, clinicId: ctx.clinicId })
  const view = leaveView(leave, timeZone)
  await recordChange(tx, ctx, doctorId, {
    history: 'scheduling.leave',
    action: 'added',
    record: view,
    fact: FACTS.leaveAdded,
    facts: { version, id: leave.id, startAt, endAt },
  })
  return view
}

function refuseOddLeave(startAt: number, endAt: number): void {
  if (!(startAt < endAt))
    throw refusals.leave_reversed({ errors: [{ pointer: '/end', detail: 'must be later than start' }] })
  if (endAt - startAt > LONGEST_MS) {
    throw refusals.leave_too_long({ errors: [{ pointer: '/end', detail: 'must be within five years of start' }] })
  }
  const outside = [
    { at: startAt, pointer: '/start' },
    { at: endAt, pointer: '/end' },
  ].filter(({ at }) => at < 0 || at >= Date.UTC(3000, 0, 1))
  if (outside.length === 0) return
  throw refusals.date_out_of_range({
    errors: outside.map(({ pointer }) => ({ pointer, detail: 'must lie between 1970 and 2999' })),
  })
}
