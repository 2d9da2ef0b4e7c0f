import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { ADA, HILLTOP, cookieOf, frontDoor } from './signing-in.fixture.ts'
import type { FrontDoor } from './signing-in.fixture.ts'

const REFRESH = '/api/v1/auth/refresh'
const refresh = (door: FrontDoor, refreshToken: string) => door.post(REFRESH, { refreshToken })
const DAY = 86_400_000

async function signedUp() {
  const door = await frontDoor()
  const answer = await door.post('/api/v1/auth/sign-up', ADA)
  return { door, cookie: cookieOf(answer), first: answer.json().refreshToken as string }
}

test('a refresh gives a new pair for the same session', async () => {
  const { door, first } = await signedUp()
  const answer = await refresh(door, first)
  expect(answer.statusCode).toBe(200)
  const { accessToken, refreshToken, expiresIn } = answer.json()
  expect(refreshToken).not.toBe(first)
  expect(Buffer.from(refreshToken, 'base64url')).toHaveLength(32)
  expect(expiresIn).toBe(600)
  const who = await door.send({ url: '/whoami', headers: { authorization: `Bearer ${accessToken}` } })
  expect(who.json()).toMatchObject({ kind: 'account', via: 'token' })
  expect((await refresh(door, refreshToken)).statusCode).toBe(200)
})

test('a used token brought again ends the session: the token after it, the cookie, everything', async () => {
  const { door, first, cookie } = await signedUp()
  const second = (await refresh(door, first)).json().refreshToken
  expect((await door.send({ url: '/whoami', headers: { cookie } })).json().kind).toBe('account')
  const replay = await refresh(door, first)
  expect(replay.statusCode).toBe(401)
  expect(replay.json().code).toBe('identity.refresh_token_reused')
  expect((await refresh(door, second)).json().code).toBe('identity.refresh_token_invalid')
  expect((await door.send({ url: '/whoami', headers: { cookie } })).json()).toEqual({ kind: 'visitor' })
  const { rows } = await door.database.pool.query(
    "select name from platform.outbox where name = 'identity.refresh_token_reused'",
  )
  expect(rows).toHaveLength(1)
})

test('an app whose access token has expired refreshes although it still sends it; elsewhere that token is refused', async () => {
  const { door, first } = await signedUp()
  const { accessToken, refreshToken } = (await refresh(door, first)).json()
  const stale = { authorization: `Bearer ${accessToken}` }
  door.clock.now += 11 * 60_000
  expect((await door.send({ url: '/whoami', headers: stale })).json().code).toBe('identity.token_expired')
  const answer = await door.post(REFRESH, { refreshToken }, stale)
  expect(answer.statusCode).toBe(200)
  const nonsense = { authorization: 'Basic QWRh' }
  expect((await door.post(REFRESH, { refreshToken: answer.json().refreshToken }, nonsense)).statusCode).toBe(200)
})

test("only that session ends, not Ada's other ones", async () => {
  const { door, first } = await signedUp()
  const other = await door.post('/api/v1/auth/sign-in', { email: ADA.email, password: ADA.password })
  await refresh(door, first)
  await refresh(door, first)
  expect((await refresh(door, other.json().refreshToken)).statusCode).toBe(200)
})

test('brought ten times at once it works at most once, and then the session is over', async () => {
  const { door, first } = await signedUp()
  await Promise.all(Array.from({ length: 16 }, () => door.database.pool.query('select pg_sleep(0.02)')))
  const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(door, first)))
  expect(answers.map((answer) => answer.statusCode).toSorted((one, other) => one - other)).toEqual([
    200,
    ...Array<number>(9).fill(401),
  ])
  const winner = answers.find((answer) => answer.statusCode === 200)
  expect((await refresh(door, winner?.json().refreshToken)).statusCode).toBe(401)
  const { rows } = await door.database.pool.query(
    'select 1 from identity.session union all select 1 from identity.refresh_token',
  )
  expect(rows).toHaveLength(0)
})

test('the database keeps the hash of a refresh token and nothing that would open a session', async () => {
  const { door, first, cookie } = await signedUp()
  const { rows } = await door.database.pool.query('select token_sha256 from identity.refresh_token')
  expect(rows).toEqual([{ token_sha256: createHash('sha256').update(first).digest() }])
  const sessions = await door.database.pool.query<{ token: string }>('select token from identity.session')
  const stolen = `praxis-session=${sessions.rows[0]?.token}`
  expect(cookie.startsWith(stolen)).toBe(true)
  expect((await door.send({ url: '/whoami', headers: { cookie: stolen } })).json()).toEqual({ kind: 'visitor' })
})

test('a session that is used lives on, but not beyond three months', async () => {
  const { door, first } = await signedUp()
  let token = first
  for (let week = 1; week <= 14; week += 1) {
    door.clock.now += 6.5 * DAY
    const answer = await refresh(door, token)
    if (answer.statusCode !== 200) {
      expect(week).toBe(14)
      expect(answer.json().code).toBe('identity.refresh_token_invalid')
      return
    }
    token = answer.json().refreshToken
  }
  throw new Error('the session lived for ever')
})

test('a session that is not used ends after a week', async () => {
  const { door, first } = await signedUp()
  door.clock.now += 7 * DAY + 1000
  expect((await refresh(door, first)).json().code).toBe('identity.refresh_token_invalid')
})

test("another clinic's refresh token is unknown here and stays good there", async () => {
  const { door, first } = await signedUp()
  const answer = await door.send({ method: 'POST', url: REFRESH, payload: { refreshToken: first }, clinicId: HILLTOP })
  expect(answer.json().code).toBe('identity.refresh_token_invalid')
  expect((await refresh(door, first)).statusCode).toBe(200)
  const replayed = await door.send({
    method: 'POST',
    url: REFRESH,
    payload: { refreshToken: first },
    clinicId: HILLTOP,
  })
  expect(replayed.json().code).toBe('identity.refresh_token_invalid')
})

test.each([
  ['nonsense', { refreshToken: 'nonsense' }, 401, 'identity.refresh_token_invalid'],
  ['nothing', {}, 400, 'request.invalid'],
  ['empty', { refreshToken: '' }, 400, 'request.invalid'],
  ['a number', { refreshToken: 1 }, 400, 'request.invalid'],
  ['too much', { refreshToken: 'x'.repeat(100_000) }, 400, 'request.invalid'],
])('%s for a token is refused', async (_what, payload, status, code) => {
  const { door } = await signedUp()
  const answer = await door.post(REFRESH, payload)
  expect([answer.statusCode, answer.json().code]).toEqual([status, code])
})
