import type { LightMyRequestResponse } from 'fastify'
import { expect, test } from 'vitest'
import { takeLetters } from '../letters.fixture.ts'
import { ADA, HILLTOP, cookieOf, frontDoor } from '../signing-in.fixture.ts'
import type { FrontDoor } from '../signing-in.fixture.ts'

const SIGN_IN = '/api/v1/auth/sign-in'
const SESSIONS = '/api/v1/me/sessions'
const GOOD = { email: ADA.email, password: ADA.password }
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'
const HOUR = 3_600_000

/** Everything that a browser would send back. */
function cookiesOf(answer: LightMyRequestResponse): string {
  return [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((line) => line.split(';')[0])
    .join('; ')
}

async function withAda() {
  const door = await frontDoor()
  const laptop = await door.post('/api/v1/auth/sign-up', ADA, { 'user-agent': FIREFOX })
  await takeLetters(door)
  return { door, laptop: cookiesOf(laptop) }
}

const list = async (door: FrontDoor, cookie: string) =>
  (await door.send({ url: SESSIONS, headers: { cookie } })).json().data
const whoIs = async (door: FrontDoor, cookie: string) =>
  (await door.send({ url: '/whoami', headers: { cookie } })).json().kind

test('Ada sees where she is signed in: device, address, when; and which one this is', async () => {
  const { door, laptop } = await withAda()
  door.clock.now += HOUR
  const phone = cookiesOf(await door.post(SIGN_IN, GOOD, { 'user-agent': IPHONE }))
  const seen = await list(door, phone)
  expect(seen).toMatchObject([
    { device: 'Safari on iPhone', address: '127.0.0.1', provenBy: ['password'], timeZone: 'UTC', current: true },
    { device: 'Firefox on Linux', current: false },
  ])
  expect(Date.parse(seen[0].begunAt)).toBe(door.clock.now)
  expect((await list(door, laptop)).map((one: { current: boolean }) => one.current)).toEqual([false, true])
  expect((await door.send({ url: SESSIONS })).json().code).toBe('identity.sign_in_required')
})

test('she ends one of them, with its refresh tokens; it is gone at once', async () => {
  const { door, laptop } = await withAda()
  const stolen = await door.post(SIGN_IN, GOOD, { 'user-agent': IPHONE })
  const [{ id }] = (await list(door, laptop)).filter((one: { current: boolean }) => !one.current)
  const ended = await door.send({ method: 'DELETE', url: `${SESSIONS}/${id}`, headers: { cookie: laptop } })
  expect(ended.statusCode).toBe(204)
  expect(await whoIs(door, cookieOf(stolen))).toBe('visitor')
  expect((await door.post('/api/v1/auth/refresh', { refreshToken: stolen.json().refreshToken })).statusCode).toBe(401)
  const authorization = `Bearer ${stolen.json().accessToken}`
  expect((await door.send({ url: '/whoami', headers: { authorization } })).statusCode).toBe(401)
  expect(await whoIs(door, laptop)).toBe('account')
})

test('somebody else’s session, another clinic’s and one that never was are one answer', async () => {
  const { door, laptop } = await withAda()
  const bo = await door.post('/api/v1/auth/sign-up', { ...ADA, email: 'bo@example.org' })
  const [his] = await list(door, cookieOf(bo))
  await door.send({ method: 'POST', url: SIGN_IN, payload: GOOD, clinicId: HILLTOP })
  const { rows } = await door.database.pool.query('select id from identity.session where clinic_id = $1', [HILLTOP])
  for (const id of [his.id, rows[0]?.['id'], '01900000-0000-7000-8000-0000000000ff']) {
    const answer = await door.send({ method: 'DELETE', url: `${SESSIONS}/${id}`, headers: { cookie: laptop } })
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'identity.session_not_found'])
  }
  expect(await whoIs(door, cookieOf(bo))).toBe('account')
})

test('she ends all others, everywhere', async () => {
  const { door, laptop } = await withAda()
  const phone = cookieOf(await door.post(SIGN_IN, GOOD))
  const elsewhere = await door.send({ method: 'POST', url: SIGN_IN, payload: GOOD, clinicId: HILLTOP })
  const answer = await door.send({ method: 'DELETE', url: SESSIONS, headers: { cookie: laptop } })
  expect(answer.json()).toEqual({ ended: 2 })
  expect([await whoIs(door, laptop), await whoIs(door, phone)]).toEqual(['account', 'visitor'])
  const there = await door.send({ url: '/whoami', headers: { cookie: cookieOf(elsewhere) }, clinicId: HILLTOP })
  expect(there.json().kind).toBe('visitor')
})

test('a sign-in on a device that is not known yet is told by letter; on one that is, it is not', async () => {
  const { door, laptop } = await withAda()
  await door.post(SIGN_IN, GOOD, { cookie: laptop, 'user-agent': FIREFOX })
  expect(await takeLetters(door)).toEqual([])
  const phone = await door.post(SIGN_IN, GOOD, { 'user-agent': IPHONE })
  expect(await takeLetters(door)).toMatchObject([
    {
      kind: 'new_device',
      recipient: ADA.email,
      token: '',
      details: { device: 'Safari on iPhone', address: '127.0.0.1' },
    },
  ])
  await door.post(SIGN_IN, GOOD, { cookie: cookiesOf(phone), 'user-agent': IPHONE })
  expect(await takeLetters(door)).toEqual([])
})

test('two people who share a browser are both known there, and a planted token makes nobody known', async () => {
  const { door, laptop } = await withAda()
  const BO = { email: 'bo@example.org', password: ADA.password }
  const both = await door.post('/api/v1/auth/sign-up', { ...ADA, ...BO }, { cookie: laptop })
  const shared = cookiesOf(both)
  await takeLetters(door)
  await door.post(SIGN_IN, GOOD, { cookie: shared })
  await door.post(SIGN_IN, BO, { cookie: shared })
  expect(await takeLetters(door)).toEqual([])

  const planted = `praxis-device=${'A'.repeat(43)}`
  const answer = await door.post(SIGN_IN, GOOD, { cookie: planted })
  expect(cookiesOf(answer)).not.toContain(`praxis-device=${'A'.repeat(43)};`)
  await takeLetters(door)
  await door.post(SIGN_IN, GOOD, { cookie: planted })
  expect(await takeLetters(door)).toMatchObject([{ kind: 'new_device' }])
})

test('last use is kept to the hour: a day of requests is some twenty writes', async () => {
  const { door, laptop } = await withAda()
  const { rows: before } = await door.database.pool.query('select xmin::text, last_used_at from identity.session')
  for (let minute = 0; minute < 50; minute += 10) {
    door.clock.now += 10 * 60_000
    await whoIs(door, laptop)
  }
  const { rows: after } = await door.database.pool.query('select xmin::text, last_used_at from identity.session')
  expect(after).toEqual(before)
  door.clock.now += 20 * 60_000
  expect(Date.parse((await list(door, laptop))[0].lastUsedAt)).toBe(door.clock.now)
})

test('however many fail from elsewhere, on a device that is known Ada signs in; on one that is not she waits', async () => {
  const { door, laptop } = await withAda()
  for (let place = 1; place <= 4; place += 1)
    await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        door.send({
          method: 'POST',
          url: SIGN_IN,
          payload: { ...GOOD, password: `guess number ${n}` },
          remoteAddress: `192.0.2.${place}`,
        }),
      ),
    )
  const fresh = await door.send({ method: 'POST', url: SIGN_IN, payload: GOOD, remoteAddress: '192.0.2.99' })
  expect([fresh.statusCode, fresh.json().code]).toEqual([429, 'identity.too_many_attempts'])
  const known = await door.post(SIGN_IN, GOOD, { cookie: laptop })
  expect(known.statusCode).toBe(200)
})

test('another process counts with this one, and a name that nobody has is counted alike', async () => {
  const { door } = await withAda()
  const other = await frontDoor({ database: door.database })
  for (const email of [ADA.email, 'nobody@example.org']) {
    for (let n = 0; n < 5; n += 1) {
      await door.post(SIGN_IN, { email, password: `guess ${n} here` })
      await other.post(SIGN_IN, { email, password: `guess ${n} there` })
    }
    expect((await door.post(SIGN_IN, { email, password: ADA.password })).statusCode).toBe(429)
    expect((await other.post(SIGN_IN, { email, password: ADA.password })).statusCode).toBe(429)
  }
  const { rows } = await door.database.pool.query('select * from identity.attempt_count')
  expect(rows.length).toBeGreaterThan(3)
  expect(JSON.stringify(rows)).not.toContain('example.org')
})
