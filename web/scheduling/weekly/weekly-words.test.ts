import { describe, expect, test } from 'vitest'
import { byWeekdays, clockText, weekdaysText, weeksText } from './weekly-words.ts'

describe('weekdays in words', () => {
  test('three in a row are a stretch, two are not', () => {
    expect(weekdaysText([1, 2, 3, 4, 5])).toBe('Monday to Friday')
    expect(weekdaysText([2, 1])).toBe('Monday, Tuesday')
    expect(weekdaysText([5, 1, 3, 2, 7])).toBe('Monday to Wednesday, Friday, Sunday')
  })

  test('windows that differ only in the weekday are one rule; a second one on the same day is another', () => {
    const lunch = { name: 'Lunch', from: '12:00', to: '13:00' }
    const groups = byWeekdays([
      { ...lunch, weekday: 1 },
      { name: 'Coffee', from: '10:00', to: '10:15', weekday: 1 },
      { ...lunch, weekday: 3 },
      { ...lunch, weekday: 1 },
    ])
    expect(groups.map(({ row, weekdays }) => [row.name, weekdays])).toEqual([
      ['Lunch', [1, 3]],
      ['Coffee', [1]],
    ])
  })
})

test('weeks that are not all of them, and nights, are said', () => {
  expect(weeksText({})).toBe('')
  expect(weeksText({ everyWeeks: 1, anchorDate: '2026-11-23' })).toBe('')
  expect(weeksText({ everyWeeks: 2, anchorDate: '2026-11-23', validTo: '2027-01-31' })).toBe(
    'every second week, counted from the week of 23 November 2026, until 31 January 2027',
  )
  expect(weeksText({ everyWeeks: 6, validFrom: '2026-12-01' })).toBe('every 6 weeks, from 1 December 2026')
  expect(clockText({ from: '22:00', to: '06:00' })).toBe('22:00–06:00 on the next day')
  expect(clockText({ from: '20:00', to: '24:00' })).toBe('20:00–24:00')
})
