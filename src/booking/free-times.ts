import type { Reader } from '#platform'
import { NOTHING_BUSY, bookingWindow, busyFrom, freeStarts, offeredStarts, seatsLeft, timeZone } from '#scheduling'
import type { Busy, Claim, Interval, VisitRules } from '#scheduling'
import { findBusy, findOccasions } from './queries.ts'
import type { OccasionRow } from './queries.ts'
import type { DoctorRules } from './rules-of-doctor.ts'

/** A doctor seeing one visit type at one location: what free times are asked of. */
export interface Offer {
  doctorId: string
  visitTypeId: string
  locationId: string
  timeZone: string
  visit: VisitRules
  resourceIds: readonly string[]
  rules: DoctorRules
}

/** Instants are epoch milliseconds. */
export interface FreeTime {
  offer: Offer
  startAt: number
  endAt: number
  seatsLeft: number
}

/**
 * Every free start of these offers within [from, to): by the same engine and from the same claims that booking is judged by (case 20).
 * One statement for all of them, whatever their number. In the order of the offers, each by start.
 */
export async function freeTimes(reader: Reader, offers: readonly Offer[], { from, to, now }: { from: number; to: number; now: number }): Promise<FreeTime[]> {
  const busy = await busyOf(reader, offers, { from, to, now })
  return offers.flatMap((offer) => {
    const { visit, rules, locationId } = offer
    const window = within(bookingWindow(visit, timeZone(offer.timeZone), now), from, to)
    if (window.start >= window.end) return []
    const offered = offeredStarts(rules.schedule, { id: locationId, timeZone: offer.timeZone }, visit, window)
    const taken = busy(offer)
    return freeStarts(offered, taken, visit, window).map((start) => ({
      offer,
      startAt: start * 60_000,
      endAt: (start + visit.durationMinutes) * 60_000,
      seatsLeft: visit.capacity === 1 ? 1 : seatsLeft(start, taken, visit),
    }))
  })
}

/** Of the window of bookable starts, the part asked about. Epoch minutes. */
function within(window: Interval, from: number, to: number): Interval {
  return { start: Math.max(window.start, Math.ceil(from / 60_000)), end: Math.min(window.end, Math.ceil(to / 60_000)) }
}

interface Period {
  from: number
  to: number
  now: number
}

async function busyOf(reader: Reader, offers: readonly Offer[], { from, to, now }: Period): Promise<(offer: Offer) => Busy> {
  const groups = offers.filter((offer) => offer.visit.capacity > 1)
  const singles = offers.filter((offer) => offer.visit.capacity === 1)
  const reach = 60_000 * Math.max(0, ...offers.map(({ visit }) => visit.bufferBeforeMinutes + visit.durationMinutes + visit.bufferAfterMinutes))
  const ids = (some: readonly Offer[]) => [...new Set(some.flatMap((offer) => [offer.doctorId, ...offer.resourceIds]))]
  const merged = singles.length === 0 ? [] : await findBusy(reader, ids(singles), from - reach, to + reach, now)
  const occasions = groups.length === 0 ? [] : await findOccasions(reader, ids(groups), from - reach, to + reach, now)
  const byResource = new Map(merged.map((row) => [row.resourceId, row]))
  return (offer) => {
    if (offer.visit.capacity > 1) return busyForGroup(offer, occasions)
    const rows = [offer.doctorId, ...offer.resourceIds].flatMap((id) => byResource.get(id) ?? [])
    if (rows.length === 0) return NOTHING_BUSY
    const [only] = rows
    if (only !== undefined && rows.length === 1) return { starts: only.starts, ends: only.ends, occasions: [] }
    const claims = rows.flatMap((row) => row.starts.map((start, index): Claim => ({ start, end: row.ends[index] ?? start })))
    return busyFrom(claims, offer.visit, offer.locationId)
  }
}

/** The patient is counted with the doctor; the rooms of the same occasion take no further seat. */
function busyForGroup(offer: Offer, occasions: readonly OccasionRow[]): Busy {
  const mine = occasions.filter((row) => row.resourceId === offer.doctorId || offer.resourceIds.includes(row.resourceId))
  const claims = mine.map((row): Claim => ({
    start: row.start,
    end: row.end,
    occasion: { visitTypeId: row.visitTypeId, locationId: row.locationId, start: row.occasionStart },
    seats: row.resourceId === offer.doctorId ? 1 : 0,
  }))
  return busyFrom(claims, offer.visit, offer.locationId)
}
