import { expect, test } from 'vitest'
import { showsAnotherTime, timeInWords } from './visit-time.ts'

const stretch = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) })
const NINE = stretch('2026-11-25T09:00:00+01:00', '2026-11-25T09:30:00+01:00')

test.each([
  ['en', 'Wednesday, 25 November 2026', '09:00 – 09:30', 'Central European Standard Time, UTC+1'],
  ['en-US', 'Wednesday, November 25, 2026', '9:00 AM – 9:30 AM', 'Central European Standard Time, UTC+1'],
  ['de-DE', 'Mittwoch, 25. November 2026', '09:00 – 09:30', 'Mitteleuropäische Normalzeit, UTC+1'],
  ['de_AT', 'Mittwoch, 25. November 2026', '09:00 – 09:30', 'Mitteleuropäische Normalzeit, UTC+1'],
  ['tr', 'Wednesday, 25 November 2026', '09:00 – 09:30', 'Central European Standard Time, UTC+1'],
  ['no such locale', 'Wednesday, 25 November 2026', '09:00 – 09:30', 'Central European Standard Time, UTC+1'],
])('Nine in Berlin, for a reader of %s', (locale, date, hours, zone) => {
  expect(timeInWords(NINE, 'Europe/Berlin', locale)).toEqual({ date, hours, zone })
})

test('Every zone is told with its offset, so that no hour can be taken for UTC (case 22)', () => {
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => timeInWords(NINE, zone, 'en').zone)
  expect(zones.length).toBeGreaterThan(400)
  expect(zones.filter((zone) => !/UTC[+−]\d{1,2}(:\d\d)?$/.test(zone))).toEqual([])
})

test('A visit across the change of the clocks tells both offsets, for 02:45 – 02:15 is true and unreadable', () => {
  const back = stretch('2026-10-25T02:45:00+02:00', '2026-10-25T02:15:00+01:00')
  expect(timeInWords(back, 'Europe/Berlin', 'en').hours).toBe('02:45 UTC+2 – 02:15 UTC+1')
})

test('The two passes of the repeated hour are told apart', () => {
  const zoneOf = (start: string) => timeInWords(stretch(start, start), 'Europe/Berlin', 'en').zone
  expect([zoneOf('2026-10-25T02:30:00+02:00'), zoneOf('2026-10-25T02:30:00+01:00')]).toEqual([
    'Central European Summer Time, UTC+2',
    'Central European Standard Time, UTC+1',
  ])
})

test('A visit past midnight names the day it ends on', () => {
  const night = stretch('2026-11-25T23:45:00+01:00', '2026-11-26T00:15:00+01:00')
  expect(timeInWords(night, 'Europe/Berlin', 'en').hours).toBe('23:45 – 00:15 (Thursday, 26 November 2026)')
})

test('Vienna shows the hour of Berlin, Kolkata another', () => {
  expect(showsAnotherTime(NINE.start, 'Europe/Berlin', 'Europe/Vienna')).toBe(false)
  expect(showsAnotherTime(NINE.start, 'Europe/Berlin', 'Asia/Kolkata')).toBe(true)
})
