import { describe, expect, test } from 'vitest'
import type { Slot } from '../api/types.ts'
import { clockOf } from '../app/time.ts'
import { timesByDay } from './times-by-day.ts'

const slot = (start: string, end = start): Slot => ({
  doctorId: 'd',
  visitTypeId: 'v',
  locationId: 'l',
  start,
  end,
  timeZone: 'Europe/Berlin',
  seatsLeft: 1,
})
const labels = (slots: Slot[], day: string, zone: string) =>
  timesByDay(slots, [day], zone).flatMap(({ parts }) => parts.flatMap(({ times }) => times.map(({ label }) => label)))

describe('free times by day', () => {
  test('are grouped into morning, afternoon and evening, and empty parts are left out', () => {
    const [monday] = timesByDay(
      [slot('2026-11-23T17:00:00+01:00'), slot('2026-11-23T09:30:00+01:00'), slot('2026-11-23T09:00:00+01:00')],
      ['2026-11-23'],
      'Europe/Berlin',
    )
    expect(monday?.parts.map(({ part, times }) => [part, times.map(({ label }) => label)])).toEqual([
      ['morning', ['09:00', '09:30']],
      ['evening', ['17:00']],
    ])
    expect(monday?.count).toBe(3)
  })

  test('a day without times is there and empty', () => {
    expect(timesByDay([], ['2026-11-23'], 'Europe/Berlin')).toEqual([{ day: '2026-11-23', parts: [], count: 0 }])
  })

  test('noon belongs to the afternoon and five o’clock to the evening', () => {
    const [day] = timesByDay(
      [slot('2026-11-23T12:00:00+01:00'), slot('2026-11-23T17:00:00+01:00')],
      ['2026-11-23'],
      'Europe/Berlin',
    )
    expect(day?.parts.map(({ part }) => part)).toEqual(['afternoon', 'evening'])
  })

  test('case 23: showing another zone and switching back neither moves a time nor changes what is sent', () => {
    const offered = [slot('2026-11-23T23:30:00+01:00'), slot('2026-11-24T08:00:00+01:00')]
    const before = structuredClone(offered)
    const there = timesByDay(offered, ['2026-11-23', '2026-11-24'], 'America/New_York')
    const back = timesByDay(
      there.flatMap(({ parts }) => parts.flatMap(({ times }) => times.map((time) => time.slot))),
      ['2026-11-23', '2026-11-24'],
      'Europe/Berlin',
    )
    expect(back).toEqual(timesByDay(offered, ['2026-11-23', '2026-11-24'], 'Europe/Berlin'))
    expect(offered).toEqual(before)
    expect(labels(offered, '2026-11-23', 'America/New_York')).toEqual(['17:30'])
    expect(labels(offered, '2026-11-24', 'America/New_York')).toEqual(['02:00'])
  })

  test('case 23: the instant shown in either zone is the one the server offered', () => {
    const start = '2026-03-29T03:00:00+02:00'
    const [day] = timesByDay([slot(start)], ['2026-03-28'], 'America/Los_Angeles')
    expect(day?.parts[0]?.times[0]?.slot.start).toBe(start)
    expect(clockOf(start, 'Europe/Berlin')).toBe('03:00')
    expect(clockOf(start, 'America/Los_Angeles')).toBe('18:00')
  })

  test('case 24: in the night the clocks go back both passes of the hour are offered, told apart by their offset', () => {
    const night = ['01:30:00+02:00', '02:30:00+02:00', '02:30:00+01:00', '03:00:00+01:00'].map((time) =>
      slot(`2026-10-25T${time}`),
    )
    expect(labels(night, '2026-10-25', 'Europe/Berlin')).toEqual(['01:30', '02:30 CEST', '02:30 CET', '03:00'])
  })
})
