import { ApiProblem } from '../api/problem.ts'
import type { Slot } from '../api/types.ts'

const isSlot = (value: unknown): value is Slot =>
  typeof value === 'object' &&
  value !== null &&
  ['doctorId', 'visitTypeId', 'locationId', 'start', 'end', 'timeZone'].every(
    (name) => typeof Reflect.get(value, name) === 'string',
  )

/** The nearest free times that come with `booking.slot_taken`; none for any other failure. */
export function alternativesIn(error: unknown): Slot[] {
  const offered = error instanceof ApiProblem ? error.document['alternatives'] : undefined
  return Array.isArray(offered) ? offered.filter(isSlot) : []
}
