import { dayAt, startOfDay, timeZone } from '#scheduling'
import type { EpochMinute, TimeZone } from '#scheduling'
import type { Lag } from './contract.ts'

/** A visit as lags are counted from it. Epoch minutes. */
export interface Before {
  start: EpochMinute
  end: EpochMinute
  zone: TimeZone
}

/** Starts from `start` on and before `end`; either may be infinite. */
export interface LagWindow {
  start: EpochMinute
  end: EpochMinute
}

/**
 * When a visit at a location of this zone may begin that keeps the lag to an earlier one. Days are dates: from the date on which that visit
 * began, on the clock of its own location, to a date on the clock of this one, so a day of 23 or 25 hours is a day. Minutes are real ones,
 * from the end of that visit, whatever the clocks do meanwhile. Search and booking both ask here.
 */
export function lagWindow(
  { minDays, maxDays, minMinutes, maxMinutes }: Lag,
  before: Before,
  zone: TimeZone,
): LagWindow {
  const day = dayAt(before.zone, before.start)
  const starts = [before.end]
  const ends = [Number.POSITIVE_INFINITY]
  if (minDays !== undefined) starts.push(startOfDay(zone, day + minDays))
  if (maxDays !== undefined) ends.push(startOfDay(zone, day + maxDays + 1))
  if (minMinutes !== undefined) starts.push(before.end + minMinutes)
  if (maxMinutes !== undefined) ends.push(before.end + maxMinutes + 1)
  return { start: Math.max(...starts), end: Math.min(...ends) }
}

/** Of instants in epoch milliseconds: what has begun within a minute has begun. */
export function beforeOf({
  startAt,
  endAt,
  timeZone: zone,
}: {
  startAt: number
  endAt: number
  timeZone: string
}): Before {
  return { start: Math.floor(startAt / 60_000), end: Math.ceil(endAt / 60_000), zone: timeZone(zone) }
}
