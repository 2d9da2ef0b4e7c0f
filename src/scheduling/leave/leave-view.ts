import type { Leave } from '../contract.ts'
import { formatInstant } from '../time/instant.ts'
import type { LeaveRow } from './queries.ts'

/** Leave is from every location at once, so it is told on the clinic's own clock. */
export const leaveView = ({ startAt, endAt, ...leave }: LeaveRow, timeZone: string): Leave => ({
  ...leave,
  start: formatInstant(startAt, timeZone),
  end: formatInstant(endAt, timeZone),
  timeZone,
})
