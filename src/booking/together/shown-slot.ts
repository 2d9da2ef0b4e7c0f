import { formatInstant } from '#scheduling'
import type { Slot } from '../contract.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'

/** A time as callers see it, with the offset of its location. */
export function shownSlot({
  doctorId,
  visitTypeId,
  locationId,
  startAt,
  endAt,
  timeZone,
}: Pick<WantedSlot, 'doctorId' | 'visitTypeId' | 'locationId' | 'startAt' | 'endAt' | 'timeZone'>): Slot {
  const written = (at: number) => formatInstant(at, timeZone)
  return { doctorId, visitTypeId, locationId, start: written(startAt), end: written(endAt), timeZone }
}
