import type { EpochMinute, Interval } from '../time/interval.ts'
import { type DayNumber, dayNumber, weekdayOf } from '../time/local-date.ts'
import { type TimeZone, dayAt, startOfDay } from '../time/time-zone.ts'
import type { VisitRules } from './visit-rules.ts'

/** The part of time in which a start may be booked at `nowAt` (epoch ms): after the notice, within the horizon. May be empty. */
export function bookingWindow(rules: VisitRules, zone: TimeZone, nowAt: number): Interval {
  const lastDay = Math.min(
    lastDayAhead(rules, zone, nowAt),
    rules.lastDate ? dayNumber(rules.lastDate) : Number.POSITIVE_INFINITY,
  )
  return { start: earliestStart(rules, zone, nowAt), end: startOfDay(zone, lastDay + 1) }
}

/** The first whole minute that is far enough from now. */
export function earliestStart(rules: VisitRules, zone: TimeZone, nowAt: number): EpochMinute {
  const now = Math.ceil(nowAt / 60_000)
  if (rules.noticeOnWeekdaysOnly !== true || rules.minNoticeMinutes === 0) return now + rules.minNoticeMinutes
  // Day by day, because a weekday of 23 hours gives less notice than one of 24.
  let left = rules.minNoticeMinutes
  let at = now
  for (let day = dayAt(zone, now); ; day++) {
    const next = startOfDay(zone, day + 1)
    if (isWeekday(day)) {
      if (next - at >= left) return at + left
      left -= next - at
    }
    at = next
  }
}

/** The last day that the horizon reaches, on the location's calendar; not how far the fixed last date lets it. */
export function lastDayAhead(rules: VisitRules, zone: TimeZone, nowAt: number): DayNumber {
  const today = dayAt(zone, Math.floor(nowAt / 60_000))
  const { horizonDays } = rules
  if (rules.horizonOnWeekdaysOnly !== true || horizonDays === 0) return today + horizonDays
  // Any seven days hold five weekdays; what is left of them, one to five, is counted out.
  const weeks = Math.floor((horizonDays - 1) / 5)
  let day = today + weeks * 7
  for (let left = horizonDays - weeks * 5; left > 0;) {
    day++
    if (isWeekday(day)) left--
  }
  return day
}

const isWeekday = (day: DayNumber): boolean => weekdayOf(day) <= 5
