import { freeTimes } from '#booking'
import type { FreeTime, Offer } from '#booking'
import type { Context } from '#identity'
import { bound } from '#booking'
import type { Page } from '#platform'
import type { EarliestQuery, FreeSlot, PartOfDay } from './contract.ts'
import { byStart, freeSlot, partOfDay } from './free-slot.ts'
import { offersWanted } from './offers.ts'

const DAY_MS = 86_400_000
/** Most doctors have something within days; who has nothing for a fortnight is asked about the next two months, and then about a year. */
const REACHES_DAYS = [0, 14, 60, 366]
const USUAL_LIMIT = 50

/** The earliest bookable time of each doctor asked about, earliest first. */
export async function earliestTimes(ctx: Context, query: EarliestQuery): Promise<Page<FreeSlot>> {
  const offers = await offersWanted(ctx, query)
  const from = (offer: Offer) => Math.max(ctx.now, bound(query.from, offer.timeZone, 0, 'from') ?? ctx.now)
  const earliest = await earliestByDoctor(ctx, offers, from, query.partOfDay)
  const times = [...earliest.values()].toSorted(byStart)
  return { data: times.slice(0, query.limit ?? USUAL_LIMIT).map(freeSlot), nextCursor: null }
}

/** The earliest free time by doctor; a doctor with none within a year is missing. */
export async function earliestByDoctor(
  ctx: Context,
  offers: readonly Offer[],
  from: (offer: Offer) => number,
  part?: PartOfDay,
): Promise<Map<string, FreeTime>> {
  const earliest = new Map<string, FreeTime>()
  for (const [index, reach] of REACHES_DAYS.slice(1).entries()) {
    const nearer = (REACHES_DAYS[index] ?? 0) * DAY_MS
    const open = offers.filter((offer) => !earliest.has(offer.doctorId))
    const times = await freeTimes(ctx.database, open, {
      from: (offer) => from(offer) + nearer,
      to: (offer) => from(offer) + reach * DAY_MS,
      now: ctx.now,
    })
    for (const time of times) {
      const known = earliest.get(time.offer.doctorId)
      if ((known === undefined || time.startAt < known.startAt) && (part === undefined || partOfDay(time) === part))
        earliest.set(time.offer.doctorId, time)
    }
  }
  return earliest
}
