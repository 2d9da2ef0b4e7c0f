import { listDoctors } from '#people'
import type { DoctorId } from '#people'
import { asId, transaction } from '#platform'
import type { Database, StoredFact } from '#platform'
import { systemContext } from '../../offer/system-context.ts'
import { insertFreedTimes } from './queries.ts'

/**
 * How far ahead a change of rules is looked through. Nobody can say which times it opened and which were free before; whoever waited then is offered
 * either, but not times of next year because a break was moved.
 */
const LOOK_AHEAD_MS = 60 * 86_400_000

/**
 * A doctor's hours, leave or limits were changed, or a closure lifted: what was shut may be open now. No claim was let go of, so nothing else tells.
 * Heard twice it is looked at twice, and the second time everything is offered already.
 */
export async function onTimesOpened(database: Database, now: number, fact: StoredFact): Promise<void> {
  const { payload } = fact
  const ctx = systemContext(database, asId(fact.clinicId), now)
  const { doctorId, startAt, endAt } = payload
  const stretch = {
    fromAt: Math.max(now, typeof startAt === 'number' ? startAt : now),
    toAt: typeof endAt === 'number' ? endAt : now + LOOK_AHEAD_MS,
    openedAt: fact.at,
  }
  if (stretch.toAt <= stretch.fromAt) return
  const doctorIds: DoctorId[] =
    typeof doctorId === 'string'
      ? [asId(doctorId)]
      : (await listDoctors(ctx.database, ctx.clinicId, {})).map(({ id }) => id)
  await transaction(ctx.database, (tx) => insertFreedTimes(tx, ctx.clinicId, doctorIds, stretch))
}
