import type { LocationId, ResourceId, VisitTypeId } from '#clinic'
import type { DoctorId } from '#people'
import type { Reader } from '#platform'
import {
  bookingWindow,
  freeStarts,
  offeredStarts,
  patientWindow,
  reasonsOfLoad,
  seatsLeft,
  timeZone,
} from '#scheduling'
import type { Busy, Interval, PatientFacts, VisitRules } from '#scheduling'
import { countPlaces } from '../place/queries.ts'
import { busyOf, loadOf } from './load-of-offer.ts'
import type { Taken } from './load-of-offer.ts'
import type { PoolNeed } from './needs.ts'
import { findBusy, findOccasions } from './queries.ts'
import type { DoctorRules } from './rules-of-doctor.ts'

/** A doctor seeing one visit type at one location: what free times are asked of. */
export interface Offer {
  doctorId: DoctorId
  visitTypeId: VisitTypeId
  locationId: LocationId
  timeZone: string
  visit: VisitRules
  resourceIds: readonly ResourceId[]
  pools: readonly PoolNeed[]
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
  /** Who comes, where that is known: then only what this patient may book is found. */
  patient?: ((doctorId: DoctorId) => PatientFacts) | undefined
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

/** What of the things that are booked, and not of the schedule, stands against this one start: the rule and a sentence for each. */
export async function reasonsOfTaken(
  reader: Reader,
  offer: Offer,
  startAt: number,
  now: number,
): Promise<{ rule: string; detail: string }[]> {
  const start = Math.floor(startAt / 60_000)
  const taken = await readTaken(reader, [{ offer, window: { start, end: start + 1 } }], now)
  return reasonsOfLoad(start, loadOf(offer, taken), offer.visit, timeZone(offer.timeZone))
}

/** Whatever's time decides whether this offer is free: a change of any of them changes its free times. */
export function resourcesOf(offer: Offer): string[] {
  return [offer.doctorId, ...offer.resourceIds, ...offer.pools.flatMap(({ memberIds }) => memberIds)]
}

/** Of the starts asked about, those that notice and horizon allow, and the age of the patient. Epoch minutes. */
export function bookable(offer: Offer, { from, to, now, patient }: Question): Interval {
  const zone = timeZone(offer.timeZone)
  const window = bookingWindow(offer.visit, zone, now)
  const theirs = patient === undefined ? undefined : patientWindow(offer.visit, patient(offer.doctorId), zone)
  return {
    start: Math.max(window.start, Math.ceil(from(offer) / 60_000), theirs?.start ?? window.start),
    end: Math.min(window.end, Math.ceil(to(offer) / 60_000), theirs?.end ?? window.end),
  }
}

/** Starts of one offer, in epoch minutes. */
export interface Asked {
  offer: Offer
  window: Interval
}

/** What is taken of all that these offers need, as of `now`; for {@link freeTimes}, and for whoever keeps it and hears of every change. */
export async function takenTimes(
  reader: Reader,
  asked: readonly Asked[],
  now: number,
): Promise<(offer: Offer) => Busy> {
  const taken = await readTaken(reader, asked, now)
  return (offer) => busyOf(offer, taken)
}

/** One statement for all offers of the usual kind; one more where there are groups or ways, and one where there are limits. */
async function readTaken(reader: Reader, asked: readonly Asked[], now: number): Promise<Taken> {
  const isGroup = ({ offer }: Asked) => offer.visit.capacity > 1
  const travels = ({ offer }: Asked) => offer.rules.schedule.travel !== undefined
  const merged = await findBusy(
    reader,
    ...reachOf(
      asked.filter((each) => !isGroup(each)),
      resourcesOf,
    ),
    now,
  )
  const single = await findOccasions(
    reader,
    ...reachOf(
      asked.filter((each) => isGroup(each) || travels(each)),
      (offer) => (offer.visit.capacity > 1 ? resourcesOf(offer) : [offer.doctorId]),
    ),
    now,
  )
  const limited = asked.filter(({ offer }) => offer.rules.schedule.limits !== undefined)
  const places = limited.length === 0 ? [] : await countPlaces(reader, ...daysOf(limited), now)
  return {
    merged: new Map(merged.map((row) => [row.resourceId, row])),
    single: Map.groupBy(single, (row) => row.resourceId),
    places: Map.groupBy(places, (count) => count.doctorId),
  }
}

/** Which resources, and from when to when, buffers and ways included, decide about these starts. Epoch milliseconds. */
function reachOf(
  asked: readonly Asked[],
  which: (offer: Offer) => readonly string[],
): [resourceIds: string[], from: number, to: number] {
  const ids = new Set<string>(asked.flatMap(({ offer }) => which(offer)))
  const from = Math.min(
    ...asked.map(({ offer, window }) => window.start - offer.visit.bufferBeforeMinutes - longestWay(offer)),
  )
  const to = Math.max(
    ...asked.map(
      ({ offer, window }) =>
        window.end + offer.visit.durationMinutes + offer.visit.bufferAfterMinutes + longestWay(offer),
    ),
  )
  return [[...ids], from * 60_000, to * 60_000]
}

function longestWay({ rules: { schedule } }: Offer): number {
  const { travel } = schedule
  return travel === undefined ? 0 : Math.max(travel.minutes, ...travel.between.map(({ minutes }) => minutes))
}

/** The days on which the periods begin that these starts count in, at any clock of the world. */
function daysOf(asked: readonly Asked[]): [doctorIds: DoctorId[], days: { from: number; to: number }] {
  const from = Math.min(...asked.map(({ window }) => window.start))
  const to = Math.max(...asked.map(({ window }) => window.end))
  return [
    [...new Set(asked.map(({ offer }) => offer.doctorId))],
    { from: Math.floor(from / 1440) - 8, to: Math.ceil(to / 1440) + 1 },
  ]
}
