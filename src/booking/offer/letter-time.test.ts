import { expect, test } from 'vitest'
import { letterTime } from './letter-time.ts'

const NIGHT = { from: 21 * 60, to: 7 * 60 }
const told = (now: string, zone = 'Europe/Berlin', quiet = NIGHT) =>
  new Date(letterTime(Date.parse(now), zone, quiet)).toISOString()

test('by day a letter leaves at once', () => {
  expect(told('2026-11-23T12:00:30+01:00')).toBe('2026-11-23T11:00:30.000Z')
  expect(told('2026-11-23T07:00:00+01:00')).toBe('2026-11-23T06:00:00.000Z')
  expect(told('2026-11-23T20:59:59+01:00')).toBe('2026-11-23T19:59:59.000Z')
})

test('in the evening and at night it waits for the morning', () => {
  expect(told('2026-11-23T21:00:00+01:00')).toBe('2026-11-24T06:00:00.000Z')
  expect(told('2026-11-24T06:59:59+01:00')).toBe('2026-11-24T06:00:00.000Z')
})

test('by the clocks of whoever reads it', () => {
  expect(told('2026-11-23T12:00:00+01:00', 'America/Los_Angeles')).toBe('2026-11-23T15:00:00.000Z')
})

test('over the night in which the clocks go back or forward', () => {
  expect(told('2026-10-24T23:00:00+02:00')).toBe('2026-10-25T06:00:00.000Z')
  expect(told('2027-03-27T23:00:00+01:00')).toBe('2027-03-28T05:00:00.000Z')
})

test('quiet hours within a day, and none', () => {
  expect(told('2026-11-23T13:00:00+01:00', 'Europe/Berlin', { from: 12 * 60, to: 15 * 60 })).toBe(
    '2026-11-23T14:00:00.000Z',
  )
  expect(told('2026-11-23T23:00:00+01:00', 'Europe/Berlin', { from: 0, to: 0 })).toBe('2026-11-23T22:00:00.000Z')
})
