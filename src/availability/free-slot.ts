import type { FreeTime } from '#booking'
import { formatInstant, timeZone, wallAt } from '#scheduling'
import type { FreeSlot, PartOfDay } from './contract.ts'

/** A free time as it is answered, instants with the offset of the location. */
export function freeSlot({ offer, startAt, endAt, seatsLeft }: FreeTime): FreeSlot {
  const { doctorId, visitTypeId, locationId, timeZone: zone } = offer
  return {
    doctorId,
    visitTypeId,
    locationId,
    start: formatInstant(startAt, zone),
    end: formatInstant(endAt, zone),
    timeZone: zone,
    seatsLeft,
  }
}

/** The part of day in which a free time begins, on the location's clock. */
export function partOfDay({ offer, startAt }: FreeTime): PartOfDay {
  const minuteOfDay = wallAt(timeZone(offer.timeZone), startAt / 60_000) % 1440
  if (minuteOfDay < 12 * 60) return 'morning'
  return minuteOfDay < 17 * 60 ? 'afternoon' : 'evening'
}

/** Earliest first; of two at once, the order of ids, so that pages never overlap. */
export function byStart(a: FreeTime, b: FreeTime): number {
  return (
    a.startAt - b.startAt ||
    (a.offer.doctorId < b.offer.doctorId
      ? -1
      : a.offer.doctorId > b.offer.doctorId
        ? 1
        : a.offer.locationId < b.offer.locationId
          ? -1
          : 1)
  )
}
