// When a doctor could be seen: the arithmetic, pure.
export {
  LOAD_RULES,
  SCHEDULE_RULES,
  reasonsAgainst,
  type LoadRule,
  type Reason,
  type ScheduleRule,
  type Wish,
} from './slots/bookability.ts'
export { NOTHING_BUSY, busyFrom, type Busy, type Claim, type Occasion, type Pool } from './slots/busy.ts'
export { freeStarts, offeredStarts, seatsLeft } from './slots/free-starts.ts'
export {
  asIntervals,
  firstDayOf,
  fullPeriods,
  limitsOn,
  type FullPeriod,
  type TakenPlaces,
  type VisitLimit,
} from './slots/limits.ts'
export { reasonsOfLoad, type Load, type NamedPool } from './slots/load.ts'
export { openings } from './slots/openings.ts'
export {
  CONDITIONS,
  PATIENT_RULES,
  conditionsOf,
  patientWindow,
  reasonsAgainstPatient,
  type Condition,
  type PatientFacts,
  type PatientRule,
} from './slots/patient-rules.ts'
export type {
  Break,
  Closure,
  DatedOverride,
  Leave,
  LocalWindow,
  Location,
  Schedule,
  WorkingHours,
} from './slots/schedule.ts'
export { isOnGrid } from './slots/start-grid.ts'
export { travelMinutes, type TravelTimes } from './slots/travel.ts'
export { bookingWindow } from './slots/booking-window.ts'
export type { VisitRules } from './slots/visit-rules.ts'

// Time, as every module above reads and writes it.
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

// The schedules of a clinic's doctors, kept.
export { NewHours, NewOverride, type Leave as StoredLeave, type LeaveId, type OverrideId } from './contract.ts'
export { FACTS as SCHEDULING_FACTS } from './events.ts'
export { NewBreaks } from './break/contract.ts'
export { readBreaks } from './break/read-breaks.ts'
export { setBreaks } from './break/set-breaks.ts'
export { readHours } from './hours/read-hours.ts'
export { refuseOddWeeks } from './hours/refuse-odd-weeks.ts'
export { setHours } from './hours/set-hours.ts'
export { addLeave } from './leave/add-leave.ts'
export {
  findLeave as listLeave,
  findLeaveById as getLeave,
  findLeaveThen as leaveThen,
  type LeaveRow,
} from './leave/queries.ts'
export { removeLeave } from './leave/remove-leave.ts'
export { NewLimits } from './limit/contract.ts'
export { readLimits } from './limit/read-limits.ts'
export { refuseLimitsTwice } from './limit/refuse-limits-twice.ts'
export { setLimits } from './limit/set-limits.ts'
export { onDoctorAdded } from './on-doctor-added.ts'
export { onDoctorChanged } from './on-doctor-changed.ts'
export { onRulesChanged } from './on-rules-changed.ts'
export { addOverride } from './override/add-override.ts'
export { removeOverride } from './override/remove-override.ts'
export { atPace, type VisitPace } from './pace/at-pace.ts'
export { readPaces } from './pace/read-paces.ts'
export { setPaces } from './pace/set-paces.ts'
export { SCHEDULE_PROBLEMS } from './problem/contract.ts'
export { refuseOddDates } from './refuse-odd-dates.ts'
export { refuseOddWindows } from './refuse-odd-windows.ts'
export { refuseUnknownVisitTypes } from './refuse-unknown-visit-types.ts'
export { schedulingRoutes } from './routes.ts'
export { loadSchedules, scheduleVersions, type OwnSchedule } from './schedule/load-schedules.ts'
export { lockSchedule } from './schedule/queries.ts'
export { readTravelTimes } from './travel/read-travel-times.ts'
export { setTravelTimes } from './travel/set-travel-times.ts'
