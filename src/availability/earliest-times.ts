import { bound, factsForSearch } from '#booking'
import type { FreeTime } from '#booking'
import type { Context } from '#identity'
import type { Page } from '#platform'
import type { EarliestQuery, FreeSlot } from './contract.ts'
import { earliestOfEach, sameUntil, windowsAt } from './diary/ask-diaries.ts'
import type { Bounds, Earliest } from './diary/ask-diaries.ts'
import { freeTimeAt } from './diary/diary.ts'
import { earliestOfMany } from './diary/kept-rosters.ts'
import { wantedOffers } from './diary/wanted-offers.ts'
import type { Found } from './diary/wanted-offers.ts'
import { freeSlot, freeSlotOfPatient } from './free-slot.ts'
import { restsOn } from './kept-answers.ts'
import type { Answered } from './kept-answers.ts'
import { windowsFor } from './who-comes.ts'

const DAY_MS = 86_400_000
/** How far is looked: a horizon can be longer, but nobody wants what comes later. */
const REACH_DAYS = 366
const USUAL_LIMIT = 50

/** The earliest bookable time of each doctor asked about, earliest first. */
export async function earliestTimes(ctx: Context, query: EarliestQuery): Promise<Page<FreeSlot>> {
  return (await answerEarliest(ctx, query)).answer
}

export async function answerEarliest(ctx: Context, query: EarliestQuery): Promise<Answered<Page<FreeSlot>>> {
  const bounds = aheadFrom(query.from)
  const limit = query.limit ?? USUAL_LIMIT
  const ofMany = await earliestOfMany(ctx, query, bounds, limit)
  if (ofMany !== undefined) return { answer: answerOf(ofMany, freeSlot), basis: undefined }
  const offers = await wantedOffers(ctx, query, bounds.to('UTC', ctx.now) + 2 * DAY_MS)
  const patient = await factsForSearch(ctx, query.patientId)
  const earliest = earliestOfEach(offers.found, windowsFor(patient, windowsAt(bounds, ctx.now)), query.partOfDay)
  const first = firstOf(earliest, limit)
  const answer = answerOf(first, patient === undefined ? freeSlot : freeSlotOfPatient)
  // Answers are kept by the words of the question, whoever asks: not those that only some may have.
  if (patient !== undefined) return { answer, basis: undefined }
  return { answer, basis: restsOn(offers, () => sameUntil(offers.found, bounds, ctx.now)) }
}

function answerOf(first: readonly Earliest[], shown: (time: FreeTime) => FreeSlot): Page<FreeSlot> {
  return { data: first.map(({ one, start }) => shown(freeTimeAt(one.of, start))), nextCursor: null }
}

/** From a bound, but not from the past, for a year. */
export function aheadFrom(text: string | undefined): Bounds {
  const from = (timeZone: string, now: number) => Math.max(now, bound(text, timeZone, 0, 'from') ?? now)
  return { from, to: (timeZone, now) => from(timeZone, now) + REACH_DAYS * DAY_MS }
}

/** The earliest free time by doctor; a doctor with none within a year is missing. */
export function earliestByDoctor(found: readonly Found[], now: number): Map<string, FreeTime> {
  const earliest = earliestOfEach(found, windowsAt(aheadFrom(undefined), now))
  return new Map(earliest.map(({ one, start }) => [one.diary.doctorId, freeTimeAt(one.of, start)]))
}

/** The first few in the order of the answer. Of ten thousand doctors nearly all are later than the fifty kept, which costs one comparison. */
function firstOf(all: readonly Earliest[], count: number): Earliest[] {
  const first: Earliest[] = []
  for (const one of all) {
    if (first.length === count && inOrder(first[count - 1]!, one) < 0) continue
    let place = first.length
    while (place > 0 && inOrder(one, first[place - 1]!) < 0) place -= 1
    first.splice(place, 0, one)
    if (first.length > count) first.pop()
  }
  return first
}

function inOrder(a: Earliest, b: Earliest): number {
  return a.start - b.start || (placeOf(a) < placeOf(b) ? -1 : 1)
}

const placeOf = ({ one: { of } }: Earliest): string => `${of.offer.doctorId} ${of.offer.locationId}`
