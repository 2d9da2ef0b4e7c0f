import { bookable } from '#booking'
import type { EpochMinute, Interval } from '#scheduling'
import { freeTimeAt, freeWithin } from '../diary/diary.ts'
import type { Diary, OfferDiary } from '../diary/diary.ts'
import { freeSlot } from '../free-slot.ts'
import type { FreeSlot } from '../contract.ts'

/** One free time that is not any more, or is again, or has fewer or more seats than it had. */
export interface Difference {
  kind: 'taken' | 'freed'
  of: OfferDiary
  start: EpochMinute
  /** As it is told, written when somebody is first told. */
  json: () => string
}

/** Starts asked about at a location of this time zone, epoch minutes. */
export type Range = (timeZone: string) => Interval

/**
 * What became free and what ceased to be between two readings of one doctor's diary, as far as `rangeOf` somebody asks; `undefined` for
 * whom nobody can book. Both are looked at as of one moment, so what only time takes away or brings is no difference.
 */
export function differences(
  before: Diary | undefined,
  after: Diary | undefined,
  rangeOf: (of: OfferDiary) => Range | undefined,
  now: number,
): Difference[] {
  const were = byOffer(before)
  const are = byOffer(after)
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((key) => {
    const was = were.get(key)
    const is = are.get(key)
    const range = rangeOf((is ?? was)!)
    if (range === undefined) return []
    const from = was && { of: was, starts: startsOf(before!, was, range, now) }
    const to = is && { of: is, starts: startsOf(after!, is, range, now) }
    return between(from, to)
  })
}

interface Free {
  of: OfferDiary
  starts: readonly EpochMinute[]
}

function between(from: Free | undefined, to: Free | undefined): Difference[] {
  if (from === undefined) return all('freed', to)
  if (to === undefined) return all('taken', from)
  // A visit that lasts longer than it did is another one, though it begins at the same time.
  if (from.of.offer.visit.durationMinutes !== to.of.offer.visit.durationMinutes)
    return [...all('taken', from), ...all('freed', to)]
  const found: Difference[] = []
  let index = 0
  for (const start of to.starts) {
    while (index < from.starts.length && from.starts[index]! < start)
      found.push(difference('taken', to.of, from.starts[index++]!, 0))
    if (from.starts[index] !== start) found.push(difference('freed', to.of, start))
    else {
      index += 1
      const more = seats(to.of, start) - seats(from.of, start)
      if (more !== 0) found.push(difference(more > 0 ? 'freed' : 'taken', to.of, start))
    }
  }
  for (; index < from.starts.length; index += 1) found.push(difference('taken', to.of, from.starts[index]!, 0))
  return found
}

const all = (kind: Difference['kind'], free: Free | undefined): Difference[] =>
  free === undefined ? [] : free.starts.map((start) => difference(kind, free.of, start, 0))

function seats(of: OfferDiary, start: EpochMinute): number {
  return of.offer.visit.capacity === 1 ? 1 : freeTimeAt(of, start).seatsLeft
}

function difference(kind: Difference['kind'], of: OfferDiary, start: EpochMinute, seatsLeft?: 0): Difference {
  let json: string | undefined
  const slot = (): FreeSlot => {
    const written = freeSlot(freeTimeAt(of, start))
    return kind === 'taken' && seatsLeft === 0 ? { ...written, seatsLeft } : written
  }
  return { kind, of, start, json: () => (json ??= JSON.stringify(slot())) }
}

function byOffer(diary: Diary | undefined): Map<string, OfferDiary> {
  return new Map(diary?.offers.map((of) => [`${of.offer.visitTypeId} ${of.offer.locationId}`, of]))
}

function startsOf(diary: Diary, of: OfferDiary, range: Range, now: number): EpochMinute[] {
  const { start, end } = range(of.offer.timeZone)
  const window = bookable(of.offer, { from: () => start * 60_000, to: () => end * 60_000, now })
  return window.start < window.end ? freeWithin(diary, of, window) : []
}
