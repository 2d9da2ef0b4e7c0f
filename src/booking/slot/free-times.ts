import type { LocationId, ResourceId, VisitTypeId } from '#clinic'
import type { DoctorId } from '#people'
import type { Reader } from '#platform'
import { NOTHING_BUSY, bookingWindow, busyFrom, freeStarts, offeredStarts, seatsLeft, timeZone } from '#scheduling'
import type { Busy, Claim, Interval, VisitRules } from '#scheduling'
import { findBusy, findOccasions } from './queries.ts'
import type { BusyRow, OccasionRow } from './queries.ts'
import type { DoctorRules } from './rules-of-doctor.ts'

/** A doctor seeing one visit type at one location: what free times are asked of. */
export interface Offer {
  doctorId: DoctorId
  visitTypeId: VisitTypeId
  locationId: LocationId
  timeZone: string
  visit: VisitRules
  resourceIds: readonly ResourceId[]
  rules: DoctorRules
}

/** Instants are epoch milliseconds. */
export interface FreeTime {
  offer: Offer
  startAt: number
  endAt: number
  seatsLeft: number
}

/** Asked about each offer: starts within [from, to), as of `now`. Epoch milliseconds. */
export interface Question {
  from: (offer: Offer) => number
  to: (offer: Offer) => number
  now: number
}

/**
 * Every free start of these offers: by the same engine and from the same claims that booking is judged by (case 20).
 * One statement for all of them, whatever their number. In the order of the offers, each by start.
 */
export async function freeTimes(reader: Reader, offers: readonly Offer[], question: Question): Promise<FreeTime[]> {
  const asked = offers
    .map((offer) => ({ offer, window: bookable(offer, question) }))
    .filter(({ window }) => window.start < window.end)
  const busy = await takenTimes(reader, asked, question.now)
  return asked.flatMap(({ offer, window }) => {
    const { visit, rules, locationId } = offer
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

/** Whether claims, and not rules, stand in the way of this one start. */
export async function isTaken(reader: Reader, offer: Offer, startAt: number, now: number): Promise<boolean> {
  const start = Math.floor(startAt / 60_000)
  const busy = await takenTimes(reader, [{ offer, window: { start, end: start + 1 } }], now)
  return seatsLeft(start, busy(offer), offer.visit) === 0
}

/** Whatever's time decides whether this offer is free: a change of any of them changes its free times. */
export function resourcesOf(offer: Offer): string[] {
  return [offer.doctorId, ...offer.resourceIds]
}

/** Of the starts asked about, those that notice and horizon allow. Epoch minutes. */
export function bookable(offer: Offer, { from, to, now }: Question): Interval {
  const window = bookingWindow(offer.visit, timeZone(offer.timeZone), now)
  return {
    start: Math.max(window.start, Math.ceil(from(offer) / 60_000)),
    end: Math.min(window.end, Math.ceil(to(offer) / 60_000)),
  }
}

/** Starts of one offer, in epoch minutes. */
export interface Asked {
  offer: Offer
  window: Interval
}

/** What is taken of all that these offers need, as of `now`; for {@link freeTimes}, and for whoever keeps it and hears of every change. */
export async function takenTimes(reader: Reader, asked: readonly Asked[], now: number): Promise<(offer: Offer) => Busy> {
  const merged = await findBusy(reader, ...reachOf(asked.filter(({ offer }) => offer.visit.capacity === 1)), now)
  const occasions = await findOccasions(reader, ...reachOf(asked.filter(({ offer }) => offer.visit.capacity > 1)), now)
  const byResource = new Map(merged.map((row) => [row.resourceId, row]))
  return (offer) => (offer.visit.capacity > 1 ? busyForGroup(offer, occasions) : busyForOne(offer, byResource))
}

/** Which resources, and from when to when, buffers included, decide about these starts. Epoch milliseconds. */
function reachOf(asked: readonly Asked[]): [resourceIds: string[], from: number, to: number] {
  const ids = new Set<string>(asked.flatMap(({ offer }) => resourcesOf(offer)))
  const from = Math.min(...asked.map(({ offer, window }) => window.start - offer.visit.bufferBeforeMinutes))
  const to = Math.max(
    ...asked.map(({ offer: { visit }, window }) => window.end + visit.durationMinutes + visit.bufferAfterMinutes),
  )
  return [[...ids], from * 60_000, to * 60_000]
}

function busyForOne(offer: Offer, byResource: ReadonlyMap<string, BusyRow>): Busy {
  const rows = resourcesOf(offer).flatMap((id) => byResource.get(id) ?? [])
  const [only] = rows
  if (only === undefined) return NOTHING_BUSY
  if (rows.length === 1) return { starts: only.starts, ends: only.ends, occasions: [] }
  const claims = rows.flatMap((row) =>
    row.starts.map((start, index): Claim => ({ start, end: row.ends[index] ?? start })),
  )
  return busyFrom(claims, offer.visit, offer.locationId)
}

/** The patient is counted with the doctor; the rooms of the same occasion take no further seat. */
function busyForGroup(offer: Offer, occasions: readonly OccasionRow[]): Busy {
  const mine = occasions.filter((row) => resourcesOf(offer).some((id) => id === row.resourceId))
  const claims = mine.map((row): Claim => ({
    start: row.start,
    end: row.end,
    occasion: { visitTypeId: row.visitTypeId, locationId: row.locationId, start: row.occasionStart },
    seats: row.resourceId === offer.doctorId ? 1 : 0,
  }))
  return busyFrom(claims, offer.visit, offer.locationId)
}
