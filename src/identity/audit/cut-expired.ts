import { transaction } from '#platform'
import type { Database, Tx } from '#platform'
import { asId } from '#platform'
import { audit } from './audit.ts'
import { headText } from './event.ts'
import { cutTrail, findHeads, findKeepYears, findLastExpired, updateBegin } from './queries.ts'
import { headToExtend } from './seal-events.ts'
import { trailOf } from './trail.ts'

/** §630f BGB asks it of records; of their trail no law here asks more. */
export const USUAL_YEARS = 10

/**
 * Lets go of events whose time is over by each clinic's policy: the oldest part of the chain and nothing out of its middle. What is left
 * begins after the last one cut, whose number and hash the head vouches for, so that it verifies as before. Answers how many went.
 */
export async function cutExpired(database: Database, now: number): Promise<number> {
  let gone = 0
  for (const { clinicId } of await findHeads(database))
    gone += await transaction(database, (tx) => cutExpiredOf(tx, clinicId, now))
  return gone
}

async function cutExpiredOf(tx: Tx, clinicId: string, now: number): Promise<number> {
  const { keys } = trailOf(tx)
  const years = (await findKeepYears(tx, clinicId)) ?? USUAL_YEARS
  const before = await headToExtend(tx, clinicId, now)
  const last = await findLastExpired(tx, clinicId, yearsBefore(now, years))
  if (last === undefined) return 0
  const head = { ...before, begin: last }
  await updateBegin(tx, clinicId, last, keys.sign('head', headText(clinicId, head)))
  const gone = await cutTrail(tx, clinicId)
  await audit(
    tx,
    { actor: { kind: 'system' }, clinicId: asId(clinicId), now },
    { action: 'identity.audit_cut', record: clinicId },
  )
  return gone
}

/** On the calendar, in UTC; the 29th of February's anniversary is the 28th. */
function yearsBefore(now: number, years: number): number {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC').subtract({ years }).epochMilliseconds
}
