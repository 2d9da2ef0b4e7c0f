import { describe, expect, test } from 'vitest'
import { dayByKey, monthAfter, monthBefore, weeksOf } from './month.ts'

describe('a month', () => {
  test('has every day once, under its weekday, with gaps at both ends', () => {
    const weeks = weeksOf('2026-12')
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7])
    expect(weeks[0]).toEqual([null, '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'])
    expect(weeks[4]).toEqual(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', null, null, null])
    expect(weeks.flat().filter(Boolean)).toHaveLength(31)
  })

  test('case 24: has no day more or less where the clocks change', () => {
    expect(weeksOf('2026-10').flat().filter(Boolean)).toHaveLength(31)
    expect(weeksOf('2027-03').flat().filter(Boolean)).toHaveLength(31)
    expect(weeksOf('2028-02').flat().filter(Boolean)).toHaveLength(29)
    expect(weeksOf('2027-02')).toHaveLength(4)
  })

  test('follows another, over the year too', () => {
    expect([monthAfter('2026-12'), monthBefore('2027-01'), monthAfter('2027-01')]).toEqual([
      '2027-01',
      '2026-12',
      '2027-02',
    ])
  })
})

describe('arrow keys', () => {
  const free = ['2026-12-01', '2026-12-04', '2026-12-08', '2026-12-10', '2026-12-22']

  test('pass over days that have nothing', () => {
    expect(dayByKey('ArrowRight', '2026-12-04', free)).toBe('2026-12-08')
    expect(dayByKey('ArrowLeft', '2026-12-04', free)).toBe('2026-12-01')
    expect(dayByKey('ArrowRight', '2026-12-22', free)).toBeUndefined()
  })

  test('up and down stay in the weekday, and lead on where it has no more', () => {
    expect(dayByKey('ArrowDown', '2026-12-08', free)).toBe('2026-12-22')
    expect(dayByKey('ArrowUp', '2026-12-22', free)).toBe('2026-12-08')
    expect(dayByKey('ArrowDown', '2026-12-10', free)).toBe('2026-12-22')
  })

  test('first and last by Home and End; other keys lead nowhere', () => {
    expect([dayByKey('Home', '2026-12-08', free), dayByKey('End', '2026-12-08', free)]).toEqual([
      '2026-12-01',
      '2026-12-22',
    ])
    expect(dayByKey('a', '2026-12-08', free)).toBeUndefined()
  })
})
