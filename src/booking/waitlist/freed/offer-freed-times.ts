import type { ClinicId, Context } from '#identity'
import { transaction } from '#platform'
import type { Database, Tx } from '#platform'
import { systemContext } from '../../offer/system-context.ts'
import { policyOf } from '../policy/waitlist-policy.ts'
import { offerToNext } from './offer-to-next.ts'
import { deleteFreedTime, findFreedTimes, takeFreedTime } from './queries.ts'
import { startsOfFreedTime } from './starts-of-freed-time.ts'
import { whoIsNext } from './who-is-next.ts'

const AT_MOST = 100
/** A week of leave taken back is hundreds of times: so many offers from one stretch in one run, the rest in the next. */
const MOST_OFFERS = 200

/**
 * Offers what was freed to who is next in line, time by time, until it is filled or nobody is left. A freed time stays written down until that
 * is so: whoever was killed in between has lost nothing, and the next run goes on. Answers how many were offered something.
 */
export async function offerFreedTimes(database: Database, now: number): Promise<number> {
  let offered = 0
  let after = 0
  const failed: unknown[] = []
  for (;;) {
    const freed = await findFreedTimes(database, after, AT_MOST)
    for (const { id, clinicId } of freed) {
      try {
        offered += await fill(database, { id, clinicId }, now)
      } catch (error) {
        failed.push(error)
      }
    }
    const last = freed.at(-1)
    if (last === undefined || freed.length < AT_MOST) break
    after = last.id
  }
  // One that fails keeps no other waiting; the job is tried again.
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} freed times could not be offered`)
  return offered
}

async function fill(
  database: Database,
  { id, clinicId }: { id: number; clinicId: ClinicId },
  now: number,
): Promise<number> {
  const ctx = systemContext(database, clinicId, now)
  for (let offers = 0; offers < MOST_OFFERS; offers += 1) {
    const goesOn = await transaction(ctx.database, (tx) => offerOnce(tx, ctx, id))
    if (!goesOn) return offers
  }
  return MOST_OFFERS
}

/** One offer in one transaction; without one the freed time is done with. False: no more of it. */
async function offerOnce(tx: Tx, ctx: Context, id: number): Promise<boolean> {
  const { clinicId } = ctx
  const freed = await takeFreedTime(tx, clinicId, id)
  if (freed === undefined) return false
  const policy = await policyOf(tx, clinicId)
  const { doctorId, openedAt } = freed
  const times = await startsOfFreedTime(tx, ctx, freed, policy.atOnce)
  const line = whoIsNext(tx, ctx, { doctorId, times, order: policy.order, openedAt })
  if (await offerToNext(tx, ctx, policy, line)) return true
  await deleteFreedTime(tx, clinicId, id)
  return false
}
