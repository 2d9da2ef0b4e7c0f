import { isPlaceOfStep, resourcesOf } from '#booking'
import type { PathwayStep } from '#booking'
import type { Context } from '#identity'
import { timeZone, travelMinutes } from '#scheduling'
import type { EpochMinute, Interval } from '#scheduling'
import { inPart } from '../diary/ask-diaries.ts'
import type { Diary } from '../diary/diary.ts'
import { freeWithin } from '../diary/diary.ts'
import { diariesOf, doctorsWanted, offersAmong } from '../diary/wanted-offers.ts'
import type { Found } from '../diary/wanted-offers.ts'
import type { Candidate, Place } from './candidate.ts'
import type { PathwayTimesQuery } from './contract.ts'

/** What doctors offer for each of the steps, in the order of doctors and locations. Diaries are read once, however many steps need them. */
export async function offersOfSteps(
  ctx: Context,
  steps: readonly PathwayStep[],
  { language, locationId }: Pick<PathwayTimesQuery, 'language' | 'locationId'>,
  reachAt: number,
): Promise<Found[][]> {
  const wanted = steps.map(({ visitTypeId, doctorIds, specialty }) => ({
    visitTypeId,
    ...(doctorIds === undefined ? {} : { doctorId: doctorIds }),
    ...(specialty === undefined ? {} : { specialty }),
    ...(language === undefined ? {} : { language }),
  }))
  const ids = await Promise.all(wanted.map(async (one) => new Set((await doctorsWanted(ctx, one)).ids)))
  const all = [...new Set(ids.flatMap((some) => [...some]))].toSorted()
  const diaries = await diariesOf(ctx, all, reachAt)
  return steps.map((step, index) => {
    const its = diaries.filter(({ doctorId }) => ids[index]?.has(doctorId))
    const place = { visitTypeId: step.visitTypeId, ...(locationId === undefined ? {} : { locationId }) }
    return offersAmong(its, place).filter(({ of, diary }) => isPlaceOfStep(step, placeOf(of.offer, diary)))
  })
}

const placeOf = (offer: Found['of']['offer'], { rules }: Diary) => ({
  visitTypeId: offer.visitTypeId,
  locationId: offer.locationId,
  doctor: rules.doctor,
})

interface Asking {
  window: (one: Found) => Interval
  partOfDay: PathwayTimesQuery['partOfDay']
  places: (offer: Found['of']['offer'], startAt: number) => readonly Place[]
  /** When the patient is elsewhere, in epoch milliseconds. */
  busy: readonly Interval[]
}

/** An offer as the search for plans takes it. */
export function candidateOf(found: Found, { window, partOfDay, places, busy }: Asking): Candidate {
  const { diary, of } = found
  const { offer } = of
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = offer.visit
  const { travel } = diary.rules.schedule
  const isInPart = inPart(found, partOfDay)
  const isFree = (start: EpochMinute): boolean => {
    const [startAt, endAt] = [start * 60_000, (start + durationMinutes) * 60_000]
    return (isInPart?.(start) ?? true) && !busy.some((one) => one.start < endAt && startAt < one.end)
  }
  const isAsked = isInPart !== undefined || busy.length > 0
  return {
    doctorId: offer.doctorId,
    locationId: offer.locationId,
    zone: timeZone(offer.timeZone),
    durationMinutes,
    bufferBeforeMinutes,
    bufferAfterMinutes,
    roomIds: resourcesOf(offer).filter((id) => id !== offer.doctorId),
    window: window(found),
    starts: (part) => (isAsked ? freeWithin(diary, of, part).filter(isFree) : freeWithin(diary, of, part)),
    wayTo: (there) => travelMinutes(travel, offer.locationId, there),
    longestWay: travel === undefined ? 0 : Math.max(travel.minutes, ...travel.between.map(({ minutes }) => minutes)),
    places: (start) => places(offer, start * 60_000),
  }
}
