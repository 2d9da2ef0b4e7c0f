import { type WrittenInstant, formatInstant, formatMinute } from '../time/instant.ts'
import { type Interval, covers, overlaps } from '../time/interval.ts'
import { localDate } from '../time/local-date.ts'
import { closedTimes, windows } from './openings.ts'
import type { Location, Schedule } from './schedule.ts'
import { type ClockChange, type TimeZone, clockChanges, dayAt, timeZone } from '../time/time-zone.ts'
import { isOnGrid } from './start-grid.ts'
import { type VisitRules, bookingWindow } from './visit-rules.ts'

/**
 * Every rule by which a schedule forbids a start, in the order in which they are reported. The list is closed and part of
 * the interface. Modules above add their own, for what only they know (`time_taken`, …).
 */
export const SCHEDULE_RULES = {
  clock_gap: 'the wall time does not exist there: the clocks jump over it',
  in_the_past: 'the start is before now',
  inside_minimum_notice: 'the start is sooner than the minimum notice of the visit type allows',
  beyond_horizon: 'the start is on a later date than the visit type can be booked for yet',
  off_grid: 'the start is not on the start grid of the visit type',
  outside_hours: 'the visit does not lie within the working hours of the doctor at the location',
  visit_type_not_offered: 'the doctor works then, but the hours are kept for other visit types',
  on_leave: 'the doctor is away during the visit',
  location_closed: 'the location is closed during the visit',
} as const
export type ScheduleRule = keyof typeof SCHEDULE_RULES

export interface Reason {
  readonly rule: ScheduleRule
  /** One English sentence with the numbers of this case; to be shown beside a translation of the rule, not parsed. */
  readonly detail: string
}

/** A start somebody wants, and all that decides whether the schedule allows it. */
export interface Wish {
  readonly start: WrittenInstant
  readonly schedule: Schedule
  readonly location: Location
  readonly rules: VisitRules
  /** Epoch milliseconds. */
  readonly nowAt: number
}

/**
 * Every rule of the schedule that forbids this start; none means that only something booked can stand in its way. Built
 * from the same parts as `freeStarts`, so that what search offers booking accepts (case 20).
 */
export function reasonsAgainst(wish: Wish): Reason[] {
  const zone = timeZone(wish.location.timeZone)
  return [...againstTheClock(wish, zone), ...againstTheSchedule(wish, zone)]
}

function againstTheClock({ start, rules, nowAt }: Wish, zone: TimeZone): Reason[] {
  const reasons: Reason[] = []
  const forbid = (rule: ScheduleRule, detail: string): void => void reasons.push({ rule, detail })
  const bookable = bookingWindow(rules, zone, nowAt)
  const gap = gapAround(start, zone)
  if (gap) forbid('clock_gap', `The clocks are put forward there at ${formatMinute(gap.at, zone)}, past this time.`)
  if (start.at < nowAt) forbid('in_the_past', `It is already ${formatInstant(nowAt, zone.name)} there.`)
  else if (start.at < bookable.start * 60_000) {
    const earliest = formatMinute(bookable.start, zone)
    forbid('inside_minimum_notice', `It takes ${rules.minNoticeMinutes} minutes' notice: the earliest is ${earliest}.`)
  }
  if (start.at >= bookable.end * 60_000) {
    const lastDay = localDate(dayAt(zone, Math.floor(nowAt / 60_000)) + rules.horizonDays)
    forbid('beyond_horizon', `It can be booked ${rules.horizonDays} days ahead: the last date is ${lastDay}.`)
  }
  const wholeMinute = start.at % 60_000 === 0
  if (!wholeMinute || !isOnGrid(start.at / 60_000, rules.gridMinutes, zone)) {
    const from = rules.gridMinutes <= 60 ? 'the full hour' : 'midnight'
    forbid('off_grid', `Starts are every ${rules.gridMinutes} minutes from ${from} of the location's clock.`)
  }
  return reasons
}

function againstTheSchedule({ start, schedule, location, rules }: Wish, zone: TimeZone): Reason[] {
  const reasons: Reason[] = []
  const forbid = (rule: ScheduleRule, detail: string): void => void reasons.push({ rule, detail })
  const from = Math.floor(start.at / 60_000)
  const visit: Interval = { start: from, end: from + rules.durationMinutes }
  if (!covers(windows(schedule, location, null, visit), visit)) {
    forbid('outside_hours', `No working hours there contain the ${rules.durationMinutes} minutes of the visit.`)
  } else if (!covers(windows(schedule, location, rules.visitTypeId, visit), visit)) {
    forbid('visit_type_not_offered', 'The working hours at that time are kept for other visit types.')
  }
  const leave = schedule.leave.find((away) => overlaps(away, visit))
  if (leave) forbid('on_leave', `The doctor is away until ${formatMinute(leave.end, zone)}.`)
  const closed = closedTimes(schedule.closures, location, visit)[0]
  if (closed) forbid('location_closed', `The location is closed until ${formatMinute(closed.end, zone)}.`)
  return reasons
}

/**
 * The change of the clocks that jumps over the wall time as it was written. Only an offset which the location really has
 * before or after that change tells that its wall time was meant: 01:30Z may be said of any place at any time.
 */
function gapAround({ at, offsetMinutes }: WrittenInstant, zone: TimeZone): ClockChange | undefined {
  const minute = Math.floor(at / 60_000)
  const wall = minute + offsetMinutes
  const day = 1440 + 1
  return clockChanges(zone, minute - day, minute + day).find(
    ({ at: change, offsetBefore, offsetAfter }) =>
      (offsetMinutes === offsetBefore || offsetMinutes === offsetAfter) &&
      change + offsetBefore <= wall &&
      wall < change + offsetAfter,
  )
}
