import { beforeAll, expect, test } from 'vitest'
import { hashOf } from './argon2.ts'
import { sentStatements } from './sent-statements.fixture.ts'
import { ADA, HILLTOP, cookieOf, frontDoor } from './signing-in.fixture.ts'
import type { FrontDoor } from './signing-in.fixture.ts'

const SIGN_UP = '/api/v1/auth/sign-up'
const SIGN_IN = '/api/v1/auth/sign-in'
const SIGN_OUT = '/api/v1/auth/sign-out'
/** One for the tests that only look. */
let shared: { door: FrontDoor; cookie: string }
beforeAll(async () => {
  const door = await frontDoor()
  shared = { door, cookie: cookieOf(await door.post(SIGN_UP, ADA)) }
})

const GOOD = { email: ADA.email, password: ADA.password }

test('a page of ours gets a cookie and no tokens, an app gets both', async () => {
  const door = await frontDoor()
  const page = await door.post(SIGN_UP, ADA, { 'sec-fetch-site': 'same-origin' })
  expect([page.statusCode, page.json()]).toEqual([200, { session: 'cookie' }])
  expect((await door.send({ url: '/whoami', headers: { cookie: cookieOf(page) } })).json().kind).toBe('account')
  for (const headers of [{}, { 'sec-fetch-site': 'none' }]) {
    const app = await door.post(SIGN_IN, GOOD, headers)
    expect(app.json()).toEqual({
      accessToken: expect.any(String),
      tokenType: 'Bearer',
      expiresIn: 600,
      refreshToken: expect.any(String),
    })
  }
})

test('an unknown address and a wrong password are told the same', async () => {
  const door = await frontDoor()
  await door.post(SIGN_UP, ADA)
  const wrong = await door.post(SIGN_IN, { ...GOOD, password: 'not the password' })
  const unknown = await door.post(SIGN_IN, { email: 'nobody@example.org', password: 'not the password' })
  expect(wrong.statusCode).toBe(401)
  expect({ ...unknown.json(), instance: '' }).toEqual({ ...wrong.json(), instance: '' })
  expect(Object.keys(unknown.headers).toSorted()).toEqual(Object.keys(wrong.headers).toSorted())
})

test('the cookie is out of reach of scripts and other sites, and over https bound to this host', async () => {
  const door = await frontDoor()
  const answer = await door.post(SIGN_UP, ADA)
  expect(answer.headers['set-cookie']).toEqual([
    expect.stringMatching(/^praxis-session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/),
    expect.stringMatching(/^praxis-device=[^;]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/),
  ])

  const secure = await frontDoor({ publicUrl: 'https://praxis.example' })
  const overHttps = await secure.post(SIGN_UP, ADA)
  expect(overHttps.headers['set-cookie']).toEqual([
    expect.stringMatching(/^__Host-praxis-session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    expect.stringMatching(/^__Host-praxis-device=[^;]{43}; Max-Age=34560000; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
  ])
  const known = await secure.send({ url: '/whoami', headers: { cookie: cookieOf(overHttps) } })
  expect(known.json().kind).toBe('account')
})

test('a session planted before the sign-in is not the one signed in, and ends (session fixation)', async () => {
  const door = await frontDoor()
  await door.post(SIGN_UP, ADA)
  const planted = cookieOf(await door.post(SIGN_UP, { ...ADA, email: 'mallory@example.org' }))
  const answer = await door.post(SIGN_IN, GOOD, { cookie: planted })
  expect(answer.statusCode).toBe(200)
  expect(cookieOf(answer)).not.toBe(planted)
  expect((await door.send({ url: '/whoami', headers: { cookie: planted } })).json()).toEqual({ kind: 'visitor' })
})

test.each([
  ['unsigned', (cookie: string) => cookie.split('.')[0] ?? ''],
  ['signed by somebody else', (cookie: string) => `${cookie.split('.')[0]}.${'A'.repeat(43)}%3D`],
  ['of another token', (cookie: string) => cookie.replace(/=./, '=_')],
  ['empty', () => 'praxis-session='],
  ['absurdly long', () => `praxis-session=${'a'.repeat(6000)}.b`],
])('a cookie that is %s is a visitor', async (_what, forge) => {
  const { door, cookie } = shared
  expect((await door.send({ url: '/whoami', headers: { cookie } })).json().kind).toBe('account')
  expect((await door.send({ url: '/whoami', headers: { cookie: forge(cookie) } })).json()).toEqual({ kind: 'visitor' })
})

test('a session of one clinic counts for nothing in another', async () => {
  const door = await frontDoor()
  const cookie = cookieOf(await door.post(SIGN_UP, ADA))
  expect((await door.send({ url: '/whoami', headers: { cookie }, clinicId: HILLTOP })).json()).toEqual({
    kind: 'visitor',
  })
})

test('a session ends after a week', async () => {
  const door = await frontDoor()
  const cookie = cookieOf(await door.post(SIGN_UP, ADA))
  door.clock.now += 7 * 86_400_000 - 1000
  expect((await door.send({ url: '/whoami', headers: { cookie } })).json().kind).toBe('account')
  door.clock.now += 5000
  expect((await door.send({ url: '/whoami', headers: { cookie } })).json().kind).toBe('visitor')
})

test('signing out ends the cookie, its session and its refresh tokens', async () => {
  const door = await frontDoor()
  const answer = await door.post(SIGN_UP, ADA)
  const cookie = cookieOf(answer)
  const out = await door.post(SIGN_OUT, {}, { cookie })
  expect(out.statusCode).toBe(204)
  expect([out.headers['set-cookie']].flat()[0]).toMatch(/^praxis-session=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/)
  expect((await door.send({ url: '/whoami', headers: { cookie } })).json()).toEqual({ kind: 'visitor' })
  const refreshed = await door.post('/api/v1/auth/refresh', { refreshToken: answer.json().refreshToken })
  expect(refreshed.json().code).toBe('identity.refresh_token_invalid')
  expect((await door.post(SIGN_OUT, {})).statusCode).toBe(204)
})

test('signing out ends that session only', async () => {
  const door = await frontDoor()
  const phone = cookieOf(await door.post(SIGN_UP, ADA))
  const laptop = cookieOf(await door.post(SIGN_IN, GOOD))
  await door.post(SIGN_OUT, {}, { cookie: laptop })
  expect((await door.send({ url: '/whoami', headers: { cookie: phone } })).json().kind).toBe('account')
})

test('a session ended by another process counts for seconds at most', async () => {
  const door = await frontDoor()
  const cookie = cookieOf(await door.post(SIGN_UP, ADA))
  const whoami = async () => (await door.send({ url: '/whoami', headers: { cookie } })).json().kind
  expect(await whoami()).toBe('account')
  await door.database.pool.query('delete from identity.session')
  door.clock.now += 5000
  expect(await whoami()).toBe('visitor')
})

test('after ten wrong guesses from one place the eleventh waits, at once or in turn; another place and another person do not', async () => {
  const door = await frontDoor()
  await door.post(SIGN_UP, ADA)
  const guesses = await Promise.all(
    Array.from({ length: 14 }, (_, n) => door.post(SIGN_IN, { ...GOOD, password: `guess number ${n}` })),
  )
  expect(guesses.map((guess) => guess.statusCode).toSorted((one, other) => one - other)).toEqual([
    ...Array<number>(10).fill(401),
    ...Array<number>(4).fill(429),
  ])
  const right = await door.post(SIGN_IN, GOOD)
  expect(right.json().code).toBe('identity.too_many_attempts')
  expect(Number(right.headers['retry-after'])).toBeGreaterThan(0)

  const elsewhere = await door.send({ method: 'POST', url: SIGN_IN, payload: GOOD, remoteAddress: '192.0.2.7' })
  expect(elsewhere.statusCode).toBe(200)
  const somebodyElse = await door.post(SIGN_IN, { email: 'bo@example.org', password: 'whatever it is' })
  expect(somebodyElse.statusCode).toBe(401)
  door.clock.now += 61_000
  expect((await door.post(SIGN_IN, GOOD)).statusCode).toBe(200)
})

test('many right sign-ins at once are no attack', async () => {
  const door = await frontDoor()
  await door.post(SIGN_UP, ADA)
  const answers = await Promise.all(Array.from({ length: 25 }, () => door.post(SIGN_IN, GOOD)))
  expect(new Set(answers.map((answer) => answer.statusCode))).toEqual(new Set([200]))
  expect(new Set(answers.map(cookieOf)).size).toBe(25)
})

test('limits can be switched off for load tests', async () => {
  const door = await frontDoor({ rateLimits: false })
  await door.post(SIGN_UP, ADA)
  for (let n = 0; n < 12; n += 1)
    expect((await door.post(SIGN_IN, { ...GOOD, password: 'wrong one' })).statusCode).toBe(401)
  expect((await door.post(SIGN_IN, GOOD)).statusCode).toBe(200)
})

test('a password typed with other code points for the same characters is the same password', async () => {
  const door = await frontDoor()
  await door.post(SIGN_UP, { ...ADA, password: 'Gr\u00fc\u00dfe aus K\u00f6ln' })
  const answer = await door.post(SIGN_IN, { email: ADA.email, password: 'Gru\u0308\u00dfe aus Ko\u0308ln' })
  expect(answer.statusCode).toBe(200)
})

test('only the hash of a password is kept, argon2id at the recommended cost', async () => {
  const door = await frontDoor()
  await door.post(SIGN_UP, ADA)
  const { rows } = await door.database.pool.query('select password_hash from identity.credential')
  expect(rows).toEqual([{ password_hash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/) }])
})

test('a hash made when hashing was cheaper is made anew at the next sign-in, and the password stays', async () => {
  const door = await frontDoor()
  await door.post(SIGN_UP, ADA)
  const cheap = await hashOf(ADA.password, { memory: 8192, passes: 1, parallelism: 1 })
  await door.database.pool.query('update identity.credential set password_hash = $1', [cheap])
  expect((await door.post(SIGN_IN, { ...GOOD, password: 'not the password' })).statusCode).toBe(401)
  const kept = async () =>
    (await door.database.pool.query<{ h: string }>('select password_hash as h from identity.credential')).rows[0]?.h
  expect(await kept()).toBe(cheap)
  expect((await door.post(SIGN_IN, GOOD)).statusCode).toBe(200)
  expect(await kept()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect((await door.post(SIGN_IN, GOOD)).statusCode).toBe(200)
})

test('an address that nobody has costs the same argon2 work and the same statements as a wrong password', async () => {
  const door = await frontDoor()
  await door.post(SIGN_UP, ADA)
  const looks = []
  for (const email of ['nobody.first@example.org', ADA.email, 'nobody@example.org']) {
    const sent = sentStatements()
    await door.post(SIGN_IN, { email, password: 'not the password' })
    looks.push(sent())
  }
  expect(looks[1]?.length).toBeGreaterThan(2)
  expect(looks[1]).toEqual(looks[2])
})
