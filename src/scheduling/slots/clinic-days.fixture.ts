/** One doctor, one visit type and one location for the tests of this folder, and wall times as a person would say them. */
import { parseInstant } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import { type Weekday, dayNumber } from '../time/local-date.ts'
import type { Location, Schedule, WorkingHours } from './schedule.ts'
import { startOfDay, timeZone } from '../time/time-zone.ts'
import type { VisitRules } from './visit-rules.ts'

export const PRACTICE = 'practice'
export const CHECK_UP: VisitRules = {
  visitTypeId: 'check-up',
  durationMinutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  gridMinutes: 30,
  minNoticeMinutes: 0,
  horizonDays: 365,
  capacity: 1,
}

export const EMPTY: Schedule = { hours: [], overrides: [], leave: [], closures: [] }
export const practiceIn = (zone: string): Location => ({ id: PRACTICE, timeZone: zone })

export const every = (
  weekdays: readonly number[],
  from: string,
  to: string,
  more: Partial<WorkingHours> = {},
): WorkingHours[] =>
  weekdays.map((weekday) => ({ locationId: PRACTICE, weekday: weekday as Weekday, from, to, ...more }))
export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/** The instant of `2026-03-29T09:00:00+02:00`, in minutes. */
export function minute(text: string): number {
  const read = parseInstant(text)
  if ('fault' in read) throw new Error(`${text} ${read.fault}`)
  return read.at / 60_000
}

export const between = (start: string, end: string): Interval => ({ start: minute(start), end: minute(end) })

/** From the beginning of the first date to the end of the last, at the practice. */
export const datesAt = (zone: string, first: string, last = first): Interval => ({
  start: startOfDay(timeZone(zone), dayNumber(first)),
  end: startOfDay(timeZone(zone), dayNumber(last) + 1),
})
