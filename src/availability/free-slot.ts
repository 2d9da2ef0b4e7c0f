import type { FreeTime } from '#booking'
import { formatInstant } from '#scheduling'
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

/** The part of day of a minute of the location's clock. */
export function partOfDayAt(wallMinute: number): PartOfDay {
  const minuteOfDay = wallMinute % 1440
  if (minuteOfDay < 12 * 60) return 'morning'
  return minuteOfDay < 17 * 60 ? 'afternoon' : 'evening'
}
