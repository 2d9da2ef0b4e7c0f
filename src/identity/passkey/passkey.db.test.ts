import type { LightMyRequestResponse } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { transaction } from '#platform'
import { grantRole } from '../index.ts'
import type { AccountId } from '../index.ts'
import { ADA, HILLTOP, RIVERSIDE, frontDoor } from '../signing-in.fixture.ts'
import type { FrontDoor } from '../signing-in.fixture.ts'
import {
  FINISH,
  FROM_PAGE,
  GOOD,
  HTTPS,
  SIGN_IN,
  SIGN_UP,
  bearerOf,
  claimsOf,
} from '../second-factor/enrolled.fixture.ts'
import { UNVERIFIED, authenticator } from './authenticator.fixture.ts'
import type { Authenticator, Oddity } from './authenticator.fixture.ts'

const OPTIONS = '/api/v1/me/passkeys/options'
const OWN = '/api/v1/me/passkeys'
const ASK = '/api/v1/auth/passkey/options'
const ENTER = '/api/v1/auth/passkey'
const codeIn = (answer: LightMyRequestResponse) => answer.json<{ code?: string }>().code

interface Holder {
  door: FrontDoor
  key: Authenticator
  accountId: AccountId
  bearer: { authorization: string }
  added: LightMyRequestResponse
}

async function add(
  door: FrontDoor,
  key: Authenticator,
  bearer: { authorization: string },
  name: string,
  oddity?: Oddity,
) {
  const options = (await door.post(OPTIONS, {}, bearer)).json()
  return door.post(OWN, { name, answer: key.create(options, oddity) }, bearer)
}

/** Ada with a passkey in her telephone. */
async function holder(counts = true): Promise<Holder> {
  const door = await frontDoor({ publicUrl: HTTPS })
  const signedUp = await door.post(SIGN_UP, ADA)
  const key = authenticator(HTTPS, { counts })
  const bearer = bearerOf(signedUp)
  const added = await add(door, key, bearer, 'Telephone')
  return { door, key, bearer, added, accountId: claimsOf(signedUp)['sub'] as AccountId }
}

async function enter({ door, key }: Pick<Holder, 'door' | 'key'>, oddity?: Oddity, more: Record<string, string> = {}) {
  const options = (await door.post(ASK, {}, more)).json()
  return door.post(ENTER, { answer: key.get(options, oddity) }, more)
}

async function becomesStaff({ door, accountId }: Holder): Promise<void> {
  await transaction(door.database, (tx) =>
    grantRole(tx, { accountId, clinicId: RIVERSIDE, role: 'receptionist', at: door.clock.now }),
  )
}

/** One for the tests that leave nothing behind. */
let shared: Holder
beforeAll(async () => {
  shared = await holder()
})

test('a passkey is made to be found without a name and to ask for its owner; with it come recovery codes', async () => {
  const { door, bearer, added, key } = await holder()
  expect(added.statusCode).toBe(201)
  expect(added.json()).toMatchObject({ passkey: { name: 'Telephone', host: 'praxis.example', synced: false } })
  expect(added.json().recoveryCodes).toHaveLength(10)
  const options = (await door.post(OPTIONS, {}, bearer)).json()
  expect(options).toMatchObject({
    rp: { id: 'praxis.example' },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  expect(options.excludeCredentials).toHaveLength(1)
  const second = await door.post(OWN, { name: 'Laptop', answer: key.create(options) }, bearer)
  expect(second.json().recoveryCodes).toBeNull()
  const { data } = (await door.send({ url: OWN, headers: bearer })).json()
  expect(data.map(({ name }: { name: string }) => name)).toEqual(['Telephone', 'Laptop'])
})

test('with the passkey alone she is in, and it counts as two factors', async () => {
  const ada = await holder()
  const answer = await enter(ada)
  expect(answer.statusCode).toBe(200)
  expect(claimsOf(answer)).toMatchObject({ sub: ada.accountId, amr: ['pop', 'user', 'mfa'] })
  const own = (await ada.door.send({ url: OWN, headers: ada.bearer })).json()
  expect(own.data[0].lastUsedAt).toBe(new Date(ada.door.clock.now).toISOString())
})

test('asking for a passkey says nothing about who has one', async () => {
  const { door } = shared
  const [one, other] = [(await door.post(ASK, {})).json(), (await door.post(ASK, {})).json()]
  expect(one.allowCredentials ?? []).toEqual([])
  expect({ ...one, challenge: '' }).toEqual({ ...other, challenge: '' })
  expect(one.challenge).not.toBe(other.challenge)
  expect(one.userVerification).toBe('required')
})

test.each<[string, Oddity]>([
  ['from another page', { origin: 'https://praxis.example.evil.example' }],
  ['from this host without https', { origin: 'http://praxis.example' }],
  ['from another port', { origin: 'https://praxis.example:8443' }],
  ['for another host', { rpId: 'evil.example' }],
  ['without asking its owner', UNVERIFIED],
  ['made as a registration', { type: 'webauthn.create' }],
  ['in somebody else’s name', { userHandle: Buffer.alloc(16).toString('base64url') }],
  ['in nobody’s name', { userHandle: '' }],
])('an answer %s is not accepted', async (_what, oddity) => {
  const ada = shared
  const refused = await enter(ada, oddity)
  expect(refused.statusCode).toBe(401)
  expect(codeIn(refused)).toBe('identity.passkey_invalid')
  expect((await enter(ada)).statusCode).toBe(200)
})

test('a changed signature, an unknown key and one of somebody else are told the same', async () => {
  const ada = await holder()
  const answer = ada.key.get((await ada.door.post(ASK, {})).json())
  const changed = { ...answer, response: { ...answer.response, signature: Buffer.alloc(70).toString('base64url') } }
  const broken = await ada.door.post(ENTER, { answer: changed })
  const unknown = authenticator(HTTPS)
  unknown.create({ challenge: 'x', rp: { id: 'praxis.example' }, user: { id: Buffer.alloc(16).toString('base64url') } })
  const stranger = await enter({ door: ada.door, key: unknown })
  expect({ ...broken.json(), instance: '' }).toEqual({ ...stranger.json(), instance: '' })
  expect(codeIn(broken)).toBe('identity.passkey_invalid')
})

test('a challenge is answered once, within five minutes, and only for what it was made', async () => {
  const { door, key, bearer } = await holder()
  const options = (await door.post(ASK, {})).json()
  const answer = key.get(options)
  expect((await door.post(ENTER, { answer })).statusCode).toBe(200)
  expect(codeIn(await door.post(ENTER, { answer }))).toBe('identity.passkey_challenge_gone')
  const late = (await door.post(ASK, {})).json()
  door.clock.now += 301_000
  expect(codeIn(await door.post(ENTER, { answer: key.get(late) }))).toBe('identity.passkey_challenge_gone')
  const other = (await door.post('/api/v1/auth/reauthenticate/passkey-options', {}, bearer)).json()
  expect(codeIn(await door.post(ENTER, { answer: key.get(other) }))).toBe('identity.passkey_challenge_gone')
  const invented = key.get({ ...options, challenge: Buffer.alloc(32).toString('base64url') })
  expect(codeIn(await door.post(ENTER, { answer: invented }))).toBe('identity.passkey_challenge_gone')
})

test('of one answer sent many times at once one signs in', async () => {
  const { door, key } = shared
  const answer = key.get((await door.post(ASK, {})).json())
  const answers = await Promise.all(Array.from({ length: 8 }, () => door.post(ENTER, { answer })))
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
})

test('a challenge given to one browser is not answered in another', async () => {
  const { door, key } = shared
  const asked = await door.post(ASK, {}, FROM_PAGE)
  const cookie = String(asked.headers['set-cookie']).split(';')[0] ?? ''
  expect(cookie).toMatch(/^__Host-praxis-browser=/)
  expect(codeIn(await door.post(ENTER, { answer: key.get(asked.json()) }, FROM_PAGE))).toBe(
    'identity.passkey_challenge_gone',
  )
  const again = await door.post(ASK, {}, { ...FROM_PAGE, cookie })
  expect(again.headers['set-cookie']).toBeUndefined()
  const own = await door.post(ENTER, { answer: key.get(again.json()) }, { ...FROM_PAGE, cookie })
  expect(own.statusCode).toBe(200)
})

test('a key that counts backwards has been copied: refused, and its owner is told', async () => {
  const ada = await holder()
  const thief = { door: ada.door, key: ada.key.clone() }
  expect((await enter(ada)).statusCode).toBe(200)
  const refused = await enter(thief)
  expect(codeIn(refused)).toBe('identity.passkey_cloned')
  const { rows } = await ada.door.database.pool.query(
    "select 1 from platform.outbox where name = 'identity.passkey_cloned'",
  )
  expect(rows).toHaveLength(1)
  expect((await enter(ada)).statusCode).toBe(200)
})

test('a passkey of a password manager counts nothing and is accepted again and again', async () => {
  const ada = await holder(false)
  expect(ada.added.json().passkey.synced).toBe(true)
  for (let n = 0; n < 3; n += 1) expect((await enter(ada)).statusCode).toBe(200)
})

test.each<[string, Oddity, string]>([
  ['another page', { origin: 'https://evil.example' }, 'identity.passkey_unfit'],
  ['another host', { rpId: 'evil.example' }, 'identity.passkey_unfit'],
  ['a device that did not ask for its owner', UNVERIFIED, 'identity.passkey_unfit'],
  ['another challenge', { challenge: Buffer.alloc(32).toString('base64url') }, 'identity.passkey_challenge_gone'],
])('a passkey made for %s is not kept', async (_what, oddity, code) => {
  const { door, bearer } = shared
  expect(codeIn(await add(door, authenticator(HTTPS), bearer, 'Odd', oddity))).toBe(code)
  expect((await door.send({ url: OWN, headers: bearer })).json().data).toHaveLength(1)
})

test('nobody keeps a passkey with somebody else’s challenge, or changes somebody else’s', async () => {
  const { door, bearer, added } = await holder()
  const mallory = bearerOf(await door.post(SIGN_UP, { ...ADA, email: 'mallory@example.org' }))
  const options = (await door.post(OPTIONS, {}, bearer)).json()
  const stolen = await door.post(OWN, { name: 'Mine', answer: authenticator(HTTPS).create(options) }, mallory)
  expect(codeIn(stolen)).toBe('identity.passkey_challenge_gone')
  const url = `${OWN}/${added.json().passkey.id}`
  const renamed = await door.send({ method: 'PATCH', url, payload: { name: 'Mine' }, headers: mallory })
  const removed = await door.send({ method: 'DELETE', url, headers: mallory })
  expect([codeIn(renamed), codeIn(removed)]).toEqual(['identity.passkey_not_found', 'identity.passkey_not_found'])
})

test('renamed by its owner, removed by its owner; the recovery codes go with the last', async () => {
  const { door, bearer, added } = await holder()
  const url = `${OWN}/${added.json().passkey.id}`
  expect(
    (await door.send({ method: 'PATCH', url, payload: { name: ' Old telephone ' }, headers: bearer })).statusCode,
  ).toBe(204)
  expect((await door.send({ url: OWN, headers: bearer })).json().data[0].name).toBe('Old telephone')
  expect((await door.send({ method: 'DELETE', url, headers: bearer })).statusCode).toBe(204)
  const own = (await door.send({ url: '/api/v1/me/second-factor', headers: bearer })).json()
  expect(own).toMatchObject({ passkeys: 0, recoveryCodesLeft: 0 })
})

test('a patient’s password still does without the passkey; of staff the passkey is asked for, and finishes the sign-in', async () => {
  const ada = await holder()
  expect((await ada.door.post(SIGN_IN, GOOD)).statusCode).toBe(200)
  await becomesStaff(ada)
  const waiting = await ada.door.post(SIGN_IN, GOOD)
  expect(waiting.json()).toMatchObject({ code: 'identity.second_factor_due', methods: ['passkey', 'recovery_code'] })
  const { challenge } = waiting.json()
  const options = (await ada.door.post(`${FINISH}/passkey-options`, { challenge })).json()
  expect(options.allowCredentials).toHaveLength(1)
  const answer = await ada.door.post(FINISH, { challenge, passkey: ada.key.get(options) })
  expect(claimsOf(answer)['amr']).toEqual(['pwd', 'pop', 'user', 'mfa'])
})

test('somebody else’s passkey is nobody’s second factor', async () => {
  const ada = await holder()
  await becomesStaff(ada)
  const mallory = authenticator(HTTPS)
  const theirs = bearerOf(await ada.door.post(SIGN_UP, { ...ADA, email: 'mallory@example.org' }))
  await add(ada.door, mallory, theirs, 'Mallory')
  const { challenge } = (await ada.door.post(SIGN_IN, GOOD)).json()
  const options = (await ada.door.post(`${FINISH}/passkey-options`, { challenge })).json()
  const refused = await ada.door.post(FINISH, { challenge, passkey: mallory.get({ ...options, allowCredentials: [] }) })
  expect(codeIn(refused)).toBe('identity.passkey_invalid')
})

test('a passkey proves again who is at a session left open', async () => {
  const { door, key, bearer } = shared
  const options = (await door.post('/api/v1/auth/reauthenticate/passkey-options', {}, bearer)).json()
  const answer = await door.post('/api/v1/auth/reauthenticate', { passkey: key.get(options) }, bearer)
  expect(claimsOf(answer)['auth_time']).toBe(Math.floor(door.clock.now / 1000))
})

test('a made-up Host header makes no passkey for another host', async () => {
  const { door, bearer } = shared
  const options = await door.send({
    method: 'POST',
    url: OPTIONS,
    payload: {},
    headers: { ...bearer, host: 'evil.example' },
  })
  expect(options.json().rp.id).toBe('praxis.example')
})

test('a clinic’s own host has passkeys of its own, which work there only', async () => {
  const door = await frontDoor({ publicUrl: HTTPS, ownsHost: (host) => Promise.resolve(host === 'hilltop.example') })
  const there = { host: 'hilltop.example' }
  const signedUp = await door.send({ method: 'POST', url: SIGN_UP, payload: ADA, headers: there, clinicId: HILLTOP })
  const headers = { ...bearerOf(signedUp), ...there }
  const options = await door.send({ method: 'POST', url: OPTIONS, payload: {}, headers, clinicId: HILLTOP })
  expect(options.json().rp.id).toBe('hilltop.example')
  const key = authenticator('https://hilltop.example')
  const answer = key.create(options.json())
  const added = await door.send({
    method: 'POST',
    url: OWN,
    payload: { name: 'There', answer },
    headers,
    clinicId: HILLTOP,
  })
  expect(added.statusCode).toBe(201)
  const asked = (await door.post(ASK, {})).json()
  expect(asked.rpId).toBe('praxis.example')
  const here = await door.post(ENTER, { answer: key.get({ ...asked, rpId: 'hilltop.example' }) })
  expect(codeIn(here)).toBe('identity.passkey_invalid')
})

test.each(['http://praxis.example', 'https://192.0.2.7', 'http://127.0.0.1:3000'])(
  'under %s there are no passkeys, and it says so',
  async (publicUrl) => {
    const door = await frontDoor({ publicUrl })
    expect(codeIn(await door.post(ASK, {}))).toBe('identity.passkey_unavailable')
  },
)

test('nothing but base64url and sizes of this world is taken', async () => {
  const { door, key } = shared
  const answer = key.get((await door.post(ASK, {})).json())
  const odd: object[] = [
    { ...answer, id: '../../etc' },
    { ...answer, response: { ...answer.response, signature: 'x'.repeat(9000) } },
    { ...answer, response: { ...answer.response, clientDataJSON: undefined } },
    { ...answer, type: 'password' },
  ]
  for (const one of odd) expect((await door.post(ENTER, { answer: one })).statusCode).toBe(400)
  const rubbish = { ...answer, response: { ...answer.response, clientDataJSON: 'AAAA', authenticatorData: 'AA' } }
  expect(codeIn(await door.post(ENTER, { answer: rubbish }))).toBe('identity.passkey_challenge_gone')
})
