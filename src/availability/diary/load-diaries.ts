import { bookable, nextDeadlines, resourcesOf, rulesOfDoctors, takenTimes } from '#booking'
import type { DoctorRules, Offer } from '#booking'
import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import type { Database } from '#platform'
import { NOTHING_BUSY } from '#scheduling'
import type { Busy } from '#scheduling'
import { offersOf } from '../offers.ts'
import type { Diary, OfferDiary } from './diary.ts'

const DAY_MS = 86_400_000
/** So long may a diary be kept though nothing changes: what was read reaches that much further than can be booked today. */
const LONGEST_KEPT_MS = DAY_MS
const READ_AHEAD_MS = 2 * DAY_MS
const FARTHEST_MS = 6 * 366 * DAY_MS

/**
 * Reads the diaries of these doctors: three statements, whatever their number. Doctors who are not there are missing. What begins after
 * `reachAt` (epoch milliseconds) is not looked at: such a diary is for one question, and not to be kept.
 */
export async function loadDiaries(
  database: Database,
  clinicId: ClinicId,
  doctorIds: readonly DoctorId[],
  now: number,
  knownRules: ReadonlyMap<DoctorId, DoctorRules>,
  reachAt = Number.POSITIVE_INFINITY,
): Promise<Diary[]> {
  // Taken now: while the rest is read, what is known may be forgotten.
  const known = doctorIds.flatMap((id) => knownRules.get(id) ?? [])
  const unknown = doctorIds.filter((id) => !knownRules.has(id))
  const read = unknown.length === 0 ? [] : (await rulesOfDoctors(database, clinicId, unknown, now)).values()
  const rules = [...known, ...read]
  const doctors = rules.map((its) => ({ rules: its, offers: offersOf(its) }))
  const farthest = { from: () => now, to: () => now + FARTHEST_MS }
  const asked = doctors.flatMap(({ offers }) =>
    offers.map((offer) => {
      // Of today's notice nothing: it will have passed. Of tomorrow's horizon something: it will have come.
      const { end } = bookable(offer, { ...farthest, now: now + READ_AHEAD_MS })
      const reach = Math.ceil(Math.min(reachAt, now + FARTHEST_MS) / 60_000)
      return { offer, window: { start: Math.floor(now / 60_000), end: Math.max(Math.min(end, reach), 0) } }
    }),
  )
  const looked = asked.filter(({ window }) => window.start < window.end)
  const resourceIds = [...new Set(looked.flatMap(({ offer }) => resourcesOf(offer)))]
  const [busy, deadlines] =
    looked.length === 0
      ? [() => NOTHING_BUSY, new Map<string, number>()]
      : await Promise.all([takenTimes(database, looked, now), nextDeadlines(database, resourceIds, now)])
  return doctors.map(({ rules: its, offers }) => diaryOf(its, busy, deadlines, now, offers))
}

/** The diary of one doctor from what was read: `deadlines` say when the first hold on a resource runs out. */
export function diaryOf(
  rules: DoctorRules,
  busy: (offer: Offer) => Busy,
  deadlines: ReadonlyMap<string, number>,
  now: number,
  offers: readonly Offer[] = offersOf(rules),
): Diary {
  const resourceIds = [...new Set<string>([rules.doctor.id, ...offers.flatMap((offer) => resourcesOf(offer))])]
  const kept = offers.map((offer): OfferDiary => ({
    offer,
    busy: busy(offer),
    blocks: new Map(),
    bookableAs: sharedKind({ visit: offer.visit, timeZone: offer.timeZone }),
  }))
  return {
    doctorId: rules.doctor.id,
    rules,
    offers: kept,
    resourceIds,
    until: Math.min(now + LONGEST_KEPT_MS, ...resourceIds.flatMap((id) => deadlines.get(id) ?? [])),
    fresh: true,
    bytes: BYTES_OF_A_DIARY + kept.reduce((bytes, of) => bytes + bytesOf(of.busy), 0),
    account: { bytes: 0 },
    used: true,
  }
}

/** The rules, the names and the maps around them; measured with ten thousand doctors, see docs/operations/performance.md. */
const BYTES_OF_A_DIARY = 4_000
const bytesOf = (busy: Busy): number => 8 * (busy.starts.length + busy.ends.length) + 200 * busy.occasions.length + 400

const kinds = new Map<string, object>()
const MOST_KINDS = 5_000

/** The same object for all offers that can be booked from and until the same moment. */
function sharedKind(of: object): object {
  const key = JSON.stringify(of)
  const known = kinds.get(key)
  if (known !== undefined) return known
  if (kinds.size >= MOST_KINDS) kinds.clear()
  const kind = {}
  kinds.set(key, kind)
  return kind
}
