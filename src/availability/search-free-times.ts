import type { FreeTime } from '#booking'
import type { Context } from '#identity'
import { page, readCursor } from '#platform'
import type { Page } from '#platform'
import type { FreeSlot, SearchQuery } from './contract.ts'
import { firstFreeTimes, sameUntil, windowsAt } from './diary/ask-diaries.ts'
import { wantedOffers } from './diary/wanted-offers.ts'
import { freeSlot } from './free-slot.ts'
import { restsOn } from './kept-answers.ts'
import type { Answered } from './kept-answers.ts'
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
  const limit = query.limit ?? USUAL_LIMIT
  const wish = { part: query.partOfDay, atMost: limit + 1, after }
  const times = firstFreeTimes(offers.found, windowsAt(bounds, ctx.now), wish)
  const answer = page(times, limit, sortKey, freeSlot)
  return { answer, basis: restsOn(offers, () => sameUntil(offers.found, bounds, ctx.now)) }
}

function sortKey({ startAt, offer }: FreeTime): readonly (string | number)[] {
  return [startAt, offer.doctorId, offer.locationId]
}
