import type { KeyObject } from 'node:crypto'
import { transaction } from '#platform'
import type { Database, Tx } from '#platform'
import { canonical, chained, genesis, linkText, macOf } from './event.ts'
import type { Link, SignedRow } from './event.ts'
import { deleteSealed, findClinicsWaiting, insertSeals, lockHead, selectWaiting } from './queries.ts'
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
  for (const clinicId of await findClinicsWaiting(database)) {
    for (let more = MOST_AT_ONCE; more === MOST_AT_ONCE; sealed += more)
      more = await transaction(database, (tx) => sealSome(tx, clinicId, now))
  }
  return sealed
}

async function sealSome(tx: Tx, clinicId: string, now: number): Promise<number> {
  const { key } = trailOf(tx)
  const fresh = { number: 0, hash: genesis(clinicId) }
  const before = await lockHead(tx, clinicId, { ...fresh, mac: headMac(key, clinicId, fresh), now })
  const waiting = await selectWaiting(tx, clinicId, MOST_AT_ONCE)
  if (waiting.length === 0) return 0
  const seals = sealsAfter(before, waiting, key)
  const head = seals.at(-1) ?? before
  const headWithMac = { number: head.number, hash: head.hash, mac: headMac(key, clinicId, head), now }
  await Promise.all([insertSeals(tx, clinicId, seals, headWithMac), deleteSealed(tx, clinicId, seals)])
  return seals.length
}

export interface Seal extends Link {
  id: string
  mac: Buffer
}

/**
 * An event in the intake whose own keyed hash does not hold was not written by the application. It is sealed all the same: it is what
 * stood there, verifying names it, and leaving it would let a forger stop the trail.
 */
function sealsAfter(before: Link, waiting: readonly SignedRow[], key: KeyObject): Seal[] {
  let { number, hash } = before
  return waiting.map((row) => {
    number += 1
    hash = chained(hash, number, row)
    return { id: row.id, number, hash, mac: sealMac(key, row.clinicId, row.id, { number, hash }) }
  })
}

export function sealMac(key: KeyObject, clinicId: string, id: string, link: Link): Buffer {
  return macOf(key, 'seal', `${linkText(clinicId, link)} ${id}`)
}

export function headMac(key: KeyObject, clinicId: string, link: Link): Buffer {
  return macOf(key, 'head', linkText(clinicId, link))
}

export function eventMacHolds(key: KeyObject, row: SignedRow): boolean {
  return macOf(key, 'event', canonical(row)).equals(row.mac)
}
