import { expect, test } from 'vitest'
import { takeLetters, tokenFrom } from '../letters.fixture.ts'
import { sentStatements } from '../sent-statements.fixture.ts'
import { ADA, cookieOf, frontDoor } from '../signing-in.fixture.ts'
import type { FrontDoor } from '../signing-in.fixture.ts'

const SIGN_UP = '/api/v1/auth/sign-up'
const SIGN_IN = '/api/v1/auth/sign-in'
const ASK = '/api/v1/auth/password-reset'
const RESET = '/api/v1/auth/password-reset/confirmation'
const FRESH = 'a lantern in November'

async function withAda() {
  const door = await frontDoor()
  const answer = await door.post(SIGN_UP, ADA)
  await takeLetters(door)
  return { door, cookie: cookieOf(answer), refreshToken: answer.json().refreshToken as string }
}

async function askedBy(door: FrontDoor, email = ADA.email): Promise<string> {
  expect((await door.post(ASK, { email })).statusCode).toBe(202)
  return tokenFrom(door, 'password_link')
}

const whoIs = async (door: FrontDoor, cookie: string) =>
  (await door.send({ url: '/whoami', headers: { cookie } })).json().kind
const signIn = (door: FrontDoor, password: string) => door.post(SIGN_IN, { email: ADA.email, password })

test('Ada chooses a new password by letter: every session and refresh token ends, nobody is signed in, and she is told', async () => {
  const { door, cookie, refreshToken } = await withAda()
  const token = await askedBy(door)
  const answer = await door.post(RESET, { token, password: FRESH })
  expect([answer.statusCode, answer.headers['set-cookie'], answer.body]).toEqual([204, undefined, ''])
  expect(await whoIs(door, cookie)).toBe('visitor')
  expect((await door.post('/api/v1/auth/refresh', { refreshToken })).statusCode).toBe(401)
  expect((await signIn(door, ADA.password)).statusCode).toBe(401)
  expect((await signIn(door, FRESH)).statusCode).toBe(200)
  const letters = await takeLetters(door)
  expect(letters.map((letter) => [letter.kind, letter.recipient])).toContainEqual(['password_changed', ADA.email])
  expect((await door.post(RESET, { token, password: 'yet another one' })).json().code).toBe('identity.link_invalid')
})

test('known and unknown addresses are alike: the answer, its headers, and the statements it takes', async () => {
  const { door } = await withAda()
  const seen: string[][] = []
  const answers = []
  for (const email of [ADA.email, 'nobody@example.org', 'ADA@Example.org', 'somebody@example.net']) {
    const sent = sentStatements()
    const answer = await door.post(ASK, { email })
    seen.push(sent())
    answers.push({ status: answer.statusCode, body: answer.body, headers: Object.keys(answer.headers).toSorted() })
  }
  expect(seen[0]?.length).toBeGreaterThan(2)
  expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1)
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
  const letters = await takeLetters(door)
  expect(letters.map((letter) => letter.recipient)).toEqual([ADA.email, ADA.email])
})

test('a link works for half an hour, and only the newest does', async () => {
  const { door } = await withAda()
  const first = await askedBy(door)
  const second = await askedBy(door)
  expect((await door.post(RESET, { token: first, password: FRESH })).statusCode).toBe(410)
  door.clock.now += 30 * 60_000 + 1000
  expect((await door.post(RESET, { token: second, password: FRESH })).statusCode).toBe(410)
  expect((await signIn(door, ADA.password)).statusCode).toBe(200)
})

test('of ten who bring one link at once, one sets the password', async () => {
  const { door } = await withAda()
  const token = await askedBy(door)
  await Promise.all(Array.from({ length: 16 }, () => door.database.pool.query('select pg_sleep(0.02)')))
  const passwords = Array.from({ length: 10 }, (_, n) => `lantern number ${n}`)
  const answers = await Promise.all(passwords.map((password) => door.post(RESET, { token, password })))
  expect(answers.map((answer) => answer.statusCode).toSorted((one, other) => one - other)).toEqual([
    204,
    ...Array<number>(9).fill(410),
  ])
  const winner = passwords[answers.findIndex((answer) => answer.statusCode === 204)] ?? ''
  expect((await signIn(door, winner)).statusCode).toBe(200)
})

test('a weak password is refused and leaves the link as it is', async () => {
  const { door } = await withAda()
  const token = await askedBy(door)
  const weak = await door.post(RESET, { token, password: 'adalindqvist' })
  expect([weak.statusCode, weak.json().code]).toEqual([422, 'identity.password_unfit'])
  expect((await door.post(RESET, { token, password: 'iloveyou123' })).json().code).toBe('identity.password_unfit')
  expect((await door.post(RESET, { token, password: FRESH })).statusCode).toBe(204)
})

test('a link stops working when the password or the address changes', async () => {
  const { door, cookie } = await withAda()
  const before = await askedBy(door)
  const changed = await door.send({
    method: 'PUT',
    url: '/api/v1/me/password',
    headers: { cookie },
    payload: { currentPassword: ADA.password, password: FRESH },
  })
  expect(changed.statusCode).toBe(200)
  expect((await door.post(RESET, { token: before, password: 'of a thief, perhaps' })).statusCode).toBe(410)

  const headers = { cookie: cookieOf(changed) }
  await door.post('/api/v1/me/email-change', { email: 'ada.new@example.net', currentPassword: FRESH }, headers)
  const confirmation = await tokenFrom(door, 'new_address')
  const another = await askedBy(door)
  expect((await door.post('/api/v1/auth/email-change/confirmation', { token: confirmation })).statusCode).toBe(204)
  expect((await door.post(RESET, { token: another, password: 'of a thief, perhaps' })).statusCode).toBe(410)
})

test('of an address with a proven owner and somebody who only typed it, the owner gets the letter', async () => {
  const { door, cookie } = await withAda()
  await door.post('/api/v1/me/email-verification', {}, { cookie })
  await door.post('/api/v1/auth/email-verification', { token: await tokenFrom(door, 'address_proof') }, { cookie })
  const mallory = await door.post(SIGN_UP, { ...ADA, name: 'Mallory', password: 'only mallory knows this' })
  expect(mallory.statusCode).toBe(200)
  await takeLetters(door)
  await door.post(RESET, { token: await askedBy(door), password: FRESH })
  expect((await signIn(door, FRESH)).statusCode).toBe(200)
  expect(await whoIs(door, cookieOf(mallory))).toBe('account')
  expect((await signIn(door, 'only mallory knows this')).statusCode).toBe(200)
})

test('a passkey that was put on the account before its address was proven goes with whoever put it there', async () => {
  const { door } = await withAda()
  await door.database.pool.query(
    `insert into identity.passkey (id, account_id, credential_id, public_key, counter, rp_id, name, transports, synced, created_at)
     select gen_random_uuid(), id, 'c', '\\x00', 0, 'praxis.example', 'Mallory’s', '{}', false, now() from identity.account`,
  )
  await door.post(RESET, { token: await askedBy(door), password: FRESH })
  expect((await door.database.pool.query('select 1 from identity.passkey')).rowCount).toBe(0)
})

test('whoever asks by another host name, or wants to be sent elsewhere, changes nothing about the letter', async () => {
  const { door } = await withAda()
  const elsewhere = { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
  expect((await door.post(ASK, { email: ADA.email }, elsewhere)).statusCode).toBe(202)
  const { rows } = await door.database.pool.query(
    "select payload from platform.outbox where name like '%password_link%'",
  )
  expect(rows).toEqual([{ payload: { email: ADA.email } }])
  for (const extra of [
    { next: 'https://evil.example' },
    { redirect: '//evil.example' },
    { returnTo: '/\\evil.example' },
  ])
    expect((await door.post(ASK, { email: ADA.email, ...extra })).json().code).toBe('request.invalid')
})

test('changing the password takes the present one, ends the other sessions and gives this one another id', async () => {
  const { door, cookie } = await withAda()
  const phone = await signIn(door, ADA.password)
  const put = (password: string, payload: object) =>
    door.send({ method: 'PUT', url: '/api/v1/me/password', headers: { cookie }, payload: { password, ...payload } })
  const wrong = await put(FRESH, { currentPassword: 'not her password' })
  expect([wrong.statusCode, wrong.json().errors[0].pointer]).toEqual([422, '/currentPassword'])
  expect((await put('short', { currentPassword: ADA.password })).json().code).toBe('identity.password_unfit')
  const changed = await put(FRESH, { currentPassword: ADA.password })
  expect(changed.statusCode).toBe(200)
  expect(cookieOf(changed)).not.toBe(cookie)
  // Whoever planted or stole the old id has nothing any more (session fixation).
  expect(await whoIs(door, cookie)).toBe('visitor')
  expect(await whoIs(door, cookieOf(phone))).toBe('visitor')
  expect(await whoIs(door, cookieOf(changed))).toBe('account')
  expect((await door.post('/api/v1/auth/refresh', { refreshToken: phone.json().refreshToken })).statusCode).toBe(401)
  expect((await signIn(door, ADA.password)).statusCode).toBe(401)
})

test('guessing the present password from an open session is as slow as guessing it elsewhere', async () => {
  const { door, cookie } = await withAda()
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      door.send({
        method: 'PUT',
        url: '/api/v1/me/password',
        headers: { cookie },
        payload: { currentPassword: `guess number ${n}`, password: FRESH },
      }),
    ),
  )
  expect(answers.filter((answer) => answer.statusCode === 429)).toHaveLength(2)
})

test('neither the token nor either password reaches the log', async () => {
  const { door } = await withAda()
  const token = await askedBy(door)
  await door.post(RESET, { token, password: FRESH })
  await door.post(RESET, { token, password: FRESH })
  for (const secret of [token, FRESH, ADA.password]) expect(door.logged()).not.toContain(secret)
})
