/** Random clinics in every zone, and what must be true of all of them. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { reasonsAgainst } from './bookability.ts'
import { type Claim, busyFrom } from './busy.ts'
import { freeStarts, offeredStarts, seatsLeft } from './free-starts.ts'
import type { Interval } from '../time/interval.ts'
import { localDate, weekdayOf } from '../time/local-date.ts'
import { type Clinic, verdicts } from './minute-by-minute.oracle.ts'
import { openings } from './openings.ts'
import type { DatedOverride, LocalWindow, Schedule, WorkingHours } from './schedule.ts'
import { clockChanges, dayAt, timeZone } from '../time/time-zone.ts'
import { bookingWindow } from './booking-window.ts'
import type { VisitRules } from './visit-rules.ts'

const HERE = 'here'
const ELSEWHERE = 'elsewhere'
const CHECK_UP = 'check-up'
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
const place = often(fc.constant(HERE), fc.constant(ELSEWHERE))

const rules: fc.Arbitrary<VisitRules> = fc.record({
  visitTypeId: fc.constant(CHECK_UP),
  durationMinutes: often(fc.constantFrom(10, 15, 20, 30, 45, 60, 90), fc.integer({ min: 1, max: 300 })),
  bufferBeforeMinutes: fc.constantFrom(0, 0, 5, 10, 45),
  bufferAfterMinutes: fc.constantFrom(0, 0, 5, 10, 45),
  gridMinutes: often(
    fc.constantFrom(5, 10, 15, 20, 30, 60),
    fc.constantFrom(1, 7, 25, 40, 45, 61, 90, 120, 240, 1000, 1440),
  ),
  minNoticeMinutes: fc.constantFrom(0, 0, 30, 120, 1440, 1441),
  horizonDays: fc.constantFrom(0, 1, 2, 60),
  capacity: fc.constantFrom(1, 1, 2, 3),
})

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
  const hours: fc.Arbitrary<WorkingHours> = fc
    .record({
      locationId: place,
      weekday: day.map(weekdayOf),
      window,
      visitTypeIds: fc.constantFrom(undefined, undefined, undefined, [VACCINATION], [VACCINATION, CHECK_UP]),
      validFrom: often(fc.constant<string | undefined>(undefined), date),
      validTo: often(fc.constant<string | undefined>(undefined), date),
    })
    .map(({ window: { from, to }, ...rest }) => ({ ...rest, from, to }))
  const override: fc.Arbitrary<DatedOverride> = fc.record({
    locationId: place,
    date,
    mode: fc.constantFrom('replace', 'add'),
    windows: fc.array(window, { maxLength: 2 }),
  })
  const minute = fc.integer({ min: range.start - 500, max: range.end + 500 })
  return fc.record({
    hours: fc.array(hours, { minLength: 1, maxLength: 8 }),
    overrides: fc.array(override, { maxLength: 2 }),
    leave: fc.array(
      fc
        .record({ start: minute, length: fc.integer({ min: 0, max: 900 }) })
        .map(({ start, length }) => ({ start, end: start + length })),
      { maxLength: 2 },
    ),
    closures: fc.array(fc.record({ locationId: fc.constantFrom(undefined, HERE, ELSEWHERE), from: date, to: date }), {
      maxLength: 1,
    }),
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

const clinicAndRange = fc.tuple(stretch, rules).chain(([{ zone, range }, visitRules]) =>
  fc
    .record({
      schedule: scheduleIn(zone, range),
      claims: fc.array(claimIn(range, visitRules), { maxLength: 12 }),
      nowAt: fc.integer({ min: (range.start - 3000) * 60_000, max: (range.end + 100) * 60_000 }),
    })
    .map((rest): { clinic: Clinic; range: Interval } => ({
      clinic: { ...rest, rules: visitRules, location: { id: HERE, timeZone: zone } },
      range,
    })),
)

/**
 * Fails unless the engine and the naive one agree, minute by minute, on every opening, start, seat and reason of so many
 * random clinics, and unless they found something to agree on.
 */
export function agreeOnRandomClinics(runs: number, seed?: number): void {
  let offeredInAll = 0
  let freeInAll = 0
  fc.assert(
    fc.property(clinicAndRange, ({ clinic, range }) => {
      const { schedule, location, rules: visitRules, claims, nowAt } = clinic
      const truth = verdicts(clinic, range)
      const zone = timeZone(location.timeZone)
      const busy = busyFrom(claims, visitRules, location.id)

      const open = openings(schedule, location, CHECK_UP, range)
      const openMinutes = open.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i))
      expect(openMinutes).toEqual([...truth].filter(([, verdict]) => verdict.open).map(([minute]) => minute))

      const offered = offeredStarts(schedule, location, visitRules, range)
      const free = freeStarts(offered, busy, visitRules, bookingWindow(visitRules, zone, nowAt))
      const truly = [...truth]
        .filter(([, verdict]) => verdict.rules.size === 0 && verdict.seats > 0)
        .map(([minute]) => minute)
      expect(free).toEqual(truly)

      const told = (minute: number, seats: number, said: Iterable<string>): string =>
        `${minute} ${seats} ${[...said].toSorted().join()}`
      const ofTheEngine = [...truth.keys()].map((minute) => {
        const start = { at: minute * 60_000, offsetMinutes: 0 }
        const said = reasonsAgainst({ start, schedule, location, rules: visitRules, nowAt }).map(({ rule }) => rule)
        // What a wall time means depends on the offset it was written with: clock_gap has its own tests.
        return told(
          minute,
          seatsLeft(minute, busy, visitRules),
          said.filter((rule) => rule !== 'clock_gap'),
        )
      })
      expect(ofTheEngine).toEqual([...truth].map(([minute, verdict]) => told(minute, verdict.seats, verdict.rules)))
      offeredInAll += offered.length
      freeInAll += free.length
    }),
    { numRuns: runs, ...(seed === undefined ? {} : { seed }) },
  )
  expect(freeInAll).toBeGreaterThan(100)
  expect(offeredInAll).toBeGreaterThan(freeInAll)
}
