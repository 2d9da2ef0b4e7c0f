import { transaction } from '#platform'
import type { Database, Tx } from '#platform'
import { chained, genesis, headText, sealText } from './event.ts'
import type { Head, Link, SignedRow } from './event.ts'
import { deleteSealed, findClinicsWaiting, insertSeals, lockHead, selectWaiting } from './queries.ts'
import type { TrailKeys } from './keys.ts'
import { trailOf } from './trail.ts'

/** One statement each way; some 2 MB at most. */
const MOST_AT_ONCE = 1000

/**
 * Moves committed events from the intake into the trail: each gets its clinic's next number, without a gap, and the hash that ties it to
 * the one before. One sealer at a time and clinic holds the head's row; another finds nothing left. An event whose transaction commits
 * late gets a later number, never none: nothing here goes by time. Killed amid it, nothing has happened. Answers how many were sealed.
 */
export async function sealEvents(database: Database, now: number): Promise<number> {
  let sealed = 0
  for (const clinicId of await findClinicsWaiting(database)) sealed += await sealClinic(database, clinicId, now)
  return sealed
}

/** The same for one clinic, by whoever is about to read its trail and would miss what was done a moment ago. */
export async function sealClinic(database: Database, clinicId: string, now: number): Promise<number> {
  let sealed = 0
  for (let more = MOST_AT_ONCE; more === MOST_AT_ONCE; sealed += more)
    more = await transaction(database, (tx) => sealSome(tx, clinicId, now))
  return sealed
}

async function sealSome(tx: Tx, clinicId: string, now: number): Promise<number> {
  const { keys } = trailOf(tx)
  const before = await headToExtend(tx, clinicId, now)
  const waiting = await selectWaiting(tx, clinicId, MOST_AT_ONCE)
  const seals = sealsAfter(before, waiting, keys)
  const last = seals.at(-1)
  if (last === undefined) return 0
  const head = { ...before, number: last.number, hash: last.hash }
  const signed = { ...head, mac: keys.sign('head', headText(clinicId, head)) }
  await Promise.all([insertSeals(tx, clinicId, seals, signed, now), deleteSealed(tx, clinicId, seals)])
  return seals.length
}

/** The head, locked until the transaction ends. Of a clinic's first event it is made here. */
export function headToExtend(tx: Tx, clinicId: string, now: number): Promise<Head> {
  const nothing = { number: 0, hash: genesis(clinicId) }
  const fresh = { ...nothing, begin: nothing }
  return lockHead(tx, clinicId, { ...fresh, mac: trailOf(tx).keys.sign('head', headText(clinicId, fresh)) }, now)
}

export interface Seal extends Link {
  id: string
  mac: Buffer
}

/**
 * An event in the intake whose own keyed hash does not hold was not written by the application. It is sealed all the same: it is what
 * stood there, verifying names it, and leaving it would let a forger stop the trail.
 */
function sealsAfter(before: Link, waiting: readonly SignedRow[], keys: TrailKeys): Seal[] {
  let { number, hash } = before
  return waiting.map((row) => {
    number += 1
    hash = chained(hash, number, row)
    return { id: row.id, number, hash, mac: keys.sign('seal', sealText(row.clinicId, row.id, { number, hash })) }
  })
}
