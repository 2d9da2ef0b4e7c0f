import { type Interval, intersect, merge, subtract } from '../time/interval.ts'
import { type DayNumber, MINUTES_PER_DAY, dayNumber, weekdayOf } from '../time/local-date.ts'
import { readTime } from '../time/local-time.ts'
import type { Closure, DatedOverride, LocalWindow, Location, Schedule, WorkingHours } from './schedule.ts'
import { type TimeZone, dayAt, instantOf, startOfDay, timeZone } from '../time/time-zone.ts'

/** When the doctor is open for this visit type at this location: hours and overrides, less leave and closures. Merged, within `range`. */
export function openings(schedule: Schedule, location: Location, visitTypeId: string, range: Interval): Interval[] {
  const absences = [...schedule.leave, ...closedTimes(schedule.closures, location, range)]
  return subtract(windows(schedule, location, visitTypeId, range), absences)
}

/**
 * The hours alone, before leave and closures: merged, within `range`. `visitTypeId` null means whatever the windows are
 * kept for.
 */
export function windows(
  schedule: Schedule,
  location: Location,
  visitTypeId: string | null,
  range: Interval,
): Interval[] {
  const zone = timeZone(location.timeZone)
  const weekly = weeklyHours(schedule.hours, location.id, visitTypeId)
  const dated = overridesByDay(schedule.overrides, location.id)
  const found: Interval[] = []
  // A window that passes midnight belongs to the date on which it begins, so the day before the range counts as well.
  for (let day = dayAt(zone, range.start) - 1; day <= dayAt(zone, range.end); day++) {
    const overrides = dated.get(day)
    if (!overrides?.some(({ mode }) => mode === 'replace')) {
      for (const hours of weekly[weekdayOf(day) - 1]!) {
        if (hours.validFrom <= day && day <= hours.validTo) found.push(onDay(hours, day, zone))
      }
    }
    for (const override of overrides ?? []) {
      for (const window of override.windows) found.push(onDay(spanOf(window), day, zone))
    }
  }
  return intersect(found, [range])
}

/** The closures that bind this location, as instants, merged. Only those that touch `range`. */
export function closedTimes(closures: readonly Closure[], location: Location, range: Interval): Interval[] {
  const zone = timeZone(location.timeZone)
  const closed = closures
    .filter(({ locationId }) => locationId === undefined || locationId === location.id)
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
}

/** By weekday, Monday first. Read once, so that a range of ninety days does not parse the same text ninety times. */
function weeklyHours(hours: readonly WorkingHours[], locationId: string, visitTypeId: string | null): WeeklySpan[][] {
  const week: WeeklySpan[][] = [[], [], [], [], [], [], []]
  for (const each of hours) {
    if (each.locationId !== locationId) continue
    if (visitTypeId !== null && each.visitTypeIds && !each.visitTypeIds.includes(visitTypeId)) continue
    week[each.weekday - 1]?.push({
      ...spanOf(each),
      validFrom: each.validFrom === undefined ? Number.NEGATIVE_INFINITY : dayNumber(each.validFrom),
      validTo: each.validTo === undefined ? Number.POSITIVE_INFINITY : dayNumber(each.validTo),
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
