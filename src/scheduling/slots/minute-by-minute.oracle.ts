/**
 * A second, naive engine, written from the definitions alone and asked minute by minute: what the tests hold the real one
 * against. It shares no code with it and takes all its calendar from Temporal. Slow on purpose; used by tests only.
 */
import type { Claim } from './busy.ts'
import type { ScheduleRule } from './bookability.ts'
import type { EpochMinute, Interval } from '../time/interval.ts'
import type { DatedOverride, LocalWindow, Location, Schedule, WeeklyWindow } from './schedule.ts'
import type { VisitRules } from './visit-rules.ts'

export interface Clinic {
  readonly schedule: Schedule
  readonly location: Location
  readonly rules: VisitRules
  readonly claims: readonly Claim[]
  readonly nowAt: number
}

interface Minute {
  readonly wall: Temporal.ZonedDateTime
  readonly inHours: boolean
  readonly inHoursOfType: boolean
  readonly inBreak: boolean
  readonly onLeave: boolean
  readonly closed: boolean
  readonly onHoliday: boolean
  readonly claims: readonly Claim[]
}

/** What the definitions say of every minute of `range` as a start: the rules against it, and the seats left if it meets no claim. */
export function verdicts(
  clinic: Clinic,
  range: Interval,
): Map<EpochMinute, { rules: Set<ScheduleRule>; seats: number; open: boolean }> {
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = clinic.rules
  const margin = bufferBeforeMinutes + durationMinutes + bufferAfterMinutes
  const minutes = new Map<EpochMinute, Minute>()
  const { visitTypeId } = clinic.rules
  const { hours, breaks = [] } = clinic.schedule
  const here = breaks.filter(({ locationId = clinic.location.id }) => locationId === clinic.location.id)
  const mine = hours.filter(({ locationId }) => locationId === clinic.location.id)
  const around = (of: WindowsOn): Interval[] => windowsAround(clinic.location, range, margin, of)
  const windows: Windows = {
    weekly: around((date) => weeklyOn(mine, clinic, date)),
    ofType: around((date) =>
      weeklyOn(
        mine.filter(({ visitTypeIds = [visitTypeId] }) => visitTypeIds.includes(visitTypeId)),
        clinic,
        date,
      ),
    ),
    breaks: around((date) => weeklyOn(here, clinic, date)),
    dated: around((date) => overridesOn(clinic, date).flatMap((each) => each.windows)),
  }
  for (let at = range.start - margin; at < range.end + margin; at++) minutes.set(at, minuteAt(clinic, at, windows))
  const clock: Clock = { notice: noticeUntil(clinic, range.end), lastDate: lastDateAhead(clinic) }
  const found = new Map<EpochMinute, { rules: Set<ScheduleRule>; seats: number; open: boolean }>()
  for (let start = range.start; start < range.end; start++) {
    const during = (from: number, to: number): Minute[] =>
      Array.from({ length: to - from }, (_, i) => minutes.get(start + from + i)!)
    const visit = during(0, durationMinutes)
    const padded = during(-bufferBeforeMinutes, durationMinutes + bufferAfterMinutes)
    const first = visit[0]!
    found.set(start, {
      rules: rulesAgainst(clinic, start, visit, clock),
      seats: seatsAt(clinic, start, padded),
      open: first.inHoursOfType && !first.inBreak && !first.onLeave && !first.closed && !first.onHoliday,
    })
  }
  return found
}

/** What the schedule puts on the clock, each by what it is. */
interface Windows {
  readonly weekly: Interval[]
  readonly ofType: Interval[]
  readonly breaks: Interval[]
  readonly dated: Interval[]
}

function minuteAt({ schedule, location, claims }: Clinic, at: EpochMinute, windows: Windows): Minute {
  const wall = zoned(at, location.timeZone)
  const date = wall.toPlainDate().toString()
  const within = ({ start, end }: Interval): boolean => start <= at && at < end
  const dated = windows.dated.some(within)
  const closed = schedule.closures.filter(
    ({ locationId, from, to }) => (locationId ?? location.id) === location.id && from <= date && date <= to,
  )
  return {
    wall,
    inHours: dated || windows.weekly.some(within),
    inHoursOfType: dated || windows.ofType.some(within),
    inBreak: !dated && windows.breaks.some(within),
    onLeave: schedule.leave.some(within),
    closed: closed.some(({ holiday }) => holiday === undefined),
    onHoliday: closed.some(({ holiday }) => holiday !== undefined),
    claims: claims.filter(within),
  }
}

function rulesAgainst({ rules, nowAt }: Clinic, start: EpochMinute, visit: Minute[], clock: Clock): Set<ScheduleRule> {
  const against = new Set<ScheduleRule>()
  const first = visit[0]!
  if (start * 60_000 < nowAt) against.add('in_the_past')
  else if (rules.minNoticeMinutes > 0 && clock.notice(start) < rules.minNoticeMinutes * 60_000) {
    against.add('inside_minimum_notice')
  }
  const date = first.wall.toPlainDate()
  if (Temporal.PlainDate.compare(date, clock.lastDate) > 0) against.add('beyond_horizon')
  if (rules.lastDate && date.toString() > rules.lastDate) against.add('after_last_date')
  if (!onGrid(first.wall, rules)) against.add('off_grid')
  if (visit.some(({ inHours }) => !inHours)) against.add('outside_hours')
  else if (visit.some(({ inHoursOfType }) => !inHoursOfType)) against.add('visit_type_not_offered')
  if (visit.some(({ inBreak }) => inBreak)) against.add('in_a_break')
  if (visit.some(({ onLeave }) => onLeave)) against.add('on_leave')
  if (visit.some(({ closed }) => closed)) against.add('location_closed')
  if (visit.some(({ onHoliday }) => onHoliday)) against.add('public_holiday')
  return against
}

/** What depends on now, and on no start. */
interface Clock {
  readonly notice: (start: EpochMinute) => number
  readonly lastDate: Temporal.PlainDate
}

/** Milliseconds between now and a start that count as notice, added up minute by minute. */
function noticeUntil({ rules, location, nowAt }: Clinic, end: EpochMinute): (start: EpochMinute) => number {
  if (rules.noticeOnWeekdaysOnly !== true) return (start) => start * 60_000 - nowAt
  const counted = new Map<EpochMinute, number>()
  let sum = 0
  for (let at = Math.floor(nowAt / 60_000); at <= end; at++) {
    counted.set(at, sum)
    if (zoned(at, location.timeZone).dayOfWeek <= 5) sum += Math.min((at + 1) * 60_000 - nowAt, 60_000)
  }
  return (start) => counted.get(start)!
}

function lastDateAhead({ rules, location, nowAt }: Clinic): Temporal.PlainDate {
  let date = Temporal.Instant.fromEpochMilliseconds(nowAt).toZonedDateTimeISO(location.timeZone).toPlainDate()
  for (let ahead = 0; ahead < rules.horizonDays;) {
    date = date.add({ days: 1 })
    if (rules.horizonOnWeekdaysOnly !== true || date.dayOfWeek <= 5) ahead++
  }
  return date
}

/** Every start there is in an hour (or, for wide grids, in a day), counted out from the first. */
function onGrid({ hour, minute }: Temporal.ZonedDateTime, { gridMinutes, gridOffsetMinutes = 0 }: VisitRules): boolean {
  const period = gridMinutes <= 60 ? 60 : 1440
  const wanted = (hour * 60 + minute) % period
  for (let at = gridOffsetMinutes; at < gridOffsetMinutes + period; at += gridMinutes) {
    if (at % period === wanted) return true
  }
  return false
}

function seatsAt({ rules, location }: Clinic, start: EpochMinute, padded: Minute[]): number {
  const met = new Set(padded.flatMap(({ claims }) => claims))
  let seats = rules.capacity
  for (const { occasion, seats: taken = 1 } of met) {
    const same =
      rules.capacity > 1 &&
      occasion?.visitTypeId === rules.visitTypeId &&
      occasion.locationId === location.id &&
      occasion.start === start
    seats = same ? seats - taken : 0
    if (!same) break
  }
  return Math.max(seats, 0)
}

type WindowsOn = (date: Temporal.PlainDate) => readonly LocalWindow[]

function windowsAround(location: Location, range: Interval, margin: number, windowsOn: WindowsOn): Interval[] {
  const last = zoned(range.end + margin, location.timeZone)
    .toPlainDate()
    .add({ days: 2 })
  const found: Interval[] = []
  let date = zoned(range.start - margin, location.timeZone)
    .toPlainDate()
    .subtract({ days: 2 })
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    for (const window of windowsOn(date)) found.push(asInstants(window, date, location))
  }
  return found
}

const overridesOn = ({ schedule, location }: Clinic, date: Temporal.PlainDate): DatedOverride[] =>
  schedule.overrides.filter((each) => each.locationId === location.id && each.date === date.toString())

/** Those of the weekly windows that are on that date: none where an override replaces it. */
function weeklyOn(weekly: readonly WeeklyWindow[], clinic: Clinic, date: Temporal.PlainDate): WeeklyWindow[] {
  if (overridesOn(clinic, date).some(({ mode }) => mode === 'replace')) return []
  return weekly.filter(
    (each) =>
      each.weekday === date.dayOfWeek &&
      (each.validFrom ?? '0000') <= date.toString() &&
      date.toString() <= (each.validTo ?? '9999') &&
      inItsWeek(each, date),
  )
}

/** Whole weeks lie between the Monday of the anchor's week and that of the date's. */
function inItsWeek({ everyWeeks = 1, anchorDate }: WeeklyWindow, date: Temporal.PlainDate): boolean {
  if (everyWeeks === 1 || anchorDate === undefined) return true
  const monday = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 })
  const { days } = monday(Temporal.PlainDate.from(anchorDate)).until(monday(date), { largestUnit: 'days' })
  return Math.abs(days / 7) % everyWeeks === 0
}

function asInstants({ from, to }: LocalWindow, date: Temporal.PlainDate, { timeZone }: Location): Interval {
  const bound = (on: Temporal.PlainDate, time: string): EpochMinute =>
    time === '24:00' ? moment(on.add({ days: 1 }), '00:00', timeZone) : moment(on, time, timeZone)
  return { start: bound(date, from), end: bound(to < from ? date.add({ days: 1 }) : date, to) }
}

/** Missing hour: the moment of the change. Repeated hour: the first pass. */
function moment(date: Temporal.PlainDate, time: string, timeZone: string): EpochMinute {
  const wall = date.toPlainDateTime(time)
  const first = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const exists = first.toPlainDateTime().equals(wall)
  return (exists ? first : first.getTimeZoneTransition('next')!).epochMilliseconds / 60_000
}

const zoned = (minute: EpochMinute, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(timeZone)
