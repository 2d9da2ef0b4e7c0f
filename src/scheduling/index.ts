export { SCHEDULE_RULES, reasonsAgainst, type Reason, type ScheduleRule, type Wish } from './slots/bookability.ts'
export { NOTHING_BUSY, busyFrom, type Busy, type Claim, type Occasion } from './slots/busy.ts'
export { freeStarts, offeredStarts, seatsLeft } from './slots/free-starts.ts'
export {
  INSTANT_FAULTS,
  formatInstant,
  formatMinute,
  localDateOf,
  parseInstant,
  startOfDate,
  type InstantFault,
  type WrittenInstant,
} from './time/instant.ts'
export { intersect, merge, overlaps, subtract, type EpochMinute, type Interval } from './time/interval.ts'
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
} from './time/local-date.ts'
export { readTime, type LocalTime } from './time/local-time.ts'
export { openings } from './slots/openings.ts'
export type { Closure, DatedOverride, Leave, LocalWindow, Location, Schedule, WorkingHours } from './slots/schedule.ts'
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
} from './time/time-zone.ts'
export { bookingWindow, isOnGrid, type VisitRules } from './slots/visit-rules.ts'
