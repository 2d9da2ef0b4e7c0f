import { expect, test } from 'vitest'
import { placeInSeries, placesInSeries } from './place-in-series.ts'

const visit = (
  id: string,
  start: string,
  status: 'booked' | 'cancelled' = 'booked',
  seriesId: string | null = 'ten',
) => ({
  id,
  start: `${start}T09:30:00+01:00`,
  status,
  seriesId,
})

test('which of how many, by time, whatever was cancelled left out', () => {
  const visits = [
    visit('third', '2026-12-14'),
    visit('first', '2026-11-30'),
    visit('second', '2026-12-07', 'cancelled'),
    visit('fourth', '2026-12-21'),
  ]
  expect(placeInSeries(visits, 'third')).toEqual({ number: 2, total: 3 })
  expect(placeInSeries(visits, 'second')).toBeUndefined()
})

test('a list tells each series apart, and says nothing of single visits or of the last that is left', () => {
  const places = placesInSeries([
    visit('a', '2026-11-30'),
    visit('b', '2026-12-07'),
    visit('c', '2026-12-08', 'booked', 'other'),
    visit('d', '2026-12-09', 'booked', null),
    visit('e', '2026-12-10', 'booked', null),
  ])
  expect([...places]).toEqual([
    ['a', { number: 1, total: 2 }],
    ['b', { number: 2, total: 2 }],
  ])
})
