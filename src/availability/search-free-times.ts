import { freeTimes } from '#booking'
import type { FreeTime } from '#booking'
import type { Context } from '#identity'
import { page, readCursor } from '#platform'
import type { Page } from '#platform'
import type { FreeSlot, SearchQuery } from './contract.ts'
import { byStart, freeSlot, partOfDay } from './free-slot.ts'
import { offersWanted } from './offers.ts'
import { searchWindow } from './window.ts'

const USUAL_LIMIT = 2000

/** Every free time of the doctors asked about, earliest first. What it answers can be booked, unless somebody is faster (case 20). */
export async function searchFreeTimes(ctx: Context, query: SearchQuery): Promise<Page<FreeSlot>> {
  const window = searchWindow(query, ctx.now)
  const after = readCursor(query.cursor, ['number', 'uuid', 'uuid'])
  const offers = await offersWanted(ctx, query)
  const found = await freeTimes(ctx.database, offers, {
    from: (offer) => window.from(offer.timeZone),
    to: (offer) => window.to(offer.timeZone),
    now: ctx.now,
  })
  const wanted = query.partOfDay === undefined ? found : found.filter((time) => partOfDay(time) === query.partOfDay)
  const sorted = offers.length > 1 ? wanted.toSorted(byStart) : wanted
  const rest = after === undefined ? sorted : sorted.filter((time) => isAfter(time, after))
  return page(rest.slice(0, (query.limit ?? USUAL_LIMIT) + 1), query.limit ?? USUAL_LIMIT, sortKey, freeSlot)
}

function sortKey({ startAt, offer }: FreeTime): readonly (string | number)[] {
  return [startAt, offer.doctorId, offer.locationId]
}

function isAfter(time: FreeTime, [startAt, doctorId, locationId]: readonly (string | number)[]): boolean {
  if (time.startAt !== startAt) return time.startAt > Number(startAt)
  if (time.offer.doctorId !== doctorId) return time.offer.doctorId > String(doctorId)
  return time.offer.locationId > String(locationId)
}
