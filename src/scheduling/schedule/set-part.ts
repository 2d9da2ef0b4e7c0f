import type { SeenVersion } from '#clinic'
import type { Context } from '#identity'
import type { DoctorId } from '#people'
import { transaction } from '#platform'
import type { Tx } from '#platform'
import type { FactName } from '../events.ts'
import { refusals } from '../refusals.ts'
import { takeScheduleOf } from './present-doctor.ts'
import type { ScheduleHistory } from './read-history.ts'
import { recordChange } from './record-change.ts'

/**
 * Sets a part of a doctor's schedule as a whole: under the schedule that no booking holds meanwhile, only when the caller has seen the
 * version there is, kept in the history and announced. `write` answers the part as it then is.
 */
export async function setPart<Kept extends object>(
  ctx: Context,
  doctorId: DoctorId,
  seen: SeenVersion,
  { history, fact, write }: { history: ScheduleHistory; fact: FactName; write: (tx: Tx) => Promise<Kept> },
): Promise<{ doctorId: DoctorId } & Kept & { version: number }> {
  return transaction(ctx.database, async (tx) => {
    const { before, version } = await takeScheduleOf(tx, ctx, doctorId)
    if (!seen(before)) throw refusals.changed_meanwhile({ extra: { version: before } })
    const record = await write(tx)
    await recordChange(tx, ctx, doctorId, { history, action: 'changed', record, fact, facts: { version } })
    return { doctorId, ...record, version }
  })
}
