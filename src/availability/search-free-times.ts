import { factsForSearch } from '#booking'
import type { FreeTime } from '#booking'
import type { Context } from '#identity'
import { page, readCursor } from '#platform'
import type { Page } from '#platform'
import type { FreeSlot, SearchQuery } from './contract.ts'
import { firstFreeTimes, sameUntil, windowsAt } from './diary/ask-diaries.ts'
import { wantedOffers } from './diary/wanted-offers.ts'
import { freeSlot, freeSlotOfPatient } from './free-slot.ts'
import { restsOn } from './kept-answers.ts'
import type { Answered } from './kept-answers.ts'
import { windowsFor } from './who-comes.ts'
import { reachOfBounds, searchWindow } from './window.ts'

const USUAL_LIMIT = 2000

/** Every free time of the doctors asked about, earliest first. What it answers can be booked, unless somebody is faster (case 20). */
export async function searchFreeTimes(ctx: Context, query: SearchQuery): Promise<Page<FreeSlot>> {
  return (await answerSearch(ctx, query)).answer
}

export async function answerSearch(ctx: Context, query: SearchQuery): Promise<Answered<Page<FreeSlot>>> {
  const bounds = searchWindow(query, ctx.now)
  const after = readCursor(query.cursor, ['number', 'uuid', 'uuid'])
  const offers = await wantedOffers(ctx, query, reachOfBounds(bounds, ctx.now))
  const patient = await factsForSearch(ctx, query.patientId)
  const limit = query.limit ?? USUAL_LIMIT
  const wish = { part: query.partOfDay, atMost: limit + 1, after }
  const times = firstFreeTimes(offers.found, windowsFor(patient, windowsAt(bounds, ctx.now)), wish)
  const answer = page(times, limit, sortKey, patient === undefined ? freeSlot : freeSlotOfPatient)
  // Answers are kept by the words of the question, whoever asks: not those that only some may have.
  if (patient !== undefined) return { answer, basis: undefined }
  return { answer, basis: restsOn(offers, () => sameUntil(offers.found, bounds, ctx.now)) }
}

function sortKey({ startAt, offer }: FreeTime): readonly (string | number)[] {
  return [startAt, offer.doctorId, offer.locationId]
}
