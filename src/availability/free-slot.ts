import type { FreeTime } from '#booking'
import { formatInstant } from '#scheduling'
import type { FreeSlot, PartOfDay } from './contract.ts'
import { conditionsTold, isStillOpen } from './who-comes.ts'

/** A free time as it is answered, instants with the offset of the location. */
export function freeSlot({ offer, startAt, endAt, seatsLeft }: FreeTime): FreeSlot {
  const { doctorId, visitTypeId, locationId, timeZone: zone, visit } = offer
  const conditions = conditionsTold(visit)
  return {
    doctorId,
    visitTypeId,
    locationId,
    start: formatInstant(startAt, zone),
    end: formatInstant(endAt, zone),
    timeZone: zone,
    seatsLeft,
    ...(conditions.length === 0 ? {} : { conditions: [...conditions] }),
  }
}

/** The same for a patient of whom it is known that they may come. */
export function freeSlotOfPatient(time: FreeTime): FreeSlot {
  const { conditions = [], ...slot } = freeSlot(time)
  const open = conditions.filter(isStillOpen)
  return open.length === 0 ? slot : { ...slot, conditions: open }
}

/** The part of day of a minute of the location's clock. */
export function partOfDayAt(wallMinute: number): PartOfDay {
  const minuteOfDay = wallMinute % 1440
  if (minuteOfDay < 12 * 60) return 'morning'
  return minuteOfDay < 17 * 60 ? 'afternoon' : 'evening'
}
