import type { Database } from '#platform'
import { canonical, chained, genesis, headText, sealText } from './event.ts'
import type { Link } from './event.ts'
import { findHead, selectSealed, selectWaiting } from './queries.ts'
import type { SealedRow } from './queries.ts'
import type { TrailKeys } from './keys.ts'
import { trailOf } from './trail.ts'

/** The first thing that does not fit, and where. */
export interface Fault {
  /** The event's number in its clinic; of an event that waits to be sealed there is none yet. */
  number: number | null
  eventId: string | null
  what: FaultKind
}

export type FaultKind =
  | 'event changed or forged'
  | 'event missing'
  | 'event out of its place'
  | 'seal forged'
  | 'hidden from a patient'
  | 'end of the trail missing'
  | 'end of the trail forged'
  | 'differs from the published head'
  | 'forged, waiting to be sealed'

export interface Verdict {
  clinicId: string
  /** How many events were held against the chain. */
  checked: number
  head: Link | undefined
  fault: Fault | undefined
}

export interface VerifyWish {
  /** Only so many of the newest; the event before them is then taken at the word of its seal. */
  newest?: number | undefined
  /** A head that was written down elsewhere: the chain must pass through it, or begin after it. */
  published?: readonly Link[] | undefined
}

const PAGE = 1000

/**
 * Walks a clinic's chain and names the first event that does not fit. What can be found without the installation's secret is found by
 * hashes; what somebody with the tables and without the secret could recompute is found by the keyed hashes; a trail that was rolled
 * back as a whole, head and all, only by a head published before (see docs/operations/audit.md).
 */
export async function verifyTrail(database: Database, clinicId: string, wish: VerifyWish = {}): Promise<Verdict> {
  const { keys } = trailOf(database)
  const head = await findHead(database, clinicId)
  const verdict: Verdict = { clinicId, checked: 0, head, fault: undefined }
  const fault = (what: FaultKind, number: number | null, eventId: string | null = null): Verdict => ({
    ...verdict,
    fault: { what, number, eventId },
  })

  // First, since it vouches for where the chain begins.
  if (head !== undefined && keys.check('head', headText(clinicId, head), head.mac) !== 'holds')
    return fault('end of the trail forged', head.number)
  const begin = head?.begin ?? { number: 0, hash: genesis(clinicId) }

  let last = await startOf(database, clinicId, begin, head, wish.newest)
  for (;;) {
    const rows = await selectSealed(database, clinicId, last.number, PAGE)
    for (const row of rows) {
      const wrong = faultOf(keys, last, row)
      if (wrong !== undefined)
        return fault(
          wrong,
          wrong === 'event missing' ? last.number + 1 : row.number,
          wrong === 'event missing' ? null : row.id,
        )
      verdict.checked += 1
      last = row
    }
    if (rows.length < PAGE) break
  }
  const ending = endingFault(last, head)
  if (ending !== undefined) return fault(ending, ending === 'end of the trail missing' ? last.number + 1 : last.number)
  for (const { number, hash } of wish.published ?? []) {
    if (number <= begin.number) continue
    const [row] = await selectSealed(database, clinicId, number - 1, 1)
    if (row === undefined) return fault('end of the trail missing', last.number + 1)
    if (!row.hash.equals(hash)) return fault('differs from the published head', number, row.id)
  }
  const unsigned = (await selectWaiting(database, clinicId, PAGE)).find(
    (row) => keys.check('event', canonical(row), row.mac) !== 'holds',
  )
  return unsigned === undefined ? verdict : fault('forged, waiting to be sealed', null, unsigned.id)
}

/** Where to begin when only the newest are asked for: at a row whose seal vouches for everything before it. */
async function startOf(
  database: Database,
  clinicId: string,
  begin: Link,
  head: Link | undefined,
  newest: number | undefined,
): Promise<Link> {
  const from = newest === undefined || head === undefined ? begin.number : head.number - newest
  if (from <= begin.number) return begin
  const [row] = await selectSealed(database, clinicId, from - 1, 1)
  return row !== undefined && row.number === from ? row : begin
}

function faultOf(keys: TrailKeys, before: Link, row: SealedRow): FaultKind | undefined {
  if (row.number !== before.number + 1) return 'event missing'
  const [event, seal] = [
    keys.check('event', canonical(row), row.mac),
    keys.check('seal', sealText(row.clinicId, row.id, row), row.sealMac),
  ]
  if (event === 'fails' || (event === 'unknown' && seal !== 'unknown')) return 'event changed or forged'
  if (!chained(before.hash, row.number, row).equals(row.hash)) return 'event out of its place'
  if (seal === 'fails') return 'seal forged'
  if (row.shownTo !== row.patients.length) return 'hidden from a patient'
  return undefined
}

function endingFault(last: Link, head: Link | undefined): FaultKind | undefined {
  if (head === undefined) return last.number === 0 ? undefined : 'end of the trail forged'
  if (head.number > last.number) return 'end of the trail missing'
  return head.number < last.number || !head.hash.equals(last.hash) ? 'end of the trail forged' : undefined
}
