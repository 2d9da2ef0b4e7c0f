import type { EpochMinute } from '../time/interval.ts'
import type { LocalDate, Weekday } from '../time/local-date.ts'
import type { LocalTime } from '../time/local-time.ts'
import type { VisitLimit } from './limits.ts'
import type { TravelTimes } from './travel.ts'

/** Where visits take place, and whose wall clock its hours and closures are written in. */
export interface Location {
  readonly id: string
  /** IANA name. */
  readonly timeZone: string
}

/** A stretch of one day's wall clock. `to` may be `24:00`, or earlier than `from`: then it ends on the next day. */
export interface LocalWindow {
  readonly from: LocalTime
  readonly to: LocalTime
}

/** A window of every week, or of every second, third … week. */
export interface WeeklyWindow extends LocalWindow {
  readonly weekday: Weekday
  /** First and last date on which the window *begins*, both inclusive. Absent: unbounded. */
  readonly validFrom?: LocalDate | undefined
  readonly validTo?: LocalDate | undefined
  /** In how many weeks once; with `anchorDate`, any date of a week in which it is. Absent: every week. */
  readonly everyWeeks?: number | undefined
  readonly anchorDate?: LocalDate | undefined
}

/** When a doctor works at a location. */
export interface WorkingHours extends WeeklyWindow {
  readonly locationId: string
  /** Absent: for every visit type. */
  readonly visitTypeIds?: readonly string[] | undefined
}

/**
 * A named pause, cut out of the weekly hours. What an override puts in is not interrupted: whoever writes one date anew says
 * what that date is like.
 */
export interface Break extends WeeklyWindow {
  /** Absent: wherever the doctor is. */
  readonly locationId?: string | undefined
  readonly name: string
}

/**
 * What is different on one date at one location, for every visit type. `replace` puts its windows in the place of the
 * weekly ones that *begin* on that date (none: closed), `add` puts its windows beside them.
 */
export interface DatedOverride {
  readonly locationId: string
  readonly date: LocalDate
  readonly mode: 'replace' | 'add'
  readonly windows: readonly LocalWindow[]
}

/** The doctor is away, from every location: an interval of instants, not of somebody's wall clock. */
export interface Leave {
  readonly start: EpochMinute
  readonly end: EpochMinute
}

/** Nobody is seen, from the first date's beginning to the last date's end on each location's own clock. */
export interface Closure {
  /** Absent: every location. */
  readonly locationId?: string | undefined
  readonly from: LocalDate
  readonly to: LocalDate
  /** The name of the public holiday that it is. Absent: somebody of the clinic closed it. */
  readonly holiday?: string | undefined
}

/** Everything that decides when one doctor could be seen. It knows no appointments. */
export interface Schedule {
  readonly hours: readonly WorkingHours[]
  /** Absent: none. */
  readonly breaks?: readonly Break[] | undefined
  readonly overrides: readonly DatedOverride[]
  readonly leave: readonly Leave[]
  readonly closures: readonly Closure[]
  /** Absent: the doctor takes as many visits as the hours hold. */
  readonly limits?: readonly VisitLimit[] | undefined
  /** Absent: the doctor is at every location at once. */
  readonly travel?: TravelTimes | undefined
}
