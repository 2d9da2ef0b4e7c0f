import { describe, expect, test } from 'vitest'
import { bookingWindow } from './booking-window.ts'
import { CHECK_UP, minute } from './clinic-days.fixture.ts'
import { isOnGrid } from './start-grid.ts'
import { formatMinute } from '../time/instant.ts'
import { timeZone } from '../time/time-zone.ts'
import type { VisitRules } from './visit-rules.ts'

const berlin = timeZone('Europe/Berlin')
/** First and last moment, by Berlin's clock. */
function windowAt(now: string, rules: Partial<VisitRules>): string {
  const { start, end } = bookingWindow({ ...CHECK_UP, ...rules }, berlin, minute(now) * 60_000)
  return `${formatMinute(start, berlin).slice(0, 16)} to ${formatMinute(end, berlin).slice(0, 16)}`
}
const FRIDAY = '2026-11-20T15:00:00+01:00'
const SATURDAY = '2026-11-21T15:00:00+01:00'

describe('Days ahead that count weekdays only', () => {
  const ahead = (horizonDays: number) => ({ horizonDays, horizonOnWeekdaysOnly: true })

  test('reach to that weekday, and what lies between can be booked', () => {
    expect(windowAt(FRIDAY, ahead(1))).toBe('2026-11-20T15:00 to 2026-11-24T00:00')
    expect(windowAt(FRIDAY, ahead(5))).toBe('2026-11-20T15:00 to 2026-11-28T00:00')
    expect(windowAt(FRIDAY, ahead(6))).toBe('2026-11-20T15:00 to 2026-12-01T00:00')
    expect(windowAt(SATURDAY, ahead(5))).toBe('2026-11-21T15:00 to 2026-11-28T00:00')
  })

  test('of none are today only, on a weekend too', () => {
    expect(windowAt(SATURDAY, ahead(0))).toBe('2026-11-21T15:00 to 2026-11-22T00:00')
  })

  test('end on the last date all the same, which may be before now', () => {
    expect(windowAt(FRIDAY, { ...ahead(5), lastDate: '2026-11-23' })).toBe('2026-11-20T15:00 to 2026-11-24T00:00')
    expect(windowAt(FRIDAY, { lastDate: '2026-11-19' })).toBe('2026-11-20T15:00 to 2026-11-20T00:00')
    expect(windowAt(FRIDAY, { lastDate: null, horizonDays: 1 })).toBe('2026-11-20T15:00 to 2026-11-22T00:00')
  })
})

describe('Notice of weekdays only', () => {
  const notice = (hours: number) => ({ horizonDays: 9, minNoticeMinutes: hours * 60, noticeOnWeekdaysOnly: true })

  test('stands still from Saturday 00:00 to Monday 00:00', () => {
    expect(windowAt(FRIDAY, notice(8))).toMatch(/^2026-11-20T23:00/)
    expect(windowAt(FRIDAY, notice(9))).toMatch(/^2026-11-21T00:00/)
    expect(windowAt(FRIDAY, notice(24))).toMatch(/^2026-11-23T15:00/)
    expect(windowAt(SATURDAY, notice(2))).toMatch(/^2026-11-23T02:00/)
    expect(windowAt(SATURDAY, notice(0))).toMatch(/^2026-11-21T15:00/)
  })

  test('is elapsed time on a weekday whose clocks change (case 19)', () => {
    // Cairo puts its clocks forward on Friday 24 April 2026 at 00:00: that day has 23 hours.
    const cairo = timeZone('Africa/Cairo')
    const nowAt = minute('2026-04-23T12:00:00+02:00') * 60_000
    const { start } = bookingWindow({ ...CHECK_UP, ...notice(24) }, cairo, nowAt)
    expect(formatMinute(start, cairo)).toBe('2026-04-24T13:00:00+03:00')
    const { start: after } = bookingWindow({ ...CHECK_UP, ...notice(36) }, cairo, nowAt)
    expect(formatMinute(after, cairo)).toBe('2026-04-27T01:00:00+03:00')
  })
})

describe('A grid with an offset', () => {
  const startsOf = (grid: { gridMinutes: number; gridOffsetMinutes: number }, hours: number): string[] => {
    const midnight = minute('2026-11-23T00:00:00+01:00')
    return Array.from({ length: hours * 60 }, (_, index) => midnight + index)
      .filter((at) => isOnGrid(at, grid, berlin))
      .map((at) => formatMinute(at, berlin).slice(11, 16))
  }

  test('counts from so many minutes after the full hour, anew each hour', () => {
    expect(startsOf({ gridMinutes: 20, gridOffsetMinutes: 5 }, 2)).toEqual([
      '00:05',
      '00:25',
      '00:45',
      '01:05',
      '01:25',
      '01:45',
    ])
    expect(startsOf({ gridMinutes: 25, gridOffsetMinutes: 5 }, 2)).toEqual([
      '00:05',
      '00:30',
      '00:55',
      '01:05',
      '01:30',
      '01:55',
    ])
  })

  test('above an hour from so many minutes after midnight', () => {
    expect(startsOf({ gridMinutes: 90, gridOffsetMinutes: 30 }, 5)).toEqual(['00:30', '02:00', '03:30'])
    expect(startsOf({ gridMinutes: 1440, gridOffsetMinutes: 90 }, 24)).toEqual(['01:30'])
  })
})
