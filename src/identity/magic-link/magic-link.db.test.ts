import { expect, test } from 'vitest'
import { takeLetters, tokenFrom } from '../letters.fixture.ts'
import { sentStatements } from '../sent-statements.fixture.ts'
import { ADA, cookieOf, frontDoor } from '../signing-in.fixture.ts'
import type { FrontDoor } from '../signing-in.fixture.ts'

const ASK = '/api/v1/auth/sign-in-link'
const CONFIRM = '/api/v1/auth/sign-in-link/confirmation'
const SIGN_IN = '/api/v1/auth/sign-in'
/** What a browser sends that a program does not. */
const BROWSER = { origin: 'http://praxis.example' }

async function withProvenAda() {
  const door = await frontDoor()
  const cookie = cookieOf(await door.post('/api/v1/auth/sign-up', ADA))
  const token = await tokenFrom(door, 'address_proof')
  await door.post('/api/v1/auth/email-verification', { token }, { cookie })
  return { door, cookie }
}

async function asked(door: FrontDoor, headers: Record<string, string> = BROWSER) {
  const answer = await door.post(ASK, { email: ADA.email }, headers)
  expect([answer.statusCode, answer.body]).toEqual([202, 'null'])
  const cookie = answer.headers['set-cookie'] === undefined ? '' : cookieOf(answer)
  return { browser: cookie, token: await tokenFrom(door, 'sign_in_link') }
}

const whoIs = async (door: FrontDoor, cookie: string) =>
  (await door.send({ url: '/whoami', headers: { cookie } })).json().kind

test('Ada signs in by a link in the browser that asked for it, once', async () => {
  const { door } = await withProvenAda()
  const { browser, token } = await asked(door)
  const answer = await door.post(CONFIRM, { token }, { ...BROWSER, cookie: browser })
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({ tokenType: 'Bearer' })
  expect(await whoIs(door, cookieOf(answer))).toBe('account')
  const again = await door.post(CONFIRM, { token }, { ...BROWSER, cookie: browser })
  expect([again.statusCode, again.json().code]).toEqual([410, 'identity.link_invalid'])
})

test('in another browser it opens nothing and stays good: a forwarded link, or one that somebody else asked for', async () => {
  const { door } = await withProvenAda()
  const { browser, token } = await asked(door)
  const other = (await asked(door)).browser
  const { token: newest, browser: newestBrowser } = await asked(door)
  for (const cookie of ['', other, browser]) {
    const answer = await door.post(CONFIRM, { token: newest }, { ...BROWSER, cookie })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'identity.link_of_another_browser'])
    expect(answer.headers['set-cookie']).toBeUndefined()
  }
  expect((await door.post(CONFIRM, { token }, { ...BROWSER, cookie: browser })).statusCode).toBe(410)
  expect((await door.post(CONFIRM, { token: newest }, { ...BROWSER, cookie: newestBrowser })).statusCode).toBe(200)
})

test('a program that looks into links uses up nothing: there is nothing to get', async () => {
  const { door } = await withProvenAda()
  const { browser, token } = await asked(door)
  for (const method of ['GET', 'HEAD'] as const)
    expect((await door.send({ method, url: `${CONFIRM}?token=${token}` })).statusCode).toBe(404)
  expect((await door.post(CONFIRM, { token }, { ...BROWSER, cookie: browser })).statusCode).toBe(200)
})

test('of ten who bring it at once, one signs in', async () => {
  const { door } = await withProvenAda()
  const { browser, token } = await asked(door)
  await Promise.all(Array.from({ length: 16 }, () => door.database.pool.query('select pg_sleep(0.02)')))
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => door.post(CONFIRM, { token }, { ...BROWSER, cookie: browser })),
  )
  expect(answers.map((answer) => answer.statusCode).toSorted((one, other) => one - other)).toEqual([
    200,
    ...Array<number>(9).fill(410),
  ])
})

test('it waits ten minutes, and another site cannot make a browser bring it', async () => {
  const { door } = await withProvenAda()
  const { browser, token } = await asked(door)
  const foreign = await door.post(CONFIRM, { token }, { origin: 'https://evil.example', cookie: browser })
  expect(foreign.json().code).toBe('identity.cross_site')
  door.clock.now += 10 * 60_000 + 1000
  expect((await door.post(CONFIRM, { token }, { ...BROWSER, cookie: browser })).statusCode).toBe(410)
})

test('a second factor is asked for as after a password', async () => {
  const { door } = await withProvenAda()
  await door.database.pool.query(
    `insert into identity.totp (account_id, secret, created_at, confirmed_at) select id, 'sealed', now(), now() from identity.account`,
  )
  const { browser, token } = await asked(door)
  const answer = await door.post(CONFIRM, { token }, { ...BROWSER, cookie: browser })
  expect([answer.statusCode, answer.json().code]).toEqual([401, 'identity.second_factor_due'])
  expect(answer.json().methods).toContain('totp')
  expect(JSON.stringify(answer.headers['set-cookie'] ?? '')).not.toContain('praxis-session')
})

test('known and unknown addresses are alike: the answer, its headers, and the statements it takes', async () => {
  const { door } = await withProvenAda()
  const looks = []
  for (const email of [ADA.email, 'nobody@example.org', 'ADA@example.org', 'somebody@example.net']) {
    const sent = sentStatements()
    const answer = await door.post(ASK, { email }, BROWSER)
    looks.push(JSON.stringify([answer.statusCode, answer.body, Object.keys(answer.headers).toSorted(), sent()]))
  }
  expect(looks[0]?.length).toBeGreaterThan(200)
  expect(new Set(looks).size).toBe(1)
})

test('Ada takes her address from somebody who opened an account with it and waited: password, session, all', async () => {
  const door = await frontDoor()
  const waiting = cookieOf(await door.post('/api/v1/auth/sign-up', { ...ADA, password: 'only mallory knows this' }))
  await takeLetters(door)
  const { browser, token } = await asked(door)
  const answer = await door.post(CONFIRM, { token }, { ...BROWSER, cookie: browser })
  expect(answer.statusCode).toBe(200)
  expect(await whoIs(door, waiting)).toBe('visitor')
  const mallory = await door.post(SIGN_IN, { email: ADA.email, password: 'only mallory knows this' })
  expect(mallory.statusCode).toBe(401)
})

test('Ada herself, on the device on which she signed up, keeps her password and her other sessions', async () => {
  const door = await frontDoor()
  const signedUp = await door.post('/api/v1/auth/sign-up', ADA)
  const device = [signedUp.headers['set-cookie']].flat().find((line) => line?.startsWith('praxis-device')) ?? ''
  await takeLetters(door)
  const { browser, token } = await asked(door)
  const cookie = `${browser}; ${device.split(';')[0]}`
  expect((await door.post(CONFIRM, { token }, { ...BROWSER, cookie })).statusCode).toBe(200)
  expect(await whoIs(door, cookieOf(signedUp))).toBe('account')
  expect((await door.post(SIGN_IN, { email: ADA.email, password: ADA.password })).statusCode).toBe(200)
})

test('the session it begins is a new one: whatever the browser brought before is not it', async () => {
  const { door, cookie } = await withProvenAda()
  const { browser, token } = await asked(door)
  const answer = await door.post(CONFIRM, { token }, { ...BROWSER, cookie: `${cookie}; ${browser}` })
  expect(cookieOf(answer)).not.toBe(cookie)
  expect(await whoIs(door, cookie)).toBe('visitor')
})
