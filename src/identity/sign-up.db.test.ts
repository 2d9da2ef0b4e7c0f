import { beforeAll, describe, expect, test } from 'vitest'
import { takeLetters, tokenFrom } from './letters.fixture.ts'
import { sentStatements } from './sent-statements.fixture.ts'
import { ADA, cookieOf, frontDoor } from './signing-in.fixture.ts'
import type { FrontDoor } from './signing-in.fixture.ts'

const SIGN_UP = '/api/v1/auth/sign-up'
const SIGN_IN = '/api/v1/auth/sign-in'

async function count(door: FrontDoor, table: string): Promise<number> {
  const { rows } = await door.database.pool.query<{ n: number }>(`select count(*)::int as n from identity.${table}`)
  return rows[0]?.n ?? -1
}

test('Ada opens an account and is signed in at once, by token and by cookie', async () => {
  const door = await frontDoor()
  const answer = await door.post(SIGN_UP, {
    ...ADA,
    email: 'Ada@Example.org',
    locale: 'de-de',
    timeZone: 'Asia/Kolkata',
  })
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({ tokenType: 'Bearer', expiresIn: 600 })
  expect(answer.headers['cache-control']).toBe('no-store')

  const byToken = await door.send({ url: '/whoami', headers: { authorization: `Bearer ${answer.json().accessToken}` } })
  const byCookie = await door.send({ url: '/whoami', headers: { cookie: cookieOf(answer) } })
  expect(byToken.json()).toMatchObject({ kind: 'account', roles: ['patient'], via: 'token' })
  const { authenticatedAt } = byCookie.json()
  expect(byCookie.json()).toEqual({ ...byToken.json(), via: 'cookie', authenticatedAt, secondFactorDue: false })

  const { rows } = await door.database.pool.query('select email, locale, time_zone from identity.account')
  expect(rows).toEqual([{ email: 'ada@example.org', locale: 'de-DE', time_zone: 'Asia/Kolkata' }])
})

test('what happened is announced: an account opened, then signed in', async () => {
  const door = await frontDoor()
  await door.post(SIGN_UP, { ...ADA, timeZone: 'Europe/Berlin' })
  await door.post(SIGN_IN, { email: ADA.email, password: ADA.password })
  const { rows } = await door.database.pool.query(
    "select name, payload from platform.outbox where name <> 'identity.new_device_seen' order by id",
  )
  expect(rows.map((row) => row.name)).toEqual(['identity.account_opened', 'identity.signed_in', 'identity.signed_in'])
  for (const { payload } of rows)
    expect(payload).toEqual({
      accountId: expect.any(String),
      name: ADA.name,
      email: ADA.email,
      locale: null,
      timeZone: 'Europe/Berlin',
    })
})

test('of ten sign-ups at once with one address, in any case, exactly one opens an account', async () => {
  const door = await frontDoor()
  await Promise.all(Array.from({ length: 16 }, () => door.database.pool.query('select pg_sleep(0.02)')))
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      door.post(SIGN_UP, { ...ADA, email: n % 2 === 0 ? ADA.email : 'ADA@example.org' }),
    ),
  )
  expect(answers.map((answer) => answer.statusCode).toSorted((one, other) => one - other)).toEqual([
    200,
    ...Array<number>(9).fill(409),
  ])
  for (const taken of answers.filter((answer) => answer.statusCode === 409))
    expect(taken.json().code).toBe('identity.email_taken')
  expect([await count(door, 'account'), await count(door, 'credential'), await count(door, 'session')]).toEqual([
    1, 1, 1,
  ])
})

test('a taken address keeps its name and its password', async () => {
  const door = await frontDoor()
  await door.post(SIGN_UP, ADA)
  const mallory = await door.post(SIGN_UP, { email: ADA.email, name: 'Mallory', password: 'a quite different one' })
  expect(mallory.statusCode).toBe(409)
  expect(mallory.headers['set-cookie']).toBeUndefined()
  const tried = await door.post(SIGN_IN, { email: ADA.email, password: 'a quite different one' })
  expect(tried.json().code).toBe('identity.wrong_credentials')
  expect((await door.post(SIGN_IN, { email: ADA.email, password: ADA.password })).statusCode).toBe(200)
})

/** Opens Ada's account and proves its address. */
async function provenAda(door: FrontDoor): Promise<string> {
  const cookie = cookieOf(await door.post(SIGN_UP, ADA))
  const token = await tokenFrom(door, 'address_proof')
  expect((await door.post('/api/v1/auth/email-verification', { token }, { cookie })).statusCode).toBe(204)
  return cookie
}

test('whether an address has a proven owner cannot be told by signing up with it, nor by signing in and up after that', async () => {
  const door = await frontDoor()
  await provenAda(door)
  const looks = []
  for (const email of [ADA.email, 'nobody.yet@example.org']) {
    const wish = { email, name: 'Mallory', password: 'only mallory knows this' }
    const remoteAddress = email === ADA.email ? '192.0.2.1' : '192.0.2.2'
    const ask = async (url: string, payload: object) => {
      const sent = sentStatements()
      const answer = await door.send({ method: 'POST', url, payload, remoteAddress })
      return [answer.statusCode, Object.keys(answer.headers).toSorted(), Object.keys(answer.json()), sent()]
    }
    looks.push([
      await ask(SIGN_UP, wish),
      await ask(SIGN_IN, { email, password: wish.password }),
      await ask(SIGN_IN, { email, password: 'something quite else' }),
      await ask(SIGN_UP, wish),
      await ask(SIGN_UP, { ...wish, password: 'something quite else' }),
    ])
  }
  const [taken, free] = looks
  expect(taken?.map(([status]) => status)).toEqual([200, 200, 401, 409, 409])
  expect(taken).toEqual(free)
})

test('the owner of an address is told of it by a letter that proves nothing, keeps password and account, and signs in as before', async () => {
  const door = await frontDoor()
  await provenAda(door)
  await takeLetters(door)
  const owner = (await door.post(SIGN_IN, { email: ADA.email, password: ADA.password })).json().accessToken
  const mallory = await door.post(SIGN_UP, { ...ADA, name: 'Mallory', password: 'only mallory knows this' })
  const letters = await takeLetters(door)
  expect(letters.map(({ kind, recipient, token }) => [kind, recipient, token])).toContainEqual([
    'address_taken',
    ADA.email,
    '',
  ])
  const again = (await door.post(SIGN_IN, { email: ADA.email, password: ADA.password })).json().accessToken
  const accountOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).sub
  expect(accountOf(again)).toBe(accountOf(owner))
  expect(accountOf(mallory.json().accessToken)).not.toBe(accountOf(owner))
})

test('the owner who signs up again with the right password is signed in and opens nothing', async () => {
  const door = await frontDoor()
  await provenAda(door)
  const answer = await door.post(SIGN_UP, { ...ADA, name: 'Somebody Else' })
  expect(answer.statusCode).toBe(200)
  const { rows } = await door.database.pool.query('select name from identity.account')
  expect(rows).toEqual([{ name: ADA.name }])
})

test('signing up is no way round the limit on guessing', async () => {
  const door = await frontDoor()
  await provenAda(door)
  const answers = []
  for (let n = 0; n < 12; n += 1)
    answers.push(await door.post(SIGN_UP, { ...ADA, password: `guess number ${n} of many` }))
  expect(answers.slice(-2).map((answer) => answer.json().code)).toEqual([
    'identity.too_many_attempts',
    'identity.too_many_attempts',
  ])
})

describe('bad input', () => {
  let door: FrontDoor
  beforeAll(async () => {
    door = await frontDoor()
  })

  test.each([
    ['no body', undefined, 400, 'request.invalid', undefined],
    ['no e-mail', { password: ADA.password, name: 'Ada' }, 400, 'request.invalid', '/email'],
    ['no address', { ...ADA, email: 'ada' }, 400, 'request.invalid', '/email'],
    [
      'a header in the address',
      { ...ADA, email: 'ada@example.org\r\nBcc: all@example.org' },
      400,
      'request.invalid',
      '/email',
    ],
    ['a header in the name', { ...ADA, name: 'Ada\r\nBcc: all@example.org' }, 400, 'request.invalid', '/name'],
    ['a NUL in the name', { ...ADA, name: 'Ada\u0000' }, 400, 'request.invalid', '/name'],
    ['a blank name', { ...ADA, name: '   ' }, 422, 'identity.name_blank', '/name'],
    ['a number as password', { ...ADA, password: 12345678 }, 400, 'request.invalid', '/password'],
    ['a short password', { ...ADA, password: 'seven 7' }, 422, 'identity.password_unfit', '/password'],
    ['an absurdly long password', { ...ADA, password: 'x'.repeat(500_000) }, 400, 'request.invalid', '/password'],
    ['a role of its own choice', { ...ADA, roles: ['administrator'] }, 400, 'request.invalid', '/roles'],
    ['a verified address by its own word', { ...ADA, emailVerified: true }, 400, 'request.invalid', '/emailVerified'],
    ['no language', { ...ADA, locale: 'not a tag' }, 422, 'identity.locale_unknown', '/locale'],
    ['no time zone', { ...ADA, timeZone: 'Mars/Olympus' }, 422, 'identity.time_zone_unknown', '/timeZone'],
    ['an offset for a time zone', { ...ADA, timeZone: '+01:00' }, 422, 'identity.time_zone_unknown', '/timeZone'],
  ])('%s is refused by name and stores nothing', async (_what, payload, status, code, pointer) => {
    const answer = await door.send({ method: 'POST', url: SIGN_UP, ...(payload === undefined ? {} : { payload }) })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json().code).toBe(code)
    if (pointer !== undefined) expect(answer.json().errors[0].pointer).toBe(pointer)
    expect([await count(door, 'account'), await count(door, 'session')]).toEqual([0, 0])
  })
})

test('neither password nor token nor address reaches the log, also when something breaks', async () => {
  const door = await frontDoor()
  const answer = await door.post(SIGN_UP, ADA)
  await door.post(SIGN_UP, ADA)
  await door.post(SIGN_IN, { email: ADA.email, password: 'not the password' })
  await door.database.asOwner('drop table identity.refresh_token')
  expect((await door.post(SIGN_IN, { email: ADA.email, password: ADA.password })).statusCode).toBe(500)
  await door.database.asOwner('drop table identity.session cascade')
  expect((await door.post(SIGN_IN, { email: ADA.email, password: ADA.password })).statusCode).toBe(500)
  expect(door.logged()).toContain('refresh_token')
  expect(door.logged()).toContain('identity.session')
  const { accessToken, refreshToken } = answer.json()
  for (const secret of [ADA.password, 'not the password', ADA.email, accessToken, refreshToken, cookieOf(answer)])
    expect(door.logged()).not.toContain(secret)
})
