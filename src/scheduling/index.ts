export { SCHEDULE_RULES, reasonsAgainst, type Reason, type ScheduleRule, type Wish } from './bookability.ts'
export { NOTHING_BUSY, busyFrom, type Busy, type Claim, type Occasion } from './busy.ts'
export { freeStarts, offeredStarts, seatsLeft } from './free-starts.ts'
export {
  INSTANT_FAULTS,
  formatInstant,
  formatMinute,
  localDateOf,
  parseInstant,
  startOfDate,
  type InstantFault,
  type WrittenInstant,
} from './instant.ts'
export { intersect, merge, overlaps, subtract, type EpochMinute, type Interval } from './interval.ts'
export {
  addDays,
  dayNumber,
  isLocalDate,
  localDate,
  readDate,
  weekdayOf,
  type DayNumber,
  type LocalDate,
  type Weekday,
} from './local-date.ts'
export { readTime, type LocalTime } from './local-time.ts'
export { openings } from './openings.ts'
export type { Closure, DatedOverride, Leave, LocalWindow, Location, Schedule, WorkingHours } from './schedule.ts'
export {
  canonicalTimeZone,
  dayAt,
  instantOf,
  isTimeZone,
  offsetAt,
  startOfDay,
  timeZone,
  wallAt,
  type TimeZone,
} from './time-zone.ts'
export { bookingWindow, isOnGrid, type VisitRules } from './visit-rules.ts'
