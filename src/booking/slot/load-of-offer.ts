import { NOTHING_BUSY, asIntervals, busyFrom, fullPeriods, timeZone } from '#scheduling'
import type { Busy, Claim, Load, TravelTimes } from '#scheduling'
import type { PlaceCount } from '../place/queries.ts'
import type { Offer } from './free-times.ts'
import { placesOf } from './limits-of-slot.ts'
import type { BusyRow, OccasionRow } from './queries.ts'

/** What is taken of doctors and rooms within some stretch, as plain data. */
export interface Taken {
  /** By resource: merged, for everything that is seen by one at a time. */
  readonly merged: ReadonlyMap<string, BusyRow>
  /** By resource: claim by claim with what they are for, where groups share or ways matter. */
  readonly single: ReadonlyMap<string, readonly OccasionRow[]>
  /** By doctor: places under limits. */
  readonly places: ReadonlyMap<string, readonly PlaceCount[]>
}

/** What stands in the way of this offer, all together: what a search walks. */
export function busyOf(offer: Offer, taken: Taken): Busy {
  const { schedule } = offer.rules
  const always = busyAlways(offer, taken)
  if (schedule.limits === undefined && offer.pools.length === 0) return always
  const full = asIntervals(fullPeriodsOf(offer, taken))
  const pools = poolsOf(offer, taken)
  return {
    ...always,
    ...(full.length === 0 ? {} : { full }),
    ...(pools.length === 0 ? {} : { pools }),
  }
}

/** The same, apart by what it is: for saying why. */
export function loadOf(offer: Offer, taken: Taken): Load {
  const { travel } = offer.rules.schedule
  const doctor = { ...offer, resourceIds: [] }
  return {
    doctor: busyOfThese(doctor, [offer.doctorId], taken, undefined),
    doctorOnTheWay: travel === undefined ? undefined : busyOfThese(doctor, [offer.doctorId], taken, travel),
    named: busyOfThese(offer, offer.resourceIds, taken, undefined),
    pools: poolsOf(offer, taken),
    full: fullPeriodsOf(offer, taken),
  }
}

/** The doctor and the rooms that the visit type names. */
function busyAlways(offer: Offer, taken: Taken): Busy {
  return busyOfThese(offer, [offer.doctorId, ...offer.resourceIds], taken, offer.rules.schedule.travel)
}

function busyOfThese(offer: Offer, ids: readonly string[], taken: Taken, travel: TravelTimes | undefined): Busy {
  const apart = offer.visit.capacity > 1
  const rows = ids.flatMap((id) =>
    apart || (travel !== undefined && id === offer.doctorId) ? [] : (taken.merged.get(id) ?? []),
  )
  const single = ids.flatMap((id) =>
    apart || (travel !== undefined && id === offer.doctorId) ? (taken.single.get(id) ?? []) : [],
  )
  const [only] = rows
  if (single.length === 0 && only === undefined) return NOTHING_BUSY
  if (single.length === 0 && only !== undefined && rows.length === 1)
    return { starts: only.starts, ends: only.ends, occasions: [] }
  const claims = [...rows.flatMap(stretchesOf), ...single.map((row) => claimOf(row, offer))]
  return busyFrom(claims, offer.visit, offer.locationId, travel)
}

function stretchesOf({ starts, ends }: BusyRow): Claim[] {
  return starts.map((start, index) => ({ start, end: ends[index] ?? start }))
}

/**
 * The patient is counted with the doctor; the rooms of the same occasion take no further seat. Another doctor's group is another occasion,
 * though it be of the same kind, in the same place and at the same time: it has the room for itself.
 */
function claimOf(row: OccasionRow, offer: Offer): Claim {
  const { doctorId, visitTypeId, locationId, occasionStart, start, end } = row
  return {
    start,
    end,
    ...(doctorId === offer.doctorId ? { occasion: { visitTypeId, locationId, start: occasionStart } } : {}),
    locationId,
    seats: row.resourceId === offer.doctorId ? 1 : 0,
  }
}

function poolsOf(offer: Offer, taken: Taken): Load['pools'] {
  return offer.pools.map(({ name, need, memberIds }) => ({
    name,
    need,
    members: memberIds.map((id) => busyOfThese(offer, [id], taken, undefined)),
  }))
}

function fullPeriodsOf({ rules, visitTypeId, timeZone: zone, doctorId }: Offer, taken: Taken) {
  const { limits } = rules.schedule
  if (limits === undefined) return []
  return fullPeriods(limits, placesOf(taken.places.get(doctorId) ?? [], doctorId), visitTypeId, timeZone(zone))
}
