/**
 * A second, naive engine, written from the definitions alone and asked minute by minute: what the tests hold the real one
 * against. It shares no code with it and takes all its calendar from Temporal. Slow on purpose; used by tests only.
 */
import type { Claim } from './busy.ts'
import type { ScheduleRule } from './bookability.ts'
import type { EpochMinute, Interval } from '../time/interval.ts'
import type { DatedOverride, LocalWindow, Location, Schedule } from './schedule.ts'
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
  readonly onLeave: boolean
  readonly closed: boolean
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
  const all = windowsAround(clinic, range, margin, null)
  const ofType = windowsAround(clinic, range, margin, clinic.rules.visitTypeId)
  for (let at = range.start - margin; at < range.end + margin; at++) {
    minutes.set(at, minuteAt(clinic, at, all, ofType))
  }
  const found = new Map<EpochMinute, { rules: Set<ScheduleRule>; seats: number; open: boolean }>()
  for (let start = range.start; start < range.end; start++) {
    const during = (from: number, to: number): Minute[] =>
      Array.from({ length: to - from }, (_, i) => minutes.get(start + from + i)!)
    const visit = during(0, durationMinutes)
    const padded = during(-bufferBeforeMinutes, durationMinutes + bufferAfterMinutes)
    const first = visit[0]!
    found.set(start, {
      rules: rulesAgainst(clinic, start, visit),
      seats: seatsAt(clinic, start, padded),
      open: first.inHoursOfType && !first.onLeave && !first.closed,
    })
  }
  return found
}

function minuteAt(
  { schedule, location, claims }: Clinic,
  at: EpochMinute,
  all: Interval[],
  ofType: Interval[],
): Minute {
  const wall = zoned(at, location.timeZone)
  const date = wall.toPlainDate().toString()
  const within = ({ start, end }: Interval): boolean => start <= at && at < end
  return {
    wall,
    inHours: all.some(within),
    inHoursOfType: ofType.some(within),
    onLeave: schedule.leave.some(within),
    closed: schedule.closures.some(
      ({ locationId, from, to }) => (locationId ?? location.id) === location.id && from <= date && date <= to,
    ),
    claims: claims.filter(within),
  }
}

function rulesAgainst({ rules, location, nowAt }: Clinic, start: EpochMinute, visit: Minute[]): Set<ScheduleRule> {
  const against = new Set<ScheduleRule>()
  const first = visit[0]!
  const elapsed = start * 60_000 - nowAt
  if (elapsed < 0) against.add('in_the_past')
  else if (elapsed < rules.minNoticeMinutes * 60_000) against.add('inside_minimum_notice')
  const today = Temporal.Instant.fromEpochMilliseconds(nowAt).toZonedDateTimeISO(location.timeZone).toPlainDate()
  const lastDate = today.add({ days: rules.horizonDays })
  if (Temporal.PlainDate.compare(first.wall.toPlainDate(), lastDate) > 0) against.add('beyond_horizon')
  const { hour, minute } = first.wall
  const sinceGridBegan = rules.gridMinutes <= 60 ? minute : hour * 60 + minute
  if (sinceGridBegan % rules.gridMinutes !== 0) against.add('off_grid')
  if (visit.some(({ inHours }) => !inHours)) against.add('outside_hours')
  else if (visit.some(({ inHoursOfType }) => !inHoursOfType)) against.add('visit_type_not_offered')
  if (visit.some(({ onLeave }) => onLeave)) against.add('on_leave')
  if (visit.some(({ closed }) => closed)) against.add('location_closed')
  return against
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

function windowsAround(
  { schedule, location }: Clinic,
  range: Interval,
  margin: number,
  visitTypeId: string | null,
): Interval[] {
  const last = zoned(range.end + margin, location.timeZone)
    .toPlainDate()
    .add({ days: 2 })
  const found: Interval[] = []
  let date = zoned(range.start - margin, location.timeZone)
    .toPlainDate()
    .subtract({ days: 2 })
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    for (const window of windowsOn(schedule, location, date, visitTypeId))
      found.push(asInstants(window, date, location))
  }
  return found
}

function windowsOn(
  schedule: Schedule,
  location: Location,
  date: Temporal.PlainDate,
  visitTypeId: string | null,
): LocalWindow[] {
  const here = schedule.overrides.filter((each) => each.locationId === location.id && each.date === date.toString())
  const of = (mode: DatedOverride['mode']): LocalWindow[] =>
    here.filter((each) => each.mode === mode).flatMap(({ windows }) => windows)
  const weekly = schedule.hours.filter(
    (each) =>
      each.locationId === location.id &&
      each.weekday === date.dayOfWeek &&
      (each.validFrom ?? '0000') <= date.toString() &&
      date.toString() <= (each.validTo ?? '9999') &&
      (visitTypeId === null || (each.visitTypeIds ?? [visitTypeId]).includes(visitTypeId)),
  )
  return [...(here.some(({ mode }) => mode === 'replace') ? of('replace') : weekly), ...of('add')]
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
