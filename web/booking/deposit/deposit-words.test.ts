import { expect, test } from 'vitest'
import type { Charge } from './deposit-queries.ts'
import { depositIfCancelled, depositLines, depositNotice } from './deposit-words.ts'

const deposit = { amount: 2500, currency: 'EUR' }
const start = '2026-11-23T10:00:00+01:00'
const paid: Charge = {
  id: 'c',
  state: 'paid',
  ...deposit,
  dueAt: '2026-11-22T10:30:00Z',
  paidAt: '2026-11-22T10:10:00Z',
  refunds: [],
}
const refund = (why: Charge['refunds'][number]['why'], state: 'owed' | 'done' | 'failed' = 'owed') => ({
  amount: 2500,
  why,
  state,
  at: '2026-11-22T11:00:00Z',
})
const booked = { status: 'booked', late: false } as const

test('before booking: how much, until when, and when it comes back', () => {
  const inTime = { text: '', isLate: false, mustCall: false }
  const now = Date.parse('2026-11-22T10:00:00+01:00')
  expect(depositNotice(deposit, start, inTime, now)).toBe(
    'A deposit of €25.00 is paid on the next page; without it within 30 minutes the time is free again. You get it back if you cancel in time.',
  )
  expect(depositNotice(deposit, start, null, now)).toContain('if you cancel before the visit begins')
  expect(depositNotice(deposit, start, { ...inTime, isLate: true }, now)).toContain('you don’t get it back')
  expect(depositNotice(deposit, start, { ...inTime, isLate: true, mustCall: true }, now)).not.toContain('back if')
})

test('a visit that begins sooner waits no longer than until then', () => {
  const now = Date.parse('2026-11-23T09:40:00+01:00')
  expect(depositNotice(deposit, start, null, now)).toContain('without it before the visit begins the time is free')
})

test('before a visit is cancelled: whether the deposit comes back', () => {
  expect(depositIfCancelled([paid], false)).toBe('The deposit of €25.00 is paid back.')
  expect(depositIfCancelled([paid], true)).toBe('The deposit of €25.00 is not paid back.')
  expect(depositIfCancelled([{ ...paid, state: 'due' }], false)).toBeUndefined()
  expect(depositIfCancelled(undefined, false)).toBeUndefined()
})

test('what was paid, what goes back and why, to the patient or of them', () => {
  expect(depositLines([paid], booked, true)).toEqual(['Deposit of €25.00 paid.'])
  expect(depositLines([{ ...paid, state: 'due' }], { status: 'pending', late: false }, true)).toEqual([])
  const late = { ...paid, state: 'closed' as const, paidAt: null, refunds: [refund('too_late')] }
  expect(depositLines([late], { status: 'cancelled', late: false }, true)).toEqual([
    '€25.00 goes back to you. The payment came after the time had been given up.',
  ])
  expect(depositLines([{ ...paid, refunds: [refund('called_off', 'done')] }], booked, false)).toEqual([
    'Deposit of €25.00 paid.',
    '€25.00 went back to the patient; the bank may take some days. The visit does not take place.',
  ])
})

test('whoever cancels late or does not come is told that the deposit stays', () => {
  expect(depositLines([paid], { status: 'cancelled', late: true }, true)[0]).toContain('cancelled late')
  expect(depositLines([paid], { status: 'noshow', late: false }, true)[0]).toContain('nobody came')
})
