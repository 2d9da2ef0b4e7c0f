import { expect, test } from 'vitest'
import { lastHere } from './last-here.ts'

test.each([
  [null, 'Not here yet'],
  ['2026-11-21T08:00:00Z', 'Here today'],
  ['2026-11-20T23:30:00Z', 'Here today'],
  ['2026-11-20T22:30:00Z', 'Here yesterday'],
  ['2026-11-02T12:00:00Z', 'Last here 2 Nov'],
  ['2025-11-21T12:00:00Z', 'Last here Friday, 21 November 2025'],
])('%s, on 21 November 2026 in Berlin: %s', (instant, words) => {
  expect(lastHere(instant, 'Europe/Berlin', '2026-11-21')).toBe(words)
})
