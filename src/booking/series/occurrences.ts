import { RRuleTemporal } from 'rrule-temporal'
import { dayNumber, instantOf, localDate, offsetAt, timeZone, wallAt } from '#scheduling'
import type { DayNumber, TimeZone, WrittenInstant } from '#scheduling'
import { MOST_VISITS } from './read-recurrence.ts'
import type { Recurrence } from './read-recurrence.ts'
import { refusals } from './refusals.ts'

/** From the first visit to the last; what a clinic can plan, and what bounds every step below. */
export const MOST_DAYS = 366
const MINUTES_PER_DAY = 1440

/**
 * The starts of a series: the same time on the wall clock on each of its days, whatever the clocks do in between (cases 17 and 18). The days come
 * from the calendar alone; which instant a day's time is, is asked of the location's zone, as for working hours. A time that the clocks jump
 * over keeps the offset of before, so that booking refuses it by name (`clock_gap`); one that comes twice is the first.
 */
export function occurrencesOf(
  recurrence: Recurrence,
  first: WrittenInstant,
  zoneName: string,
  pointer: string,
): string[] {
  const zone = timeZone(zoneName)
  const wall = wallOf(first, zone)
  const [firstDay, time] = [Math.floor(wall / MINUTES_PER_DAY), wall % MINUTES_PER_DAY]
  const days = daysOf(recurrence, firstDay, firstDay + MOST_DAYS)
    .map((day) => ({ day, at: startOn(day, time, zone) }))
    .filter(({ at }) => !('untilAt' in recurrence.end) || at.minute * 60_000 <= recurrence.end.untilAt)
  if (days[0]?.day !== firstDay)
    throw refusals.series_starts_elsewhere({
      errors: [{ pointer, detail: `does not name ${localDate(firstDay)}, on which the series is to begin` }],
    })
  refuseTooLong(recurrence, days.length, firstDay, pointer)
  return days.map(({ at }) => at.written)
}

function refuseTooLong({ end }: Recurrence, found: number, firstDay: DayNumber, pointer: string): void {
  const isCut = 'count' in end && found < end.count
  const goesOn = 'count' in end ? false : lastDayOf(end) > firstDay + MOST_DAYS
  if (!isCut && !goesOn && found <= MOST_VISITS) return
  throw refusals.series_too_long({
    errors: [{ pointer, detail: `has ${MOST_VISITS} visits at most, within ${MOST_DAYS} days` }],
  })
}

const lastDayOf = (end: { untilDay: DayNumber } | { untilAt: number }): DayNumber =>
  'untilDay' in end ? end.untilDay : Math.floor(end.untilAt / 86_400_000)

/** The days of a recurrence up to the last one, as the calendar counts them. RRULE has no zone here: midnight UTC stands for the day. */
function daysOf(
  { freq, interval, byDay, byMonthDay, weekStart, end }: Recurrence,
  first: DayNumber,
  last: DayNumber,
): DayNumber[] {
  const midnight = (day: DayNumber) => Temporal.PlainDate.from(localDate(day)).toZonedDateTime('UTC')
  const until = 'untilDay' in end ? Math.min(end.untilDay, last) : last
  if (until < first) return []
  const rule = new RRuleTemporal({
    freq,
    // Whatever is longer than the whole year names its first day alone.
    interval: Math.min(interval, MOST_DAYS + 1),
    ...(byDay.length === 0 ? {} : { byDay: [...byDay] }),
    ...(byMonthDay.length === 0 ? {} : { byMonthDay: [...byMonthDay] }),
    wkst: weekStart,
    until: midnight(until),
    dtstart: midnight(first),
    tzid: 'UTC',
  })
  const days = rule.all().map((moment) => dayNumber(moment.toPlainDate().toString()))
  return 'count' in end ? days.slice(0, end.count) : days
}

/** What the clock showed, or would have shown, at the start as it was written: a time in the missing hour was meant as it stands. */
function wallOf({ at, offsetMinutes }: WrittenInstant, zone: TimeZone): number {
  const minute = Math.floor(at / 60_000)
  const written = minute + offsetMinutes
  const isInGap = wallAt(zone, instantOf(zone, written)) !== written
  return isInGap && offsetAt(zone, instantOf(zone, written) - 1) === offsetMinutes ? written : wallAt(zone, minute)
}

/** A wall time of a day as an instant, and as RFC 3339. */
export function startOn(day: DayNumber, time: number, zone: TimeZone): { minute: number; written: string } {
  const wall = day * MINUTES_PER_DAY + time
  const minute = instantOf(zone, wall)
  const offset = wallAt(zone, minute) === wall ? offsetAt(zone, minute) : offsetAt(zone, minute - 1)
  return { minute, written: writtenAs(day, time, offset) }
}

function writtenAs(day: DayNumber, time: number, offset: number): string {
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return `${localDate(day)}T${clock(time)}:00${offset < 0 ? '-' : '+'}${clock(Math.abs(offset))}`
}
