import { asId } from '#platform'
import { testQueries } from '../../../../test/queries.ts'
import * as queries from './queries.ts'
import type { Sieve } from './queries.ts'

const id = <Name extends string>(last: number) =>
  asId<Name>(`00000000-0000-7000-8000-${String(last).padStart(12, '0')}`)
const CLINIC = id<'clinic'>(1)
const DOCTOR = id<'doctor'>(2)
const CHECK_UP = id<'visit type'>(3)
const ENTRY = id<'waitlist entry'>(4)
const NINE = Date.UTC(2026, 10, 23, 9)
const TEN = Date.UTC(2026, 10, 23, 10)
const sieve: Sieve = {
  visitTypeId: CHECK_UP,
  firstDay: 20_780,
  lastDay: 20_780,
  weekdays: 1,
  hours: 512,
  noticeMinutes: 120,
}
const page = { offset: 0, limit: 50 }

testQueries(import.meta.dirname, queries, {
  findFreedTimes: [0, 100],
  takeFreedTime: [CLINIC, 5],
  deleteFreedTime: [CLINIC, 5],
  insertFreedTimes: [CLINIC, [DOCTOR], { fromAt: NINE, toAt: TEN, openedAt: NINE }],
  findWaitedFor: [CLINIC, DOCTOR, [CHECK_UP]],
  findInLine: {
    'first come': [CLINIC, DOCTOR, { sieves: [sieve], order: 'first_come' }, page],
    'urgency, then first come': [CLINIC, DOCTOR, { sieves: [sieve], order: 'urgency_then_first_come' }, page],
    fair: [CLINIC, DOCTOR, { sieves: [sieve], order: 'fair' }, page],
  },
  findHadBefore: [CLINIC, DOCTOR, [ENTRY]],
  countOpenOffersAt: [CLINIC, DOCTOR, { fromAt: NINE, toAt: TEN }],
  markBeforeOffer: [],
  goBackBeforeOffer: [],
})
