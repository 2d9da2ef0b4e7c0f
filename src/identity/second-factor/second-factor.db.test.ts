import { expect, test } from 'vitest'
import { ADA, frontDoor } from '../signing-in.fixture.ts'
import {
  FINISH,
  FROM_PAGE,
  GOOD,
  HTTPS,
  SIGN_IN,
  SIGN_UP,
  bearerOf,
  claimsOf,
  codeOf,
  enrolled,
  halfWay,
} from './enrolled.fixture.ts'

const TOTP = '/api/v1/me/second-factor/totp'
const CONFIRM = `${TOTP}/confirmation`
const RECOVERY = '/api/v1/me/second-factor/recovery-codes'
const REAUTHENTICATE = '/api/v1/auth/reauthenticate'
const codeIn = (answer: { json: () => unknown }) => Reflect.get(answer.json() as object, 'code')

test('the secret is shown as text, address and picture, and kept sealed', async () => {
  const door = await frontDoor({ publicUrl: HTTPS })
  const bearer = bearerOf(await door.post(SIGN_UP, ADA))
  const shown = (await door.post(TOTP, {}, bearer)).json()
  expect(shown.uri).toMatch(/^otpauth:\/\/totp\/Praxis%20praxis\.example:ada%40example\.org\?/)
  expect(new URL(shown.uri).searchParams.get('secret')).toBe(shown.secret)
  expect(shown.qrSvg).toMatch(/^<svg /)
  const { rows } = await door.database.pool.query('select secret from identity.totp')
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(shown.secret)
  expect(door.logged()).not.toContain(shown.secret)
})

test('an authenticator app counts only once a code of it came back', async () => {
  const door = await frontDoor({ publicUrl: HTTPS })
  const bearer = bearerOf(await door.post(SIGN_UP, ADA))
  await door.post(TOTP, {}, bearer)
  const { secret } = (await door.post(TOTP, {}, bearer)).json()
  expect(codeIn(await door.post(CONFIRM, { code: '000000' }, bearer))).toBe('identity.second_factor_wrong')
  expect((await door.post(SIGN_IN, GOOD)).statusCode).toBe(200)
  const confirmed = await door.post(CONFIRM, { code: codeOf(secret, door.clock.now) }, bearer)
  expect(confirmed.json().recoveryCodes).toHaveLength(10)
  expect((await door.post(SIGN_IN, GOOD)).statusCode).toBe(401)
  expect(codeIn(await door.post(TOTP, {}, bearer))).toBe('identity.totp_exists')
})

test('sessions elsewhere that never showed a second factor end with the first one; the one that set it up goes on', async () => {
  const door = await frontDoor({ publicUrl: HTTPS })
  const bearer = bearerOf(await door.post(SIGN_UP, ADA))
  const elsewhere = (await door.post(SIGN_IN, GOOD)).json().refreshToken
  const here = (await door.post(SIGN_IN, GOOD)).json()
  const { secret } = (await door.post(TOTP, {}, { authorization: `Bearer ${here.accessToken}` })).json()
  await door.post(CONFIRM, { code: codeOf(secret, door.clock.now) }, { authorization: `Bearer ${here.accessToken}` })
  expect(codeIn(await door.post('/api/v1/auth/refresh', { refreshToken: elsewhere }))).toBe(
    'identity.refresh_token_invalid',
  )
  const refreshed = await door.post('/api/v1/auth/refresh', { refreshToken: here.refreshToken })
  expect(claimsOf(refreshed)['amr']).toEqual(['pwd', 'otp', 'mfa'])
  expect((await door.send({ url: '/whoami', headers: bearer })).statusCode).toBe(401)
})

test('the password alone gives no session, cookie or token, only a challenge', async () => {
  const { door } = await enrolled()
  const before = await door.database.pool.query('select id from identity.session')
  const answer = await door.post(SIGN_IN, GOOD)
  expect(answer.json()).toMatchObject({
    code: 'identity.second_factor_due',
    methods: ['totp', 'recovery_code'],
    expiresIn: 300,
  })
  expect(answer.headers['set-cookie']).toBeUndefined()
  expect(answer.body).not.toMatch(/accessToken|refreshToken/)
  expect((await door.database.pool.query('select id from identity.session')).rows).toEqual(before.rows)
  const { challenge } = answer.json()
  expect((await door.send({ url: '/whoami', headers: { authorization: `Bearer ${challenge}` } })).statusCode).toBe(401)
  expect(codeIn(await door.post('/api/v1/auth/refresh', { refreshToken: challenge }))).toBe(
    'identity.refresh_token_invalid',
  )
})

test('with the code she is in, and her token says how', async () => {
  const { door, code } = await enrolled()
  const { challenge } = await halfWay(door)
  const answer = await door.post(FINISH, { challenge, code: code() })
  expect(answer.statusCode).toBe(200)
  expect(claimsOf(answer)).toMatchObject({
    amr: ['pwd', 'otp', 'mfa'],
    auth_time: Math.floor(door.clock.now / 1000),
  })
})

test('a code works once, also for two at once and in another sign-in (RFC 6238, 5.2)', async () => {
  const { door, code } = await enrolled()
  const [one, other] = [await halfWay(door), await halfWay(door)]
  const answers = await Promise.all([
    door.post(FINISH, { challenge: one.challenge, code: code() }),
    door.post(FINISH, { challenge: other.challenge, code: code() }),
  ])
  expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 401])
  const again = await halfWay(door)
  expect(codeIn(await door.post(FINISH, { challenge: again.challenge, code: code() }))).toBe(
    'identity.second_factor_wrong',
  )
  door.clock.now -= 30_000
  const earlier = await halfWay(door)
  expect(codeIn(await door.post(FINISH, { challenge: earlier.challenge, code: code() }))).toBe(
    'identity.second_factor_wrong',
  )
})

test('a challenge is good once and for five minutes', async () => {
  const { door, code } = await enrolled()
  const used = await halfWay(door)
  expect((await door.post(FINISH, { challenge: used.challenge, code: code() })).statusCode).toBe(200)
  door.clock.now += 30_000
  expect(codeIn(await door.post(FINISH, { challenge: used.challenge, code: code() }))).toBe('identity.sign_in_lapsed')
  const late = await halfWay(door)
  door.clock.now += 301_000
  expect(codeIn(await door.post(FINISH, { challenge: late.challenge, code: code() }))).toBe('identity.sign_in_lapsed')
  expect(codeIn(await door.post(FINISH, { challenge: 'x'.repeat(43), code: code() }))).toBe('identity.sign_in_lapsed')
})

test('a challenge begun in a browser is finished in that browser', async () => {
  const { door, code } = await enrolled()
  const { challenge, cookie } = await halfWay(door, FROM_PAGE)
  expect(cookie).toMatch(/^__Host-praxis-browser=/)
  expect(codeIn(await door.post(FINISH, { challenge, code: code() }, FROM_PAGE))).toBe('identity.sign_in_lapsed')
  const stolen = await halfWay(door, FROM_PAGE)
  const foreign = await door.post(FINISH, { challenge, code: code() }, { ...FROM_PAGE, cookie: stolen.cookie ?? '' })
  expect(codeIn(foreign)).toBe('identity.sign_in_lapsed')
  const own = await door.post(FINISH, { challenge, code: code() }, { ...FROM_PAGE, cookie: cookie ?? '' })
  expect(own.statusCode).toBe(200)
})

test('five wrong codes end a sign-in, and wrong codes in several lock the account’s codes, longer each time', async () => {
  const { door, code } = await enrolled()
  const { challenge } = await halfWay(door)
  for (let n = 0; n < 4; n += 1)
    expect(codeIn(await door.post(FINISH, { challenge, code: '000000' }))).toBe('identity.second_factor_wrong')
  const fifth = await door.post(FINISH, { challenge, code: '000000' })
  expect(fifth.statusCode).toBe(429)
  expect(Number(fifth.headers['retry-after'])).toBe(900)
  expect(codeIn(await door.post(FINISH, { challenge, code: code() }))).toBe('identity.sign_in_lapsed')

  const next = await halfWay(door)
  expect(codeIn(await door.post(FINISH, { challenge: next.challenge, code: code() }))).toBe(
    'identity.second_factor_locked',
  )
  door.clock.now += 901_000
  const after = await halfWay(door)
  for (let n = 0; n < 5; n += 1) await door.post(FINISH, { challenge: after.challenge, code: '000000' })
  door.clock.now += 901_000
  const still = await halfWay(door)
  expect(codeIn(await door.post(FINISH, { challenge: still.challenge, code: code() }))).toBe(
    'identity.second_factor_locked',
  )
  door.clock.now += 901_000
  const free = await halfWay(door)
  expect((await door.post(FINISH, { challenge: free.challenge, code: code() })).statusCode).toBe(200)
})

test('guesses sent at once are counted one by one', async () => {
  const { door } = await enrolled()
  const signIns = await Promise.all(Array.from({ length: 4 }, () => halfWay(door)))
  const answers = await Promise.all(
    signIns.flatMap(({ challenge }) =>
      Array.from({ length: 4 }, (_, n) => door.post(FINISH, { challenge, code: `11111${n}` })),
    ),
  )
  const codes = answers.map(codeIn)
  expect(codes.filter((one) => one === 'identity.second_factor_wrong')).toHaveLength(4)
  expect(codes.filter((one) => one === 'identity.second_factor_locked')).toHaveLength(12)
})

test('a recovery code stands in once, however it is typed; only hashes are kept', async () => {
  const { door, recoveryCodes } = await enrolled()
  const [first = '', second = ''] = recoveryCodes
  const typed = first.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'I')
  const one = await halfWay(door)
  const answer = await door.post(FINISH, { challenge: one.challenge, recoveryCode: typed })
  expect(claimsOf(answer)['amr']).toEqual(['pwd', 'otp', 'mfa'])
  const again = await halfWay(door)
  const reused = await door.post(FINISH, { challenge: again.challenge, recoveryCode: first })
  expect(codeIn(reused)).toBe('identity.second_factor_wrong')
  const own = await door.send({ url: '/api/v1/me/second-factor', headers: bearerOf(answer) })
  expect(own.json()).toMatchObject({ recoveryCodesLeft: 9, passkeys: 0, due: false, hasPassword: true })
  const { rows } = await door.database.pool.query(
    'select encode(code_hash, $1) as hash, encode(salt, $1) as salt from identity.recovery_code',
    ['escape'],
  )
  expect(rows).toHaveLength(10)
  expect(JSON.stringify(rows)).not.toContain(second.replace('-', ''))
})

test('new recovery codes void the old', async () => {
  const { door, recoveryCodes, bearer } = await enrolled()
  const fresh = (await door.post(RECOVERY, {}, bearer)).json().recoveryCodes
  expect(fresh).toHaveLength(10)
  const { challenge } = await halfWay(door)
  expect(codeIn(await door.post(FINISH, { challenge, recoveryCode: recoveryCodes[0] }))).toBe(
    'identity.second_factor_wrong',
  )
  expect((await door.post(FINISH, { challenge, recoveryCode: fresh[0] })).statusCode).toBe(200)
})

test('exactly one proof is brought', async () => {
  const { door, code, recoveryCodes } = await enrolled()
  const { challenge } = await halfWay(door)
  expect(codeIn(await door.post(FINISH, { challenge }))).toBe('identity.proof_missing')
  const both = await door.post(FINISH, { challenge, code: code(), recoveryCode: recoveryCodes[0] })
  expect(codeIn(both)).toBe('identity.proof_missing')
  expect((await door.post(FINISH, { challenge, code: code() })).statusCode).toBe(200)
})

test('what proves her is changed only soon after a proof, and with the second factor where there is one', async () => {
  const { door, code } = await enrolled()
  const { challenge } = await halfWay(door)
  const { refreshToken } = (await door.post(FINISH, { challenge, code: code() })).json()
  door.clock.now += 11 * 60_000
  const token = bearerOf(await door.post('/api/v1/auth/refresh', { refreshToken }))
  const stale = await door.send({ method: 'DELETE', url: TOTP, headers: token })
  expect(stale.json()).toMatchObject({ code: 'identity.fresh_sign_in_required', maxAgeSeconds: 600 })

  const weak = await door.post(REAUTHENTICATE, { password: ADA.password }, token)
  expect(weak.json()).toMatchObject({ code: 'identity.proof_too_weak', methods: ['totp', 'recovery_code'] })
  expect(codeIn(await door.post(REAUTHENTICATE, { code: '000000' }, token))).toBe('identity.second_factor_wrong')
  const proved = await door.post(REAUTHENTICATE, { code: code() }, token)
  expect(claimsOf(proved)['auth_time']).toBe(Math.floor(door.clock.now / 1000))
  expect((await door.send({ method: 'DELETE', url: TOTP, headers: bearerOf(proved) })).statusCode).toBe(204)
  expect((await door.post(SIGN_IN, GOOD)).statusCode).toBe(200)
  const { rows } = await door.database.pool.query('select 1 from identity.recovery_code')
  expect(rows).toEqual([])
})

test('a session proven again with the password is fresh, cookie and token alike; a wrong one is not', async () => {
  const door = await frontDoor({ publicUrl: HTTPS })
  const signedUp = await door.post(SIGN_UP, ADA, FROM_PAGE)
  const cookie = [signedUp.headers['set-cookie']]
    .flat()
    .map((line) => String(line).split(';')[0])
    .join('; ')
  const page = { ...FROM_PAGE, cookie }
  door.clock.now += 3600_000
  expect(codeIn(await door.post(TOTP, {}, page))).toBe('identity.fresh_sign_in_required')
  expect(codeIn(await door.post(REAUTHENTICATE, { password: 'not it at all' }, page))).toBe(
    'identity.wrong_credentials',
  )
  expect(codeIn(await door.post(TOTP, {}, page))).toBe('identity.fresh_sign_in_required')
  expect((await door.post(REAUTHENTICATE, { password: ADA.password }, page)).statusCode).toBe(200)
  expect((await door.post(TOTP, {}, page)).statusCode).toBe(200)
})
