import { expect, test } from 'vitest'
import { stretchOf, stretchText } from './stretch.ts'

const days = (from: string, to = '') => ({ from, to, fromTime: '', toTime: '' })

test('whole days last from midnight to midnight there, also when the clocks change, and are read as days', () => {
  const stretch = stretchOf(days('2026-10-25'), false, 'Europe/Berlin')
  expect(stretch).toEqual({ start: '2026-10-24T22:00:00.000Z', end: '2026-10-25T23:00:00.000Z' })
  expect(stretchText({ ...stretch!, timeZone: 'Europe/Berlin' })).toBe('Sunday, 25 October 2026')
  const week = stretchOf(days('2026-11-23', '2026-11-27'), false, 'Europe/Lisbon')
  expect(stretchText({ ...week!, timeZone: 'Europe/Lisbon' })).toBe(
    'Monday, 23 November 2026 to Friday, 27 November 2026',
  )
})

test('hours are read as hours, and nothing is made of what is not whole yet', () => {
  const typed = { from: '2026-11-24', to: '', fromTime: '15:00', toTime: '17:30' }
  const stretch = stretchOf(typed, true, 'Europe/Berlin')
  expect(stretchText({ ...stretch!, timeZone: 'Europe/Berlin' })).toBe('Tuesday, 24 November 2026, 15:00 to 17:30')
  expect(stretchOf({ ...typed, toTime: '' }, true, 'Europe/Berlin')).toBeUndefined()
  expect(stretchOf(days(''), false, 'Europe/Berlin')).toBeUndefined()
})
