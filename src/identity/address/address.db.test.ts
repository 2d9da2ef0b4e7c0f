import { expect, test } from 'vitest'
import { takeLetters, tokenFrom } from '../letters.fixture.ts'
import { ADA, cookieOf, frontDoor } from '../signing-in.fixture.ts'
import type { FrontDoor } from '../signing-in.fixture.ts'

const SIGN_UP = '/api/v1/auth/sign-up'
const SIGN_IN = '/api/v1/auth/sign-in'
const PROVE = '/api/v1/auth/email-verification'
const CHANGE = '/api/v1/me/email-change'
const CONFIRM = '/api/v1/auth/email-change/confirmation'
const UNDO = '/api/v1/auth/email-change/undo'
const DAY = 86_400_000
const NEW = 'ada.new@example.net'

async function withAda() {
  const door = await frontDoor()
  const answer = await door.post(SIGN_UP, ADA)
  return { door, cookie: cookieOf(answer), token: await tokenFrom(door, 'address_proof') }
}

async function proven() {
  const ada = await withAda()
  expect((await ada.door.post(PROVE, { token: ada.token }, { cookie: ada.cookie })).statusCode).toBe(204)
  return ada
}

async function isProven(door: FrontDoor, email = ADA.email): Promise<boolean[]> {
  const { rows } = await door.database.pool.query<{ email_verified: boolean }>(
    'select email_verified from identity.account where email = $1 order by email_verified desc',
    [email],
  )
  return rows.map((row) => row.email_verified)
}

test('Ada proves her address by the link in the letter, once', async () => {
  const { door, cookie, token } = await withAda()
  expect(await isProven(door)).toEqual([false])
  expect((await door.post(PROVE, { token }, { cookie })).statusCode).toBe(204)
  expect(await isProven(door)).toEqual([true])
  const again = await door.post(PROVE, { token }, { cookie })
  expect([again.statusCode, again.json().code]).toEqual([410, 'identity.link_invalid'])
})

test('on another device she types her password as well, and a wrong one leaves the link as it is', async () => {
  const { door, token } = await withAda()
  expect((await door.post(PROVE, { token })).json().code).toBe('identity.password_needed')
  expect((await door.post(PROVE, { token, password: 'not her password' })).json().code).toBe('identity.password_needed')
  expect(await isProven(door)).toEqual([false])
  expect((await door.post(PROVE, { token, password: ADA.password })).statusCode).toBe(204)
})

test('whoever opened an account with her address cannot have it proven by her click: she does not belong to that account', async () => {
  const door = await frontDoor()
  await door.post(SIGN_UP, { ...ADA, password: 'only mallory knows this' })
  const token = await tokenFrom(door, 'address_proof')
  const other = cookieOf(await door.post(SIGN_UP, { ...ADA, email: 'ada.elsewhere@example.org' }))
  expect((await door.post(PROVE, { token }, { cookie: other })).json().code).toBe('identity.password_needed')
  expect(await isProven(door)).toEqual([false])
})

test('of ten who bring one link at once, one proves', async () => {
  const { door, cookie, token } = await withAda()
  await Promise.all(Array.from({ length: 16 }, () => door.database.pool.query('select pg_sleep(0.02)')))
  const answers = await Promise.all(Array.from({ length: 10 }, () => door.post(PROVE, { token }, { cookie })))
  expect(answers.map((answer) => answer.statusCode).toSorted((one, other) => one - other)).toEqual([
    204,
    ...Array<number>(9).fill(410),
  ])
})

test('a link works for a day, and a newer one replaces it', async () => {
  const { door, cookie, token } = await withAda()
  expect((await door.post('/api/v1/me/email-verification', {}, { cookie })).statusCode).toBe(202)
  const newer = await tokenFrom(door, 'address_proof')
  expect((await door.post(PROVE, { token }, { cookie })).statusCode).toBe(410)
  door.clock.now += DAY + 1000
  expect((await door.post(PROVE, { token: newer }, { cookie })).statusCode).toBe(410)
  await door.post('/api/v1/me/email-verification', {}, { cookie })
  expect((await door.post(PROVE, { token: await tokenFrom(door, 'address_proof') }, { cookie })).statusCode).toBe(204)
  await door.post('/api/v1/me/email-verification', {}, { cookie })
  expect(await takeLetters(door)).toEqual([])
})

test('nobody’s mailbox is filled: five letters an hour, answered alike', async () => {
  const { door, cookie } = await withAda()
  const answers = await Promise.all(
    Array.from({ length: 9 }, () => door.post('/api/v1/me/email-verification', {}, { cookie })),
  )
  expect(new Set(answers.map((answer) => answer.statusCode))).toEqual(new Set([202]))
  expect(await takeLetters(door)).toHaveLength(5)
})

test.each([
  ['nonsense', 'A'.repeat(43), 410],
  ['of another kind', '', 410],
  ['too short', 'abc', 400],
  ['an address to go to', 'https://evil.example/'.padEnd(43, 'a'), 400],
])('a token that is %s is refused by name', async (_what, token, status) => {
  const { door, cookie } = await withAda()
  await door.post('/api/v1/auth/password-reset', { email: ADA.email })
  const brought = token === '' ? await tokenFrom(door, 'password_link') : token
  expect((await door.post(PROVE, { token: brought }, { cookie })).statusCode).toBe(status)
  expect(await isProven(door)).toEqual([false])
})

test('the database has the hash of a link only', async () => {
  const { door, token } = await withAda()
  const { rows } = await door.database.pool.query('select * from identity.letter_link')
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(door.logged()).not.toContain(token)
})

test('Ada has another address once she confirms it there; the old one is told and can take it back for a week', async () => {
  const { door, cookie } = await proven()
  const phone = cookieOf(await door.post(SIGN_IN, { email: ADA.email, password: ADA.password }))
  await takeLetters(door)
  expect((await door.post(CHANGE, { email: NEW, currentPassword: ADA.password }, { cookie })).statusCode).toBe(202)
  const [letter] = await takeLetters(door)
  expect([letter?.kind, letter?.recipient]).toEqual(['new_address', NEW])
  expect(await isProven(door, NEW)).toEqual([])
  expect((await door.post(CONFIRM, { token: letter?.token })).statusCode).toBe(204)
  expect(await isProven(door, NEW)).toEqual([true])

  const [told] = await takeLetters(door)
  expect([told?.kind, told?.recipient, told?.details.newAddress]).toEqual(['address_changed', ADA.email, NEW])
  door.clock.now += 6 * DAY
  expect((await door.post(UNDO, { token: told?.token })).statusCode).toBe(204)
  expect(await isProven(door)).toEqual([true])
  // Whoever changed it knew the password: that no longer counts, nor do the sessions.
  expect((await door.post(SIGN_IN, { email: ADA.email, password: ADA.password })).statusCode).toBe(401)
  expect((await door.send({ url: '/whoami', headers: { cookie: phone } })).json().kind).toBe('visitor')
  const [next] = await takeLetters(door)
  expect([next?.kind, next?.recipient]).toEqual(['password_link', ADA.email])
})

test('a stranger whose address Ada gave by mistake gets no way into her account when she gives her own', async () => {
  const { door, cookie } = await withAda()
  await door.post(CHANGE, { email: NEW, currentPassword: ADA.password }, { cookie })
  expect((await door.post(CONFIRM, { token: await tokenFrom(door, 'new_address') })).statusCode).toBe(204)
  expect(await takeLetters(door)).toEqual([])
  expect(await isProven(door, NEW)).toEqual([true])
})

test('a thief who changes the address twice does not void the way back to the first', async () => {
  const { door, cookie } = await proven()
  const headers = { cookie }
  await door.post(CHANGE, { email: NEW, currentPassword: ADA.password }, headers)
  await door.post(CONFIRM, { token: await tokenFrom(door, 'new_address') })
  const way = await tokenFrom(door, 'address_changed')
  await door.post(CHANGE, { email: 'mallory@example.org', currentPassword: ADA.password }, headers)
  await door.post(CONFIRM, { token: await tokenFrom(door, 'new_address') })
  expect((await door.post(UNDO, { token: way })).statusCode).toBe(204)
  expect(await isProven(door)).toEqual([true])
  expect((await door.post(UNDO, { token: await tokenFrom(door, 'password_link') })).statusCode).toBe(410)
})

test('changing it takes the password, and tells nobody whether the new one belongs to somebody', async () => {
  const { door, cookie } = await proven()
  const bo = cookieOf(await door.post(SIGN_UP, { ...ADA, email: 'bo@example.org', name: 'Bo' }))
  await door.post(PROVE, { token: await tokenFrom(door, 'address_proof') }, { cookie: bo })
  const wrong = await door.post(CHANGE, { email: NEW, currentPassword: 'not her password' }, { cookie })
  expect([wrong.statusCode, wrong.json().code]).toEqual([422, 'identity.current_password_wrong'])
  const taken = await door.post(CHANGE, { email: 'bo@example.org', currentPassword: ADA.password }, { cookie })
  const [told] = await takeLetters(door)
  expect([told?.kind, told?.recipient, told?.token]).toEqual(['address_taken', 'bo@example.org', ''])
  const free = await door.post(CHANGE, { email: NEW, currentPassword: ADA.password }, { cookie })
  expect([taken.statusCode, taken.body]).toEqual([free.statusCode, free.body])
})

test('a new address that somebody else proved meanwhile is not given twice', async () => {
  const { door, cookie } = await proven()
  await door.post(CHANGE, { email: NEW, currentPassword: ADA.password }, { cookie })
  const token = await tokenFrom(door, 'new_address')
  const bo = cookieOf(await door.post(SIGN_UP, { ...ADA, email: NEW }))
  await door.post(PROVE, { token: await tokenFrom(door, 'address_proof') }, { cookie: bo })
  expect((await door.post(CONFIRM, { token })).json().code).toBe('identity.link_invalid')
  expect(await isProven(door, NEW)).toEqual([true])
})
