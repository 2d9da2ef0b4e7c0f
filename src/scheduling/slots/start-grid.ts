import type { EpochMinute } from '../time/interval.ts'
import { MINUTES_PER_DAY } from '../time/local-date.ts'
import { type TimeZone, wallAt } from '../time/time-zone.ts'

const gridPeriod = (gridMinutes: number): number => (gridMinutes <= 60 ? 60 : MINUTES_PER_DAY)

/** 25 minutes give :00, :25 and :50 of every hour; 90 give 00:00, 01:30, 03:00 … of every day. */
export function isOnGrid(minute: EpochMinute, gridMinutes: number, zone: TimeZone): boolean {
  const period = gridPeriod(gridMinutes)
  return modulo(wallAt(zone, minute), period) % gridMinutes === 0
}

/** How many minutes from this wall minute to the next on the grid; 0 when it is on it. */
export function minutesToGrid(wall: number, gridMinutes: number): number {
  const period = gridPeriod(gridMinutes)
  const within = modulo(wall, period)
  return Math.min(Math.ceil(within / gridMinutes) * gridMinutes, period) - within
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by
