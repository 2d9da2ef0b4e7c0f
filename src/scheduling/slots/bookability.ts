import { type WrittenInstant, formatInstant, formatMinute } from '../time/instant.ts'
import { type Interval, covers, overlaps } from '../time/interval.ts'
import { type DayNumber, dayNumber, localDate } from '../time/local-date.ts'
import { breakTimes, closedTimes, windows } from './openings.ts'
import type { Location, Schedule } from './schedule.ts'
import { type ClockChange, type TimeZone, clockChanges, startOfDay, timeZone } from '../time/time-zone.ts'
import { isOnGrid } from './start-grid.ts'
import { earliestStart, lastDayAhead } from './booking-window.ts'
import type { VisitRules } from './visit-rules.ts'

/**
 * Every rule by which a schedule forbids a start, in the order in which they are reported. The list is closed and part of
 * the interface. Modules above add their own, for what only they know (`time_taken`, …).
 */
export const SCHEDULE_RULES = {
  clock_gap: 'the wall time does not exist there: the clocks jump over it',
  in_the_past: 'the start is before now',
  inside_minimum_notice: 'the start is sooner than the minimum notice of the visit type allows',
  beyond_horizon: 'the start is on a later date than the visit type can be booked for yet',
  after_last_date: 'the start is after the last date on which the visit type can be booked at all',
  off_grid: 'the start is not on the start grid of the visit type',
  outside_hours: 'the visit does not lie within the working hours of the doctor at the location',
  visit_type_not_offered: 'the doctor works then, but the hours are kept for other visit types',
  in_a_break: 'the visit meets a break in the hours of the doctor',
  on_leave: 'the doctor is away during the visit',
  location_closed: 'the location is closed during the visit',
  public_holiday: 'the location is closed during the visit because it is a public holiday there',
} as const
export type ScheduleRule = keyof typeof SCHEDULE_RULES

/** Every rule by which what is booked already forbids a start, in the order in which they are reported. */
export const LOAD_RULES = {
  time_taken: 'the doctor has something else then, or every seat of the group is taken',
  no_time_to_travel: 'the doctor is at another location too shortly before or after',
  resource_missing: 'the location has none, or not enough, of the rooms or equipment that the visit needs',
  resource_taken: 'rooms or equipment that the visit needs are taken then',
  daily_limit_reached: 'the doctor has as many visits on that day as they take',
  weekly_limit_reached: 'the doctor has as many visits in that week as they take',
} as const
export type LoadRule = keyof typeof LOAD_RULES

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
  const earliest = earliestStart(rules, zone, nowAt)
  const gap = gapAround(start, zone)
  if (gap) forbid('clock_gap', `The clocks are put forward there at ${formatMinute(gap.at, zone)}, past this time.`)
  if (start.at < nowAt) forbid('in_the_past', `It is already ${formatInstant(nowAt, zone.name)} there.`)
  else if (start.at < earliest * 60_000) {
    const counted = rules.noticeOnWeekdaysOnly === true ? ', of Mondays to Fridays' : ''
    const notice = `${rules.minNoticeMinutes} minutes' notice${counted}`
    forbid('inside_minimum_notice', `It takes ${notice}: the earliest is ${formatMinute(earliest, zone)}.`)
  }
  const isAfter = (day: DayNumber): boolean => start.at >= startOfDay(zone, day + 1) * 60_000
  const lastDay = lastDayAhead(rules, zone, nowAt)
  if (isAfter(lastDay)) {
    const counted = rules.horizonOnWeekdaysOnly === true ? 'weekdays' : 'days'
    forbid(
      'beyond_horizon',
      `It can be booked ${rules.horizonDays} ${counted} ahead: the last date is ${localDate(lastDay)}.`,
    )
  }
  if (rules.lastDate && isAfter(dayNumber(rules.lastDate))) {
    forbid('after_last_date', `It can be booked until ${rules.lastDate} and no longer.`)
  }
  const wholeMinute = start.at % 60_000 === 0
  if (!wholeMinute || !isOnGrid(start.at / 60_000, rules, zone)) {
    const later = rules.gridOffsetMinutes ? `${rules.gridOffsetMinutes} minutes after ` : ''
    const from = `${later}${rules.gridMinutes <= 60 ? 'the full hour' : 'midnight'}`
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
  const pause = breakTimes(schedule, location, visit)[0]
  if (pause) forbid('in_a_break', `The doctor has a break until ${formatMinute(pause.end, zone)}.`)
  const leave = schedule.leave.find((away) => overlaps(away, visit))
  if (leave) forbid('on_leave', `The doctor is away until ${formatMinute(leave.end, zone)}.`)
  const closures = schedule.closures.filter(({ holiday }) => holiday === undefined)
  const closed = closedTimes(closures, location, visit)[0]
  if (closed) forbid('location_closed', `The location is closed until ${formatMinute(closed.end, zone)}.`)
  const holiday = schedule.closures.find(
    (each) => each.holiday !== undefined && closedTimes([each], location, visit).length > 0,
  )
  if (holiday) forbid('public_holiday', `The location is closed on ${holiday.from}: ${holiday.holiday}.`)
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
