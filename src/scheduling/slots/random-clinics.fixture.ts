/** Random clinics in every zone, with every rule of time in them. */
import fc from 'fast-check'
import type { Claim } from './busy.ts'
import type { Interval } from '../time/interval.ts'
import { localDate, weekdayOf } from '../time/local-date.ts'
import type { Clinic } from './minute-by-minute.oracle.ts'
import type { Break, DatedOverride, LocalWindow, Schedule, WeeklyWindow, WorkingHours } from './schedule.ts'
import { clockChanges, dayAt, timeZone } from '../time/time-zone.ts'
import type { VisitRules } from './visit-rules.ts'

const HERE = 'here'
const ELSEWHERE = 'elsewhere'
export const CHECK_UP = 'check-up'
const VACCINATION = 'vaccination'
const FROM = Date.UTC(2020, 0, 1) / 60_000
const TO = Date.UTC(2040, 0, 1) / 60_000

const often = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: odd })

/** Any time of day, but often one of the small hours, in which clocks are changed. */
const clock = fc
  .oneof(
    fc.integer({ min: 0, max: 16 }).map((quarter) => quarter * 15),
    fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
    fc.integer({ min: 0, max: 1439 }),
  )
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`)
const window: fc.Arbitrary<LocalWindow> = fc.record({ from: clock, to: often(clock, fc.constant('24:00')) })
const laterBy = (from: string, minutes: number): string => {
  const at = (Number(from.slice(0, 2)) * 60 + Number(from.slice(3)) + minutes) % 1440
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}
const place = often(fc.constant(HERE), fc.constant(ELSEWHERE))

const rules: fc.Arbitrary<VisitRules> = fc
  .record({
    visitTypeId: fc.constant(CHECK_UP),
    durationMinutes: often(fc.constantFrom(10, 15, 20, 30, 45, 60, 90), fc.integer({ min: 1, max: 300 })),
    bufferBeforeMinutes: fc.constantFrom(0, 0, 5, 10, 45),
    bufferAfterMinutes: fc.constantFrom(0, 0, 5, 10, 45),
    gridMinutes: often(
      fc.constantFrom(5, 10, 15, 20, 30, 60),
      fc.constantFrom(1, 7, 25, 40, 45, 61, 90, 120, 240, 1000, 1440),
    ),
    gridOffsetMinutes: often(fc.constant(0), fc.integer({ min: 0, max: 1439 })),
    minNoticeMinutes: fc.constantFrom(0, 0, 30, 60, 120, 1440, 1441),
    noticeOnWeekdaysOnly: fc.boolean(),
    horizonDays: fc.constantFrom(0, 1, 2, 3, 5, 10, 60),
    horizonOnWeekdaysOnly: fc.boolean(),
    capacity: fc.constantFrom(1, 1, 2, 3),
  })
  .map((drawn) => ({ ...drawn, gridOffsetMinutes: drawn.gridOffsetMinutes % drawn.gridMinutes }))

/** A stretch of two or three days of some zone, more often than not around a change of its clocks. */
const stretch = fc
  .record({
    zone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
    which: fc.nat(),
    anywhere: fc.integer({ min: FROM, max: TO }),
    shift: often(fc.constantFrom(-1440, -120, -60, 0, 60), fc.integer({ min: -1500, max: 300 })),
    length: often(fc.constantFrom(720, 1440, 2880), fc.integer({ min: 600, max: 3000 })),
  })
  .map(({ zone, which, anywhere, shift, length }) => {
    const changes = clockChanges(timeZone(zone), FROM, TO)
    const start = (changes.length === 0 || which % 5 === 0 ? anywhere : changes[which % changes.length]!.at) + shift
    return { zone, range: { start, end: start + length } }
  })

const scheduleIn = (zone: string, range: Interval): fc.Arbitrary<Schedule> => {
  const first = dayAt(timeZone(zone), range.start) - 2
  const day = fc.integer({ min: first, max: first + 5 })
  const date = day.map(localDate)
  const absent = fc.constant<string | undefined>(undefined)
  const weekly: fc.Arbitrary<WeeklyWindow> = fc
    .record({
      weekday: day.map(weekdayOf),
      window,
      validFrom: often(absent, date),
      validTo: often(absent, date),
      // Anchored near and, across years of 53 weeks, far; before and after.
      alternation: often(
        fc.constant({}),
        fc.record({
          everyWeeks: fc.constantFrom(1, 2, 2, 2, 3, 52),
          anchorDate: fc.integer({ min: first - 4000, max: first + 4000 }).map(localDate),
        }),
      ),
    })
    .map(({ window: { from, to }, alternation, ...rest }) => ({ ...rest, from, to, ...alternation }))
  const hours: fc.Arbitrary<WorkingHours> = fc
    .record({
      locationId: place,
      weekly,
      visitTypeIds: fc.constantFrom(undefined, undefined, undefined, [VACCINATION], [VACCINATION, CHECK_UP]),
    })
    .map(({ weekly: window, ...rest }) => ({ ...rest, ...window }))
  const pause: fc.Arbitrary<Break> = fc
    .record({
      locationId: fc.constantFrom(undefined, HERE, ELSEWHERE),
      weekly,
      length: fc.integer({ min: 1, max: 120 }),
    })
    .map(({ locationId, weekly: window, length }) => ({
      ...window,
      locationId,
      name: 'break',
      to: length % 3 === 0 ? window.to : laterBy(window.from, length),
    }))
  const override: fc.Arbitrary<DatedOverride> = fc.record({
    locationId: place,
    date,
    mode: fc.constantFrom('replace', 'add'),
    windows: fc.array(window, { maxLength: 2 }),
  })
  const minute = fc.integer({ min: range.start - 500, max: range.end + 500 })
  return fc.record({
    hours: fc.array(hours, { minLength: 1, maxLength: 8 }),
    breaks: fc.array(pause, { maxLength: 3 }),
    overrides: fc.array(override, { maxLength: 2 }),
    leave: fc.array(
      fc
        .record({ start: minute, length: fc.integer({ min: 0, max: 900 }) })
        .map(({ start, length }) => ({ start, end: start + length })),
      { maxLength: 2 },
    ),
    closures: fc.array(
      fc.record({
        locationId: fc.constantFrom(undefined, HERE, ELSEWHERE),
        from: date,
        to: date,
        holiday: fc.constantFrom(undefined, 'Easter Monday'),
      }),
      { maxLength: 2 },
    ),
  })
}

const claimIn = (
  range: Interval,
  { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes }: VisitRules,
): fc.Arbitrary<Claim> => {
  const minute = fc.integer({ min: range.start - 100, max: range.end + 100 })
  const alone = fc
    .record({ start: minute, length: fc.integer({ min: 1, max: 90 }) })
    .map(({ start, length }) => ({ start, end: start + length }))
  const group = fc
    .record({
      start: minute,
      grid: fc.constantFrom(1, 30, 60),
      visitTypeId: fc.constantFrom(CHECK_UP, CHECK_UP, VACCINATION),
      locationId: place,
      seats: fc.constantFrom(undefined, 1, 2),
    })
    .map(({ start: at, grid, visitTypeId, locationId, seats }) => {
      const start = Math.floor(at / grid) * grid
      return {
        start: start - bufferBeforeMinutes,
        end: start + durationMinutes + bufferAfterMinutes,
        occasion: { visitTypeId, locationId, start },
        seats,
      }
    })
  return fc.oneof<fc.Arbitrary<Claim>[]>(alone, group)
}

/** Often near, sometimes a week before, where a horizon of days or weekdays may end in sight; often on the full hour, as bounds are. */
const nowAround = ({ start, end }: Interval): fc.Arbitrary<number> =>
  fc
    .tuple(
      often(fc.integer({ min: start - 3000, max: end + 100 }), fc.integer({ min: start - 14_400, max: start })),
      fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 59_999 })),
    )
    .map(([minute, milliseconds]) =>
      milliseconds === null ? Math.floor(minute / 60) * 3_600_000 : minute * 60_000 + milliseconds,
    )

/** A clinic, and two or three days of it to look at. */
export const clinicAndRange = fc.tuple(stretch, rules).chain(([{ zone, range }, visitRules]) =>
  fc
    .record({
      schedule: scheduleIn(zone, range),
      claims: fc.array(claimIn(range, visitRules), { maxLength: 12 }),
      lastDate: often(
        fc.constant<string | null>(null),
        fc.integer({ min: -1, max: 3 }).map((days) => localDate(dayAt(timeZone(zone), range.start) + days)),
      ),
      nowAt: nowAround(range),
    })
    .map(({ lastDate, ...rest }): { clinic: Clinic; range: Interval } => ({
      clinic: { ...rest, rules: { ...visitRules, lastDate }, location: { id: HERE, timeZone: zone } },
      range,
    })),
)
