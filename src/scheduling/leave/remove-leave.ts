import { getClinic } from '#clinic'
import type { Context } from '#identity'
import type { DoctorId } from '#people'
import type { Tx } from '#platform'
import type { LeaveId } from '../contract.ts'
import { FACTS } from '../events.ts'
import { refusals } from '../refusals.ts'
import { takeScheduleOf } from '../schedule/present-doctor.ts'
import { recordChange } from '../schedule/record-change.ts'
import { leaveView } from './leave-view.ts'
import { deleteLeave } from './queries.ts'
import { refuseUnlessOwn } from './refuse-unless-own.ts'

/** The doctor is there after all. Nothing refers to a leave, so its row goes; its history stays. */
export async function removeLeave(tx: Tx, ctx: Context, doctorId: DoctorId, id: LeaveId): Promise<void> {
  await refuseUnlessOwn(ctx, tx, doctorId)
  const { version } = await takeScheduleOf(tx, ctx, doctorId)
  const removed = await deleteLeave(tx, ctx.clinicId, doctorId, id)
  if (removed === undefined) throw refusals.leave_not_found()
  const { timeZone } = await getClinic({ database: tx, clinicId: ctx.clinicId })
  const { startAt, endAt } = removed
  await recordChange(tx, ctx, doctorId, {
    history: 'scheduling.leave',
    action: 'removed',
    record: leaveView(removed, timeZone),
    fact: FACTS.leaveRemoved,
    facts: { version, id, startAt, endAt },
  })
}
