import { expect, test } from 'vitest'
import type { Slot } from '../api/types.ts'
import { parted } from './live-times.ts'
import { timesByDay } from './times-by-day.ts'

const slot = (time: string, seatsLeft = 1): Slot => ({
  doctorId: 'd',
  visitTypeId: 'v',
  locationId: 'l',
  start: `2026-11-23T${time}:00+01:00`,
  end: `2026-11-23T${time}:20+01:00`,
  timeZone: 'Europe/Berlin',
  seatsLeft,
})

test('of what was shown some is taken, some has fewer seats, and the rest stays', () => {
  const shown = [slot('09:00'), slot('10:00', 3), slot('11:00')]
  expect(parted(shown, [slot('09:00', 0), slot('10:00', 2), slot('12:00', 0)])).toEqual({
    kept: [slot('10:00', 2), slot('11:00')],
    lost: [slot('09:00')],
  })
})

test('what was taken stays where it stood, counted as not free; what the server says is free is free', () => {
  const gone = new Map([slot('09:00'), slot('11:00')].map((one) => [one.start, one]))
  const [day] = timesByDay([slot('10:00'), slot('11:00')], ['2026-11-23'], 'Europe/Berlin', gone)
  expect(day?.parts[0]?.times.map(({ label, isGone }) => [label, isGone])).toEqual([
    ['09:00', true],
    ['10:00', false],
    ['11:00', false],
  ])
  expect(day?.count).toBe(2)
})
