import { bookable } from '#booking'
import type { DoctorRules, FreeTime, Offer, UnderLimits } from '#booking'
import type { Context } from '#identity'
import { freeStarts, offeredStarts } from '#scheduling'
import type { Busy, EpochMinute, Schedule } from '#scheduling'
import type { Bounds } from '../diary/ask-diaries.ts'
import type { Diary } from '../diary/diary.ts'
import { freeTimeAt } from '../diary/diary.ts'
import { offersOf } from '../offers.ts'

/** One doctor with the schedule as it would be. */
export interface Proposed {
  diary: Diary
  schedule: Schedule
  /** Where the change is one of limits: what they come to, as they are and as they would be. */
  limits?: { before: UnderLimits; after: UnderLimits } | undefined
}

/** The free times that come and go with the proposed rules of one doctor, by the one engine that booking is judged by. */
export function differenceOf(
  ctx: Context,
  { diary, schedule, limits }: Proposed,
  bounds: Bounds,
): { added: FreeTime[]; removed: FreeTime[] } {
  const rules: DoctorRules = { ...diary.rules, schedule }
  const before = new Map(diary.offers.map((of) => [placeOf(of.offer), of]))
  // What is offered nowhere yet, at a new location, has nothing booked there; the doctor's own time is the same everywhere.
  const offers = new Map(
    [...offersOf(rules), ...diary.offers.map(({ offer }) => offer)].map((one) => [placeOf(one), one]),
  )
  const [added, removed]: [FreeTime[], FreeTime[]] = [[], []]
  for (const [place, offer] of offers) {
    const known = before.get(place)
    const busy = known?.busy ?? busyElsewhere(diary, offer)
    const window = bookable(offer, {
      from: ({ timeZone }) => bounds.from(timeZone, ctx.now),
      to: ({ timeZone }) => bounds.to(timeZone, ctx.now),
      now: ctx.now,
    })
    const startsBy = (its: Schedule, taken: Busy): EpochMinute[] =>
      freeStarts(
        offeredStarts(its, { id: offer.locationId, timeZone: offer.timeZone }, offer.visit, window),
        taken,
        offer.visit,
        window,
      )
    const now = known === undefined ? [] : startsBy(diary.rules.schedule, busy)
    const then = startsBy(schedule, limits === undefined ? busy : { ...busy, full: limits.after.fullFor(offer) })
    const isNow = new Set(now)
    const isThen = new Set(then)
    const time = (start: EpochMinute) => freeTimeAt({ offer, busy, blocks: new Map(), bookableAs: offer }, start)
    added.push(...then.filter((start) => !isNow.has(start)).map(time))
    removed.push(...now.filter((start) => !isThen.has(start)).map(time))
  }
  return { added, removed }
}

/** The doctor is one person: what is taken of their time at one location is taken at another. */
function busyElsewhere(diary: Diary, { visitTypeId }: Offer): Busy {
  const other = diary.offers.find(({ offer }) => offer.visitTypeId === visitTypeId) ?? diary.offers[0]
  return other?.busy ?? { starts: [], ends: [], occasions: [] }
}

export const placeOf = ({ visitTypeId, locationId }: Offer): string => `${visitTypeId} ${locationId}`
