import { expect, test } from 'vitest'
import { searchDate, searchDates } from './search-date.ts'

const at = (text: string) => Date.parse(text)

test.each([
  ['2026-11-21', '2026-11-21T00:00Z', '2026-11-22T00:00Z'],
  ['eq2026-11', '2026-11-01T00:00Z', '2026-12-01T00:00Z'],
  ['2026', '2026-01-01T00:00Z', '2027-01-01T00:00Z'],
  ['2026-11-21T09:30', '2026-11-21T09:30Z', '2026-11-21T09:31Z'],
  ['2026-11-21T09:30:15+01:00', '2026-11-21T08:30:15Z', '2026-11-21T08:30:16Z'],
  ['2026-11-21T09:30:15.250Z', '2026-11-21T09:30:15.250Z', '2026-11-21T09:30:15.251Z'],
])('%s is everything from %s until %s', (text, from, to) => {
  expect(searchDate(text)).toEqual({ from: at(from), to: at(to) })
})

test.each([
  ['ge2026-11-21', { from: at('2026-11-21T00:00Z') }],
  ['gt2026-11-21', { from: at('2026-11-22T00:00Z') }],
  ['le2026-11-21', { to: at('2026-11-22T00:00Z') }],
  ['lt2026-11-21', { to: at('2026-11-21T00:00Z') }],
])('%s compares with the bounds of the day', (text, range) => {
  expect(searchDate(text)).toEqual(range)
})

test('two of them are a range', () => {
  expect(searchDates(['ge2026-11-21', 'lt2026-11-23'])).toEqual({
    from: at('2026-11-21T00:00Z'),
    to: at('2026-11-23T00:00Z'),
  })
  expect(searchDates([])).toEqual({})
})

test.each([
  '',
  'today',
  '2026-13-01',
  '2026-02-30',
  'ap2026-11-21',
  '2026-11-21T25:00',
  '21.11.2026',
  '2026-11-21T09',
  'ge',
])('%j is refused', (text) => {
  expect(() => searchDate(text)).toThrow('must be a date or instant')
})
