import { beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import type { TestApp } from '../../../test/app.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { USUAL } from './rules.ts'

let cast: TestClinic
let at: TestApp

beforeEach(async () => {
  const database = await testDatabase()
  cast = await testClinic(database)
  at = await testApp(database, { clinicId: cast.clinicId })
})

async function call(who: Member, method: 'GET' | 'PUT', { body, ifMatch, path = '' }: Wish = {}) {
  const headers = { ...(await at.signedIn(who)), ...(ifMatch !== undefined && { 'if-match': ifMatch }) }
  return at.app.inject({ method, url: `/api/v1/fair-use${path}`, headers, ...(body && { payload: body }) })
}
interface Wish {
  body?: object
  ifMatch?: string
  path?: string
}

test('without a decision the usual rules count, and nobody but staff reads them', async () => {
  for (const who of [cast.rosa, cast.amir, cast.drWeber.member]) {
    const answer = await call(who, 'GET')
    expect([answer.headers['etag'], answer.json()]).toEqual(['"0"', { ...USUAL, version: 0 }])
  }
  expect((await call(cast.anna, 'GET')).statusCode).toBe(403)
  expect((await call(cast.rosa, 'GET', { path: '/history' })).json()).toEqual({ data: [], nextCursor: null })
})

test('an administrator decides, what was decided is kept with who and when, and a screen that is behind is told so', async () => {
  const stricter = { ...USUAL, holdsPerAccount: 2, visitsPerAddress: 50, missedVisits: null }
  const first = await call(cast.amir, 'PUT', { body: stricter, ifMatch: '"0"' })
  expect([first.statusCode, first.headers['etag'], first.json()]).toEqual([200, '"1"', { ...stricter, version: 1 }])
  const behind = await call(cast.amir, 'PUT', { body: USUAL, ifMatch: '"0"' })
  expect([behind.statusCode, behind.json()]).toMatchObject([412, { code: 'booking.fair_use_changed', version: 1 }])
  expect((await call(cast.amir, 'PUT', { body: USUAL })).statusCode).toBe(428)
  expect((await call(cast.rosa, 'PUT', { body: USUAL, ifMatch: '"1"' })).statusCode).toBe(403)
  const missedVisits = { from: 2, withinMonths: 24, consequence: 'desk' }
  await call(cast.amir, 'PUT', { body: { ...stricter, missedVisits }, ifMatch: '"1"' })
  expect((await call(cast.rosa, 'GET')).json()).toEqual({ ...stricter, missedVisits, version: 2 })
  expect((await call(cast.rosa, 'GET', { path: '/history' })).json().data).toMatchObject([
    { version: 2, changedBy: cast.amir.accountId, timeZone: 'Europe/Berlin', snapshot: { missedVisits } },
    { version: 1, changedAt: '2026-11-23T07:00:00+01:00', snapshot: { holdsPerAccount: 2, missedVisits: null } },
  ])
})

test('of eight who decide for the first time at one moment one does, and seven look again', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, nth) =>
      call(cast.amir, 'PUT', { body: { ...USUAL, holdsPerAccount: nth + 1 }, ifMatch: '"0"' }),
    ),
  )
  expect(answers.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['200', ...Array(7).fill('412')])
  expect((await call(cast.rosa, 'GET', { path: '/history' })).json().data).toHaveLength(1)
})

const DEPOSIT_FOLLOWS = { from: 2, withinMonths: 6, consequence: 'deposit' }

test('a deposit is named where it follows, and in a currency that can be paid', async () => {
  const put = (missedVisits: object) => call(cast.amir, 'PUT', { body: { ...USUAL, missedVisits }, ifMatch: '*' })
  const deposit = { amount: 2500, currency: 'EUR' }
  for (const [missed, code] of [
    [DEPOSIT_FOLLOWS, 'booking.deposit_where_it_follows'],
    [{ ...DEPOSIT_FOLLOWS, consequence: 'desk', deposit }, 'booking.deposit_where_it_follows'],
    [{ ...DEPOSIT_FOLLOWS, deposit: { ...deposit, currency: 'KWD' } }, 'clinic.unknown_currency'],
  ] as const) {
    const answer = await put(missed)
    expect([answer.statusCode, answer.json().code]).toEqual([422, code])
  }
  const missedVisits = { ...DEPOSIT_FOLLOWS, deposit }
  expect((await put(missedVisits)).json()).toEqual({ ...USUAL, missedVisits, version: 1 })
  expect((await call(cast.rosa, 'GET')).json()).toEqual({ ...USUAL, missedVisits, version: 1 })
  expect((await call(cast.rosa, 'GET', { path: '/history' })).json().data).toMatchObject([
    { snapshot: { missedVisits } },
  ])
  await put({ ...DEPOSIT_FOLLOWS, consequence: 'approval' })
  expect((await call(cast.rosa, 'GET')).json().missedVisits).toEqual({ ...DEPOSIT_FOLLOWS, consequence: 'approval' })
})

describe('rules that mean nothing are refused', () => {
  test.for<[what: string, change: object]>([
    ['none at all', { holdsPerAccount: 0 }],
    ['less than none', { visitsPerPatient: -1 }],
    ['half a hold', { holdsPerAddress: 1.5 }],
    ['more than anybody counts', { visitsPerAccount: 1_000_000 }],
    ['words', { visitsPerAddress: 'many' }],
    ['a consequence there is not', { missedVisits: { from: 1, withinMonths: 1, consequence: 'fine' } }],
    ['half a rule', { missedVisits: { from: 1 } }],
    ['a rule with more in it', { missedVisits: { from: 1, withinMonths: 1, consequence: 'desk', deposit: 10 } }],
    ['a deposit of nothing', { missedVisits: { ...DEPOSIT_FOLLOWS, deposit: { amount: 0, currency: 'EUR' } } }],
    ['a rule nobody knows', { holdsPerDog: 1 }],
    ['a rule left out', { holdsPerAccount: undefined }],
  ])('%s', async ([, change]) => {
    const answer = await call(cast.amir, 'PUT', { body: { ...USUAL, ...change }, ifMatch: '*' })
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'request.invalid'])
    expect((await call(cast.amir, 'GET')).json().version).toBe(0)
  })
})
