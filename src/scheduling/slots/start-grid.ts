import type { EpochMinute } from '../time/interval.ts'
import { MINUTES_PER_DAY } from '../time/local-date.ts'
import { type TimeZone, wallAt } from '../time/time-zone.ts'

const gridPeriod = (gridMinutes: number): number => (gridMinutes <= 60 ? 60 : MINUTES_PER_DAY)

export interface Grid {
  /** 1 to 1440. Counts from the full hour of the location's clock, above 60 from its midnight. */
  readonly gridMinutes: number
  /** So many minutes later than that; less than the grid. Absent: 0. */
  readonly gridOffsetMinutes?: number | undefined
}

/**
 * 25 minutes give :00, :25 and :50 of every hour, with an offset of 5 minutes :05, :30 and :55; 90 give 00:00, 01:30, 03:00 …
 * of every day.
 */
export function isOnGrid(minute: EpochMinute, grid: Grid, zone: TimeZone): boolean {
  return minutesToGrid(wallAt(zone, minute), grid) === 0
}

/** How many minutes from this wall minute to the next on the grid; 0 when it is on it. */
export function minutesToGrid(wall: number, { gridMinutes, gridOffsetMinutes = 0 }: Grid): number {
  const period = gridPeriod(gridMinutes)
  const within = modulo(wall - gridOffsetMinutes, period)
  return Math.min(Math.ceil(within / gridMinutes) * gridMinutes, period) - within
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by
