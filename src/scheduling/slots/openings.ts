import { type Interval, intersect, merge, subtract } from '../time/interval.ts'
import { type DayNumber, MINUTES_PER_DAY, dayNumber, localDate, weekdayOf } from '../time/local-date.ts'
import { readTime } from '../time/local-time.ts'
import type { Closure, DatedOverride, LocalWindow, Location, Schedule, WeeklyWindow } from './schedule.ts'
import { type TimeZone, dayAt, instantOf, startOfDay, timeZone } from '../time/time-zone.ts'

/**
 * When the doctor is open for this visit type at this location: hours and overrides, less breaks, leave and closures. Merged,
 * within `range`.
 */
export function openings(schedule: Schedule, location: Location, visitTypeId: string, range: Interval): Interval[] {
  const absences = [
    ...breakTimes(schedule, location, range),
    ...schedule.leave,
    ...closedTimes(schedule.closures, location, range),
  ]
  return subtract(windows(schedule, location, visitTypeId, range), absences)
}

/**
 * The hours alone, before breaks, leave and closures: merged, within `range`. `visitTypeId` null means whatever the windows
 * are kept for.
 */
export function windows(
  schedule: Schedule,
  location: Location,
  visitTypeId: string | null,
  range: Interval,
): Interval[] {
  const zone = timeZone(location.timeZone)
  const hours = schedule.hours.filter(
    (each) =>
      each.locationId === location.id &&
      (visitTypeId === null || each.visitTypeIds === undefined || each.visitTypeIds.includes(visitTypeId)),
  )
  const dated = overridesByDay(schedule.overrides, location.id)
  return intersect([...weeklyTimes(hours, dated, zone, range), ...datedTimes(dated, zone, range)], [range])
}

/**
 * When a break interrupts the hours: merged, within `range`. Neither on a date that an override replaces, nor where one put its
 * own windows: what was said of one date is truer than what is said of every week.
 */
export function breakTimes(
  { breaks, overrides }: Pick<Schedule, 'breaks' | 'overrides'>,
  location: Location,
  range: Interval,
): Interval[] {
  const here = (breaks ?? []).filter(({ locationId }) => locationId === undefined || locationId === location.id)
  if (here.length === 0) return []
  const zone = timeZone(location.timeZone)
  const dated = overridesByDay(overrides, location.id)
  const weekly = intersect(weeklyTimes(here, dated, zone, range), [range])
  return subtract(weekly, datedTimes(dated, zone, range))
}

/** What the weekly windows give on each date that no override replaces. */
function weeklyTimes(
  weekly: readonly WeeklyWindow[],
  dated: ReadonlyMap<DayNumber, readonly DatedOverride[]>,
  zone: TimeZone,
  range: Interval,
): Interval[] {
  const week = byWeekday(weekly)
  const found: Interval[] = []
  for (const day of daysAround(zone, range)) {
    if (dated.get(day)?.some(({ mode }) => mode === 'replace')) continue
    for (const window of week[weekdayOf(day) - 1]!) {
      if (holdsOn(window, day)) found.push(onDay(window, day, zone))
    }
  }
  return found
}

/** What overrides put in, whether beside the weekly hours or in their place. */
function datedTimes(
  dated: ReadonlyMap<DayNumber, readonly DatedOverride[]>,
  zone: TimeZone,
  range: Interval,
): Interval[] {
  if (dated.size === 0) return []
  const found: Interval[] = []
  for (const day of daysAround(zone, range)) {
    for (const { windows: put } of dated.get(day) ?? []) {
      for (const window of put) found.push(onDay(spanOf(window), day, zone))
    }
  }
  return found
}

/** A window that passes midnight belongs to the date on which it begins, so the day before the range counts as well. */
function* daysAround(zone: TimeZone, range: Interval): Iterable<DayNumber> {
  for (let day = dayAt(zone, range.start) - 1; day <= dayAt(zone, range.end); day++) yield day
}

/** The closures that bind this location, as instants, merged. Only those that touch `range`. */
export function closedTimes(closures: readonly Closure[], location: Location, range: Interval): Interval[] {
  if (closures.length === 0) return []
  const zone = timeZone(location.timeZone)
  // Years of public holidays lie in this list: dates, which sort as text, are compared before any is turned into instants.
  const first = localDate(dayAt(zone, range.start) - 1)
  const last = localDate(dayAt(zone, range.end) + 1)
  const closed = closures
    .filter(({ locationId, from, to }) => (locationId ?? location.id) === location.id && from <= last && first <= to)
    .map(({ from, to }) => ({ start: startOfDay(zone, dayNumber(from)), end: startOfDay(zone, dayNumber(to) + 1) }))
  return merge(closed).filter(({ start, end }) => start < range.end && range.start < end)
}

/** Minutes of the wall clock after the beginning of the day on which the window begins. */
interface Span {
  readonly from: number
  readonly to: number
}

/**
 * A window that is no window (equal bounds, a text that is no time) is an empty span: NaN compares false. The door and
 * the database refuse such rows, but should one get in, it must cost itself and not the doctor's other hours (case 37).
 */
function spanOf({ from, to }: LocalWindow): Span {
  const first = readTime(from) ?? Number.NaN
  const last = readTime(to) ?? Number.NaN
  return { from: first, to: last < first ? last + MINUTES_PER_DAY : last }
}

const onDay = (span: Span, day: DayNumber, zone: TimeZone): Interval => ({
  start: instantOf(zone, day * MINUTES_PER_DAY + span.from),
  end: instantOf(zone, day * MINUTES_PER_DAY + span.to),
})

interface WeeklySpan extends Span {
  readonly validFrom: DayNumber
  readonly validTo: DayNumber
  readonly everyWeeks: number
  /** The number of a week in which the window is. */
  readonly anchorWeek: number
}

/**
 * Weeks from Monday to Sunday, counted without end. Not the ISO week number: of a rule such as "in even weeks" the year of 53
 * weeks makes two odd ones in a row.
 */
const weekOf = (day: DayNumber): number => Math.floor((day + 3) / 7)

/** Every zeroth or half week is never: NaN and fractions compare false (case 37). */
const holdsOn = ({ validFrom, validTo, everyWeeks, anchorWeek }: WeeklySpan, day: DayNumber): boolean =>
  validFrom <= day && day <= validTo && (everyWeeks === 1 || (weekOf(day) - anchorWeek) % everyWeeks === 0)

/** By weekday, Monday first. Read once, so that a range of ninety days does not parse the same text ninety times. */
function byWeekday(weekly: readonly WeeklyWindow[]): WeeklySpan[][] {
  const week: WeeklySpan[][] = [[], [], [], [], [], [], []]
  for (const each of weekly) {
    week[each.weekday - 1]?.push({
      ...spanOf(each),
      validFrom: each.validFrom === undefined ? Number.NEGATIVE_INFINITY : dayNumber(each.validFrom),
      validTo: each.validTo === undefined ? Number.POSITIVE_INFINITY : dayNumber(each.validTo),
      everyWeeks: each.everyWeeks ?? 1,
      anchorWeek: each.anchorDate === undefined ? 0 : weekOf(dayNumber(each.anchorDate)),
    })
  }
  return week
}

function overridesByDay(overrides: readonly DatedOverride[], locationId: string): Map<DayNumber, DatedOverride[]> {
  const byDay = new Map<DayNumber, DatedOverride[]>()
  for (const override of overrides) {
    if (override.locationId !== locationId) continue
    const day = dayNumber(override.date)
    byDay.set(day, [...(byDay.get(day) ?? []), override])
  }
  return byDay
}
