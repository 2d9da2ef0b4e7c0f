import { describe, expect, test } from 'vitest'
import { CHECK_UP, EMPTY, EVERY_DAY, PRACTICE, datesAt, every, practiceIn } from './clinic-days.fixture.ts'
import { formatMinute } from '../time/instant.ts'
import { openings } from './openings.ts'
import type { Break, Schedule } from './schedule.ts'
import { timeZone } from '../time/time-zone.ts'

const BERLIN = 'Europe/Berlin'
function open(schedule: Partial<Schedule>, first: string, last = first): string[] {
  const found = openings(
    { ...EMPTY, ...schedule },
    practiceIn(BERLIN),
    CHECK_UP.visitTypeId,
    datesAt(BERLIN, first, last),
  )
  return found.map(({ start, end }) => {
    const [from, to] = [formatMinute(start, timeZone(BERLIN)), formatMinute(end, timeZone(BERLIN))]
    return `${from.slice(0, 16)}-${to.slice(11, 16)}`
  })
}
const dates = (found: string[]): string[] => found.map((text) => text.slice(0, 10))

describe('Hours of every second week', () => {
  const hours = every([1], '09:00', '12:00', { everyWeeks: 2, anchorDate: '2026-12-09' })

  test('go on through a year of 53 weeks, where even weeks would stand still', () => {
    // 2026 has 53 ISO weeks: the Mondays below are in the weeks 50, 52, 1, 3.
    expect(dates(open({ hours }, '2026-12-01', '2027-01-31'))).toEqual([
      '2026-12-07',
      '2026-12-21',
      '2027-01-04',
      '2027-01-18',
    ])
  })

  test('mean the same whichever day of its week the anchor is, before and after it', () => {
    for (const anchorDate of ['2026-12-07', '2026-12-13', '2020-01-13', '2031-01-13']) {
      const same = every([1], '09:00', '12:00', { everyWeeks: 2, anchorDate })
      expect(open({ hours: same }, '2026-10-01', '2027-02-28'), anchorDate).toEqual(
        open({ hours }, '2026-10-01', '2027-02-28'),
      )
    }
  })

  test('share the weeks between two: one doctor, two places, week and week about', () => {
    const others = every([1], '14:00', '18:00', { everyWeeks: 2, anchorDate: '2026-12-14' })
    expect(open({ hours: [...hours, ...others] }, '2026-12-07', '2026-12-22')).toEqual([
      '2026-12-07T09:00-12:00',
      '2026-12-14T14:00-18:00',
      '2026-12-21T09:00-12:00',
    ])
  })

  test('hold within their dates only, and a count that is none is never', () => {
    const bounded = every([1], '09:00', '12:00', {
      everyWeeks: 2,
      anchorDate: '2026-12-07',
      validFrom: '2026-12-08',
      validTo: '2027-01-04',
    })
    expect(dates(open({ hours: bounded }, '2026-12-01', '2027-01-31'))).toEqual(['2026-12-21', '2027-01-04'])
    for (const everyWeeks of [0, Number.NaN, 0.3]) {
      const never = every([1], '09:00', '12:00', { everyWeeks, anchorDate: '2026-12-07' })
      const sound = every([2], '09:00', '12:00')
      expect(dates(open({ hours: [...never, ...sound] }, '2026-12-14', '2026-12-15'))).toEqual(['2026-12-15'])
    }
  })
})

describe('A break', () => {
  const hours = every(EVERY_DAY, '09:00', '17:00')
  const lunch = (weekday: 1 | 2, more: Partial<Break> = {}): Break => ({
    name: 'Lunch',
    weekday,
    from: '12:00',
    to: '13:00',
    ...more,
  })

  test('interrupts the hours of its weekday, wherever they are', () => {
    expect(open({ hours, breaks: [lunch(1)] }, '2026-12-07', '2026-12-08')).toEqual([
      '2026-12-07T09:00-12:00',
      '2026-12-07T13:00-17:00',
      '2026-12-08T09:00-17:00',
    ])
    expect(open({ hours, breaks: [lunch(1, { locationId: PRACTICE })] }, '2026-12-07')).toHaveLength(2)
    expect(open({ hours, breaks: [lunch(1, { locationId: 'elsewhere' })] }, '2026-12-07')).toHaveLength(1)
  })

  test('is gone on a date that is replaced, and does not interrupt what an override adds', () => {
    const override = { locationId: PRACTICE, date: '2026-12-07' }
    const breaks = [lunch(1)]
    const replaced = { ...override, mode: 'replace' as const, windows: [{ from: '10:00', to: '14:00' }] }
    expect(open({ hours, breaks, overrides: [replaced] }, '2026-12-07')).toEqual(['2026-12-07T10:00-14:00'])
    const added = { ...override, mode: 'add' as const, windows: [{ from: '12:30', to: '13:30' }] }
    expect(open({ hours, breaks, overrides: [added] }, '2026-12-07')).toEqual([
      '2026-12-07T09:00-12:00',
      '2026-12-07T12:30-17:00',
    ])
  })

  test('of a night shift passes midnight with it, and stays when the next date is replaced', () => {
    const night = every([1], '20:00', '06:00')
    const breaks = [lunch(1, { from: '23:30', to: '00:30' })]
    const replaced = { locationId: PRACTICE, date: '2026-12-08', mode: 'replace' as const, windows: [] }
    for (const overrides of [[], [replaced]]) {
      expect(open({ hours: night, breaks, overrides }, '2026-12-07', '2026-12-08')).toEqual([
        '2026-12-07T20:00-23:30',
        '2026-12-08T00:30-06:00',
      ])
    }
  })

  test('can be of every second week, and one that is no window interrupts nothing', () => {
    const breaks = [lunch(1, { everyWeeks: 2, anchorDate: '2026-12-14' }), lunch(2, { from: 'noon' })]
    expect(open({ hours, breaks }, '2026-12-07', '2026-12-08')).toHaveLength(2)
    expect(open({ hours, breaks }, '2026-12-14', '2026-12-15')).toHaveLength(3)
  })
})

test('a public holiday closes its location, for the whole of its day', () => {
  const hours = every(EVERY_DAY, '09:00', '17:00')
  const christmas = { locationId: PRACTICE, from: '2026-12-25', to: '2026-12-25', holiday: 'Christmas Day' }
  expect(dates(open({ hours, closures: [christmas] }, '2026-12-24', '2026-12-26'))).toEqual([
    '2026-12-24',
    '2026-12-26',
  ])
})
