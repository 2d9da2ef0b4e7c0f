import type { EpochMinute } from './interval.ts'
import { type DayNumber, MINUTES_PER_DAY } from './local-date.ts'

/** Minutes as the wall clock counts them: the local day's number × 1440 + the minute of that day. Not an instant. */
export type WallMinute = number

/**
 * A zone as a table of integers. `offsets[i]`, in minutes east of UTC, holds from `starts[i]` until `starts[i + 1]`.
 *
 * Asking Temporal for each conversion costs 585 µs for the 480 of a doctor's month; this table, made once per zone from
 * Temporal's own transitions, answers them in 9. It begins in 1970 (before 1972 some offsets had seconds; they
 * are rounded) and grows on demand, because a rule such as Europe's has no last change.
 */
export interface TimeZone {
  readonly name: string
  readonly starts: EpochMinute[]
  readonly offsets: number[]
  knownUntil: EpochMinute
  /** The era of the last answer: questions come sorted, so it is nearly always that of the next. */
  recent: number
}

/** A moment at which a location's clocks are put forward or back. */
export interface ClockChange {
  readonly at: EpochMinute
  readonly offsetBefore: number
  readonly offsetAfter: number
}

const NS_PER_MINUTE = 60_000_000_000n
const FIRST_KNOWN = Date.UTC(2100, 0, 1) / 60_000
const LAST_YEAR = Date.UTC(10_000, 0, 3) / 60_000
/** No offset, past or present, reaches 16 hours (Manila and Alaska, before 1870, came nearest). */
const WIDEST_OFFSET = 16 * 60

const zones = new Map<string, TimeZone>()

/**
 * The IANA name in its own spelling (`europe/berlin` → `Europe/Berlin`), or null when there is none. Links such as
 * `Asia/Calcutta` keep their name; a bare offset such as `+01:00` is no zone, since it does not say when clocks change.
 */
export function canonicalTimeZone(text: string): string | null {
  if (!/^[A-Za-z]/.test(text)) return null
  try {
    // The constructor takes identifiers only; `toZonedDateTimeISO` would also read a zone out of a whole ISO string.
    return new Temporal.ZonedDateTime(0n, text).timeZoneId
  } catch {
    return null
  }
}

/** Whether this is an IANA time zone's name, spelt exactly. */
export const isTimeZone = (text: string): boolean => canonicalTimeZone(text) === text

/** The zone of this name, made on first use. Throws RangeError when there is none: check with `isTimeZone` at the door. */
export function timeZone(name: string): TimeZone {
  const known = zones.get(name)
  if (known !== undefined) return known
  const canonical = canonicalTimeZone(name)
  if (canonical === null) throw new RangeError(`Not the name of an IANA time zone: ${JSON.stringify(name)}`)
  let zone = zones.get(canonical)
  if (zone === undefined) {
    const first = new Temporal.ZonedDateTime(0n, canonical)
    zone = { name: canonical, starts: [Number.NEGATIVE_INFINITY], offsets: [offsetOf(first)], knownUntil: 0, recent: 0 }
    zones.set(canonical, zone)
  }
  return zone
}

const offsetOf = (moment: Temporal.ZonedDateTime): number => Math.round(moment.offsetNanoseconds / 60e9)

function learnUntil(zone: TimeZone, minute: EpochMinute): void {
  const until = Math.min(Math.max(minute, FIRST_KNOWN), LAST_YEAR)
  let moment = new Temporal.ZonedDateTime(BigInt(zone.knownUntil) * NS_PER_MINUTE, zone.name)
  for (;;) {
    const change = moment.getTimeZoneTransition('next')
    if (change === null || change.epochMilliseconds > until * 60_000) break
    zone.starts.push(Math.round(change.epochMilliseconds / 60_000))
    zone.offsets.push(offsetOf(change))
    moment = change
  }
  zone.knownUntil = until === LAST_YEAR ? Number.POSITIVE_INFINITY : until
}

function eraOf(zone: TimeZone, minute: EpochMinute): number {
  // Two days on: whoever asks about an instant may go on to ask about its neighbourhood.
  if (minute + 2 * MINUTES_PER_DAY > zone.knownUntil) learnUntil(zone, minute + 2 * MINUTES_PER_DAY)
  const { starts, recent } = zone
  if (starts[recent]! <= minute && (recent + 1 === starts.length || minute < starts[recent + 1]!)) return recent
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= minute) low = middle
    else high = middle - 1
  }
  zone.recent = low
  return low
}

/** Minutes east of UTC at that instant. */
export const offsetAt = (zone: TimeZone, minute: EpochMinute): number => zone.offsets[eraOf(zone, minute)]!

/** What the wall clock shows at that instant. */
export const wallAt = (zone: TimeZone, minute: EpochMinute): WallMinute => minute + offsetAt(zone, minute)

/**
 * The first instant at which the wall clock shows this time or a later one. That one definition is the whole contract
 * for changes of the clocks: a time in the missing hour means the moment of the change, a time in the repeated hour
 * means its first pass; and because it never decreases as the wall time grows, a window cannot come out backwards.
 */
export function instantOf(zone: TimeZone, wall: WallMinute): EpochMinute {
  let era = eraOf(zone, wall - WIDEST_OFFSET)
  while (era + 1 < zone.starts.length && zone.starts[era + 1]! + zone.offsets[era]! <= wall) era++
  return Math.max(zone.starts[era]!, wall - zone.offsets[era]!)
}

/** The date on the wall calendar at that instant. */
export const dayAt = (zone: TimeZone, minute: EpochMinute): DayNumber =>
  Math.floor(wallAt(zone, minute) / MINUTES_PER_DAY)

/** The day's first instant: not always 00:00 (Beirut, Cairo), and for a day that was skipped (Apia 2011-12-30) the next day's. */
export const startOfDay = (zone: TimeZone, day: DayNumber): EpochMinute => instantOf(zone, day * MINUTES_PER_DAY)

/** The changes of the clocks later than `from` and earlier than `to`. */
export function clockChanges(zone: TimeZone, from: EpochMinute, to: EpochMinute): ClockChange[] {
  const changes: ClockChange[] = []
  eraOf(zone, to)
  for (let era = eraOf(zone, from) + 1; era < zone.starts.length && zone.starts[era]! < to; era++) {
    changes.push({ at: zone.starts[era]!, offsetBefore: zone.offsets[era - 1]!, offsetAfter: zone.offsets[era]! })
  }
  return changes
}
