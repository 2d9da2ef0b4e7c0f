import { describe, expect, test } from 'vitest'
import { copied, endOf, faults, shownEnd, toHours, toWindows, weeklyTotal, withWindow, type Hours } from './week.ts'

const hours = (weekday: number, from: string, to: string, more: Partial<Hours> = {}): Hours => ({
  locationId: 'park',
  weekday,
  from,
  to,
  ...more,
})
const faultsOf = (...list: Hours[]) => [...faults(toWindows(list)).values()]

describe('a week of hours', () => {
  test('the first window of a day is a morning, the next one follows after a break at the same place', () => {
    const one = withWindow([], 1, 'park')
    const two = withWindow(one, 1, 'river')
    expect(toHours(two)).toEqual([hours(1, '08:00', '12:00'), hours(1, '13:00', '17:00')])
  })

  test('late in the day a new window ends at midnight at most, and never wraps by itself', () => {
    const late = withWindow(toWindows([hours(1, '08:00', '21:00')]), 1, 'park')
    expect(toHours(late).at(-1)).toEqual(hours(1, '22:00', '24:00'))
    const full = withWindow(toWindows([hours(1, '08:00', '23:30')]), 1, 'park')
    expect(full).toHaveLength(2)
    expect(full[1]?.from).toBe('08:00')
  })

  test('copying a day replaces what the others had and leaves the rest alone', () => {
    const week = toWindows([hours(1, '08:00', '12:00'), hours(2, '15:00', '18:00'), hours(6, '09:00', '11:00')])
    expect(toHours(copied(week, 1, [2, 3]))).toEqual([
      hours(1, '08:00', '12:00'),
      hours(2, '08:00', '12:00'),
      hours(3, '08:00', '12:00'),
      hours(6, '09:00', '11:00'),
    ])
  })

  test('midnight as an end is 24:00 on the wire and 00:00 in the input', () => {
    expect([endOf('00:00'), endOf('17:00'), shownEnd('24:00'), shownEnd('17:00')]).toEqual([
      '24:00',
      '17:00',
      '00:00',
      '17:00',
    ])
  })
})

describe('faults', () => {
  test('windows that touch are fine, windows that overlap are not, whatever the place', () => {
    expect(faultsOf(hours(1, '08:00', '12:00'), hours(1, '12:00', '15:00'))).toEqual([])
    expect(faultsOf(hours(1, '08:00', '12:00'), hours(1, '11:45', '15:00', { locationId: 'river' }))).toEqual([
      'These hours overlap others of this doctor.',
    ])
  })

  test('a night from Sunday reaches into Monday', () => {
    expect(faultsOf(hours(7, '22:00', '06:00'), hours(1, '05:00', '12:00'))).toHaveLength(1)
    expect(faultsOf(hours(7, '22:00', '06:00'), hours(1, '06:00', '12:00'))).toEqual([])
  })

  test('hours of different months do not meet', () => {
    expect(
      faultsOf(
        hours(1, '08:00', '12:00', { validTo: '2026-12-31' }),
        hours(1, '08:00', '12:00', { validFrom: '2027-01-01' }),
      ),
    ).toEqual([])
    expect(
      faultsOf(
        hours(1, '08:00', '12:00', { validTo: '2027-01-01' }),
        hours(1, '08:00', '12:00', { validFrom: '2027-01-01' }),
      ),
    ).toHaveLength(1)
  })

  test('of weeks that alternate only those that fall together overlap', () => {
    const every = (anchorDate: string, everyWeeks = 2) => hours(1, '08:00', '12:00', { everyWeeks, anchorDate })
    expect(faultsOf(every('2026-11-23'), every('2026-11-30'))).toEqual([])
    expect(faultsOf(every('2026-11-23'), every('2026-12-06'))).toEqual([])
    expect(faultsOf(every('2026-11-23'), every('2026-12-07'))).toHaveLength(1)
    expect(faultsOf(every('2026-11-23'), every('2026-11-30', 3))).toHaveLength(1)
    expect(faultsOf(every('2026-11-23'), hours(1, '08:00', '12:00'))).toHaveLength(1)
  })

  test('a part of the morning may be kept for other visits at the same place, not at another', () => {
    const kept = { visitTypeIds: ['vaccination'] }
    expect(faultsOf(hours(1, '08:00', '12:00'), hours(1, '10:00', '11:00', kept))).toEqual([])
    expect(
      faultsOf(hours(1, '08:00', '12:00'), hours(1, '10:00', '11:00', { ...kept, locationId: 'river' })),
    ).toHaveLength(1)
  })

  test('weeks that alternate need one to count from', () => {
    expect(faultsOf(hours(1, '08:00', '12:00', { everyWeeks: 2 }))).toEqual([
      'Please say in which week it begins to alternate.',
    ])
  })

  test('an empty or pointless window is named', () => {
    expect(faultsOf(hours(1, '', '12:00'), hours(2, '09:00', '09:00'))).toEqual([
      'Give both a start and an end.',
      'Start and end are the same.',
    ])
  })
})

test('the total counts hours past midnight and only those valid today', () => {
  const week = toWindows([
    hours(1, '08:00', '12:30'),
    hours(5, '22:00', '02:00'),
    hours(3, '08:00', '12:00', { validFrom: '2027-01-01' }),
  ])
  expect(weeklyTotal(week, '2026-11-21')).toBe('8 h 30 min a week')
})
