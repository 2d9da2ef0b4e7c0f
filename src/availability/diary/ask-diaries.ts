import { bookable } from '#booking'
import type { FreeTime } from '#booking'
import { timeZone, wallAt } from '#scheduling'
import type { EpochMinute, Interval } from '#scheduling'
import type { PartOfDay } from '../contract.ts'
import { partOfDayAt } from '../free-slot.ts'
import { firstWithin, freeTimeAt, freeWithin } from './diary.ts'
import type { Found } from './wanted-offers.ts'

/** From when until when is asked about at locations of a time zone, if it is asked at `now`. Epoch milliseconds; neither falls as `now` rises. */
export interface Bounds {
  from: (timeZone: string, now: number) => number
  to: (timeZone: string, now: number) => number
}

/** The starts of each offer that are asked about and that notice and horizon allow: worked out once for all offers that are booked alike. */
export function windowsAt(bounds: Bounds, now: number): (one: Found) => Interval {
  const known = new Map<object, Interval>()
  const question = {
    from: ({ timeZone: zone }: { timeZone: string }) => bounds.from(zone, now),
    to: ({ timeZone: zone }: { timeZone: string }) => bounds.to(zone, now),
    now,
  }
  return ({ of }) => {
    let window = known.get(of.bookableAs)
    if (window === undefined) known.set(of.bookableAs, (window = bookable(of.offer, question)))
    return window
  }
}

/** Of the starts that an offer has, those in this part of the day on the location's clock. */
export function inPart({ of }: Found, part: PartOfDay | undefined): ((start: EpochMinute) => boolean) | undefined {
  if (part === undefined) return undefined
  const zone = timeZone(of.offer.timeZone)
  return (start) => partOfDayAt(wallAt(zone, start)) === part
}

export interface Wish {
  part?: PartOfDay | undefined
  atMost: number
  /** Only what comes after this free time in the order of the answer. */
  after?: readonly (string | number)[] | undefined
}

const FIRST_STEP = 720

/**
 * The first free times of all these offers, by start, then by doctor and location. Of many offers a stretch of time at a time: a search of a
 * thousand doctors for a fortnight finds its two thousand times within two days, and need not look at the other twelve.
 */
export function firstFreeTimes(found: readonly Found[], window: (one: Found) => Interval, wish: Wish): FreeTime[] {
  const ordered = found.length === 1 ? found : found.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  const asked = ordered.map((one) => ({ one, window: window(one), isWanted: inPart(one, wish.part) }))
  const end = asked.reduce((latest, { window: its }) => Math.max(latest, its.end), Number.NEGATIVE_INFINITY)
  let from = asked.reduce((earliest, { window: its }) => Math.min(earliest, its.start), Number.POSITIVE_INFINITY)
  if (wish.after !== undefined) from = Math.max(from, Number(wish.after[0]) / 60_000)
  const times: FreeTime[] = []
  let step = found.length === 1 ? end - from : FIRST_STEP
  while (from < end && times.length < wish.atMost) {
    const to = Math.min(from + step, end)
    const keys: number[] = []
    for (const [rank, { one, window: its, isWanted }] of asked.entries()) {
      const stretch = { start: Math.max(from, its.start), end: Math.min(to, its.end) }
      if (stretch.start >= stretch.end) continue
      for (const start of freeWithin(one.diary, one.of, stretch))
        if (isWanted === undefined || isWanted(start)) keys.push((start - from) * asked.length + rank)
    }
    // Numbers, because a thousand doctors have ten thousand free times in a day and comparing texts is most of sorting them.
    for (const key of Float64Array.from(keys).sort()) {
      const rank = key % asked.length
      const { one } = asked[rank]!
      const time = freeTimeAt(one.of, from + (key - rank) / asked.length)
      if (wish.after === undefined || isAfter(time, wish.after)) times.push(time)
      if (times.length >= wish.atMost) break
    }
    from = to
    step *= 2
  }
  return times
}

export interface Earliest {
  one: Found
  start: EpochMinute
}

/** The earliest free time of each doctor, in the order of the doctors, whose offers stand together; who has none is missing. */
export function earliestOfEach(
  found: readonly Found[],
  window: (one: Found) => Interval,
  part?: PartOfDay,
): Earliest[] {
  const earliest: Earliest[] = []
  let last: Earliest | undefined
  for (const one of found) {
    const its = window(one)
    const isSame = last !== undefined && last.one.diary === one.diary
    const end = isSame && last !== undefined ? Math.min(its.end, last.start) : its.end
    const start = firstWithin(one.diary, one.of, { start: its.start, end }, inPart(one, part))
    if (start === undefined) continue
    if (isSame) earliest.pop()
    last = { one, start }
    earliest.push(last)
  }
  return earliest
}

/**
 * Until when (epoch milliseconds) the same question has the same answer if nothing is booked or changed: as long as no free start falls
 * out of its window at the beginning or comes into it at the end. Both bounds only ever rise, so two moments speak for all between them.
 */
export function sameUntil(found: readonly Found[], bounds: Bounds, now: number): number {
  const present = windowsAt(bounds, now)
  for (const ahead of [3_600_000, 600_000, 60_000]) {
    const later = windowsAt(bounds, now + ahead)
    if (found.every((one) => haveSameStarts(one, present(one), later(one)))) return now + ahead
  }
  return now
}

function haveSameStarts({ diary, of }: Found, now: Interval, later: Interval): boolean {
  const leaving = { start: now.start, end: Math.min(later.start, now.end) }
  const coming = { start: Math.max(now.end, later.start), end: later.end }
  return [leaving, coming].every(
    (stretch) => stretch.start >= stretch.end || firstWithin(diary, of, stretch) === undefined,
  )
}

const placeOf = ({ of }: Found): string => `${of.offer.doctorId} ${of.offer.locationId}`

function isAfter(time: FreeTime, [startAt, doctorId, locationId]: readonly (string | number)[]): boolean {
  if (time.startAt !== startAt) return time.startAt > Number(startAt)
  if (time.offer.doctorId !== doctorId) return time.offer.doctorId > String(doctorId)
  return time.offer.locationId > String(locationId)
}
