import type { LightMyRequestResponse } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { transaction } from '#platform'
import { decideStaffPolicy, grantRole } from '../index.ts'
import type { AccountId, Role } from '../index.ts'
import { ADA, HILLTOP, RIVERSIDE, cookieOf, frontDoor } from '../signing-in.fixture.ts'
import type { FrontDoor } from '../signing-in.fixture.ts'
import { GOOD, HTTPS, SIGN_IN, SIGN_UP, bearerOf, claimsOf, codeOf } from './enrolled.fixture.ts'
import { SECOND_PROOFS } from './two-factors.ts'

const POLICY = '/api/v1/second-factor-policy'
const DAY_MS = 86_400_000
const DUE = 'identity.second_factor_enrolment_required'
const codeIn = (answer: LightMyRequestResponse) => answer.json<{ code?: string }>().code

let shared: FrontDoor
beforeAll(async () => {
  shared = await frontDoor({ publicUrl: HTTPS })
})

/** Ada, who works here as this since she has her account. */
async function adaAs(role: Exclude<Role, 'patient'>, door?: FrontDoor) {
  const at = door ?? (await frontDoor({ publicUrl: HTTPS }))
  const accountId = claimsOf(await at.post(SIGN_UP, ADA))['sub'] as AccountId
  await transaction(at.database, (tx) => grantRole(tx, { accountId, clinicId: RIVERSIDE, role, at: at.clock.now }))
  return { door: at, accountId, signedIn: await at.post(SIGN_IN, GOOD) }
}

function decide(door: FrontDoor, graceDays: number): Promise<void> {
  return transaction(door.database, (tx) =>
    decideStaffPolicy(tx, RIVERSIDE, { staffSecondFactor: 'required', graceDays }, door.clock.now),
  )
}

/** The same person with tokens of now; the refresh token is used up. */
async function later(door: FrontDoor, before: LightMyRequestResponse) {
  return door.post('/api/v1/auth/refresh', { refreshToken: before.json<{ refreshToken: string }>().refreshToken })
}

test('a clinic that never said anything leaves it to its staff', async () => {
  const { door, signedIn } = await adaAs('administrator', shared)
  const policy = await door.send({ url: POLICY, headers: bearerOf(signedIn) })
  expect(policy.json()).toEqual({ staffSecondFactor: 'optional', graceDays: 14, enforcedFrom: null })
})

test('within the grace staff work as ever; after it they may do nothing but show a second factor', async () => {
  const { door, signedIn } = await adaAs('administrator')
  const decided = await door.send({
    method: 'PUT',
    url: POLICY,
    payload: { staffSecondFactor: 'required', graceDays: 3 },
    headers: bearerOf(signedIn),
  })
  const enforcedFrom = new Date(door.clock.now + 3 * DAY_MS).toISOString()
  expect(decided.json()).toEqual({ staffSecondFactor: 'required', graceDays: 3, enforcedFrom })
  const cookie = cookieOf(signedIn)
  door.clock.now += 3 * DAY_MS - 60_000
  expect((await door.send({ url: POLICY, headers: { cookie } })).statusCode).toBe(200)
  door.clock.now += 60_000

  const late = await later(door, signedIn)
  expect(claimsOf(late)['second_factor_due']).toBe(true)
  for (const headers of [{ cookie }, bearerOf(late)]) {
    const payload = { staffSecondFactor: 'optional' }
    expect(codeIn(await door.send({ method: 'PUT', url: POLICY, payload, headers }))).toBe(DUE)
    expect(codeIn(await door.send({ method: 'DELETE', url: '/api/v1/me/second-factor/totp', headers }))).toBe(DUE)
    expect((await door.send({ url: '/api/v1/me/second-factor', headers })).json()).toMatchObject({
      due: true,
      requiredFrom: enforcedFrom,
    })
  }
})

test('where everybody may call, somebody of whom a second factor is due is nobody in particular', async () => {
  const { door, signedIn } = await adaAs('doctor')
  await decide(door, 0)
  const headers = { cookie: cookieOf(signedIn) }
  expect((await door.send({ url: '/api/v1/auth/openid/providers', headers })).statusCode).toBe(200)
  expect((await door.send({ url: '/open', headers })).json()).toEqual({ kind: 'visitor' })
})

test('she sets one up with what she may do, and goes on in the same session', async () => {
  const { door } = await adaAs('receptionist')
  await decide(door, 0)
  const signedIn = await door.post(SIGN_IN, GOOD)
  expect(signedIn.statusCode).toBe(200)
  const bearer = bearerOf(signedIn)
  expect(codeIn(await door.send({ url: '/staff', headers: bearer }))).toBe(DUE)
  const { secret } = (await door.post('/api/v1/me/second-factor/totp', {}, bearer)).json()
  const code = codeOf(secret, door.clock.now)
  expect((await door.post('/api/v1/me/second-factor/totp/confirmation', { code }, bearer)).statusCode).toBe(200)
  expect((await door.send({ url: '/staff', headers: { cookie: cookieOf(signedIn) } })).statusCode).toBe(200)
  const fresh = await later(door, signedIn)
  expect(claimsOf(fresh)['second_factor_due']).toBeUndefined()
  expect((await door.send({ url: '/staff', headers: bearerOf(fresh) })).statusCode).toBe(200)
})

test('the last second factor cannot be removed where one is asked for', async () => {
  const { door } = await adaAs('receptionist')
  await decide(door, 0)
  const bearer = bearerOf(await door.post(SIGN_IN, GOOD))
  const { secret } = (await door.post('/api/v1/me/second-factor/totp', {}, bearer)).json()
  await door.post('/api/v1/me/second-factor/totp/confirmation', { code: codeOf(secret, door.clock.now) }, bearer)
  door.clock.now += 60_000
  const again = await door.post('/api/v1/auth/reauthenticate', { code: codeOf(secret, door.clock.now) }, bearer)
  const removed = await door.send({ method: 'DELETE', url: '/api/v1/me/second-factor/totp', headers: bearerOf(again) })
  expect(codeIn(removed)).toBe('identity.second_factor_needed')
})

test('patients are asked for nothing, and neither is she in a clinic where she is one', async () => {
  const { door } = await adaAs('doctor')
  await decide(door, 0)
  const elsewhere = await door.send({ method: 'POST', url: SIGN_IN, payload: GOOD, clinicId: HILLTOP })
  expect(claimsOf(elsewhere)['second_factor_due']).toBeUndefined()
  const bela = await door.post(SIGN_UP, { ...ADA, email: 'bela@example.org' })
  expect(claimsOf(bela)['second_factor_due']).toBeUndefined()
})

test('a rule is not put off by repeating it', async () => {
  const { door, signedIn } = await adaAs('administrator')
  const put = async () =>
    (
      await door.send({
        method: 'PUT',
        url: POLICY,
        payload: { staffSecondFactor: 'required', graceDays: 5 },
        headers: bearerOf(signedIn),
      })
    ).json()
  const first = await put()
  door.clock.now += 300_000
  expect(await put()).toEqual(first)
})

test('only an administrator decides, soon after a proof', async () => {
  const { door, signedIn } = await adaAs('doctor')
  const payload = { staffSecondFactor: 'optional' }
  const refused = await door.send({ method: 'PUT', url: POLICY, payload, headers: bearerOf(signedIn) })
  expect(codeIn(refused)).toBe('identity.not_allowed')
})

test('the database and the program mean the same proofs by two factors', async () => {
  const { rows } = await shared.database.pool.query<{ source: string }>(
    "select prosrc as source from pg_proc where proname = 'second_factor_due'",
  )
  const [, list = ''] = /array\[([^\]]+)\]/.exec(rows[0]?.source ?? '') ?? []
  expect(
    list
      .split(',')
      .map((one) => one.trim().replaceAll("'", ''))
      .toSorted(),
  ).toEqual([...SECOND_PROOFS].toSorted())
})
