import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beforeOf, lagWindow } from './lag.ts'
import { timeZone } from '#scheduling'

const BERLIN = timeZone('Europe/Berlin')
const at = (text: string): number => Date.parse(text) / 60_000
const visit = (start: string, minutes: number, zone: string) =>
  beforeOf({ startAt: Date.parse(start), endAt: Date.parse(start) + minutes * 60_000, timeZone: zone })

test('three to ten days are whole dates at the location, though one of them has 25 hours', () => {
  const scan = visit('2026-10-23T16:30:00+02:00', 30, 'Europe/Berlin')
  expect(lagWindow({ after: 1, minDays: 3, maxDays: 10 }, scan, BERLIN)).toEqual({
    start: at('2026-10-26T00:00:00+01:00'),
    end: at('2026-11-03T00:00:00+01:00'),
  })
})

test('half an hour to two hours are real ones, in the night in which an hour is missing', () => {
  const bloodTest = visit('2027-03-28T01:30:00+01:00', 15, 'Europe/Berlin')
  expect(lagWindow({ after: 1, minMinutes: 30, maxMinutes: 120 }, bloodTest, BERLIN)).toEqual({
    start: at('2027-03-28T03:15:00+02:00'),
    end: at('2027-03-28T04:45:00+02:00') + 1,
  })
})

test('the date of a visit is that of its own location, and the date that follows that of the other', () => {
  // Saturday morning in Auckland, Friday evening in Berlin.
  const there = visit('2026-11-27T20:00:00Z', 30, 'Pacific/Auckland')
  expect(lagWindow({ after: 1, minDays: 1, maxDays: 1 }, there, BERLIN)).toEqual({
    start: at('2026-11-29T00:00:00+01:00'),
    end: at('2026-11-30T00:00:00+01:00'),
  })
})

test('the same day is after the visit has ended, and a visit over midnight counts from the date on which it began', () => {
  const late = visit('2026-11-27T23:45:00+01:00', 30, 'Europe/Berlin')
  const sameDay = lagWindow({ after: 1, minDays: 0, maxDays: 0 }, late, BERLIN)
  expect(sameDay.start).toBeGreaterThan(sameDay.end)
  expect(lagWindow({ after: 1, maxDays: 1 }, late, BERLIN).start).toBe(at('2026-11-28T00:15:00+01:00'))
})

const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
)
const dateIn = (minute: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
    .toZonedDateTimeISO(zone)
    .toPlainDate()

test('a start is in the window exactly when the calendars of the two locations say so', () => {
  const ofTwoYears = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2028-01-01T00:00:00Z') })
  const days = fc.integer({ min: 0, max: 9 })
  fc.assert(
    fc.property(
      ofTwoYears,
      zones,
      zones,
      days,
      days,
      fc.integer({ min: -1440, max: 16_000 }),
      (start, here, there, minDays, more, later) => {
        const end = start + 30
        const window = lagWindow(
          { after: 1, minDays, maxDays: minDays + more },
          { start, end, zone: timeZone(here) },
          timeZone(there),
        )
        const next = start + later
        const apart = dateIn(start, here).until(dateIn(next, there), { largestUnit: 'day' }).days
        expect(next >= window.start && next < window.end).toBe(
          next >= end && apart >= minDays && apart <= minDays + more,
        )
      },
    ),
    { numRuns: 3000, seed: Number(process.env['PRAXIS_SEED'] ?? 20_261_122) },
  )
})
