import { accountOf, audit } from '#identity'
import type { Context } from '#identity'
import { announce, recordRevision } from '#platform'
import type { Tx } from '#platform'
import type { DoctorId } from '#people'
import { scheduleChanged } from '../events.ts'
import type { FactName, ScheduleChange } from '../events.ts'
import type { ScheduleHistory } from './read-history.ts'

/** Keeps what was changed for the history of the doctor's hours, overrides or leave, and announces it. */
export async function recordChange(
  tx: Tx,
  ctx: Context,
  doctorId: DoctorId,
  change: {
    history: ScheduleHistory
    action: string
    record: object
    fact: FactName
    facts: Omit<ScheduleChange, 'doctorId'>
  },
): Promise<void> {
  const subject = { clinicId: ctx.clinicId, kind: change.history, id: doctorId }
  const by = accountOf(ctx.actor)
  await recordRevision(tx, subject, { action: change.action, snapshot: change.record, at: ctx.now, by })
  await announce(tx, scheduleChanged(ctx, change.fact, { doctorId, ...change.facts }))
  await audit(tx, ctx, { action: 'scheduling.schedule_change', record: doctorId })
}
