import { expect, test } from 'vitest'
import type { Authority } from './acting-for-queries.ts'
import { isOpen, lastDayOf } from './acting-for-words.ts'

const TODAY = '2026-11-21'
const carer: Authority = {
  id: '1',
  patientId: '2',
  actingName: 'Bela Nagy',
  kind: 'carer',
  scope: 'both',
  from: '2026-01-01',
  until: '2026-12-31',
  worthToday: 'both',
  endsOn: '2027-01-01',
  evidence: null,
  recordedAt: '2026-01-01T09:00:00+01:00',
  endedAt: null,
  endedWhy: null,
  timeZone: 'Europe/Berlin',
}

test('people are told the last day, not the first one after it', () => {
  expect(lastDayOf(carer)).toMatch(/31 December 2026$/)
  expect(lastDayOf({ endsOn: null })).toBeUndefined()
})

test('what counts today, or will, is open; what was ended, ran out or was ended by an age is not', () => {
  expect(isOpen(carer, TODAY)).toBe(true)
  expect(isOpen({ ...carer, from: '2026-12-01', worthToday: null }, TODAY)).toBe(true)
  expect(isOpen({ ...carer, endedAt: '2026-11-20T09:00:00+01:00' }, TODAY)).toBe(false)
  expect(isOpen({ ...carer, worthToday: null, endsOn: '2026-11-01' }, TODAY)).toBe(false)
})
