import { createPublicKey } from 'node:crypto'
import { SignJWT, base64url, decodeJwt, decodeProtectedHeader, generateKeyPair } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#platform'
import { neighbour } from '../../../../test/clinic.ts'
import type { AccessClaims } from '../../better-auth.ts'
import { SYSTEM, appsAtWork, askingUrl, basic, changeCode, lettingIn, said, sendForm } from '../apps.fixture.ts'
import type { AppsAtWork } from '../apps.fixture.ts'
import { addClient } from '../client/add-client.ts'

let at: AppsAtWork
let good: string
beforeAll(async () => {
  at = await appsAtWork()
  good = (await lettingIn(at, at.clinic.anna)).tokens.access_token
})

async function tried(token: string) {
  return said(await at.call('/api/v1/appointments', { as: token }))
}
const INVALID = { status: 401, code: 'identity.token_invalid' }

/** Signed with our own key, as nobody outside can: only what it says is wrong. */
async function signedByUs(claims: Partial<AccessClaims>): Promise<string> {
  const body = { claims: { ...(decodeJwt(good) as AccessClaims), ...claims } }
  return (await at.authentication.library.api.signAccessToken({ body })).token
}

test('the token of the tests is good, so that what is refused is refused for its fault', async () => {
  expect((await at.call('/api/v1/appointments', { as: good })).status).toBe(200)
  expect(decodeProtectedHeader(good)).toMatchObject({ typ: 'at+jwt', alg: 'EdDSA' })
  expect((await at.call('/api/v1/appointments', { as: await signedByUs({}) })).status).toBe(200)
})

test('without a signature, or with another’s', async () => {
  const [, payload = '', signature = ''] = good.split('.')
  const header = (fields: object) => base64url.encode(JSON.stringify({ ...decodeProtectedHeader(good), ...fields }))
  const { privateKey } = await generateKeyPair('EdDSA')
  const foreign = new SignJWT(decodeJwt(good)).setProtectedHeader({ ...decodeProtectedHeader(good), alg: 'EdDSA' })
  for (const token of [
    `${header({ alg: 'none' })}.${payload}.`,
    `${header({ alg: 'none' })}.${payload}.${signature}`,
    `${header({ alg: 'NoNe' })}.${payload}.${signature}`,
    `${header({ kid: newId() })}.${payload}.${signature}`,
    `${header({ kid: "x' or '1'='1" })}.${payload}.${signature}`,
    `${header({ jku: 'https://evil.example/jwks.json' })}.${payload}.${signature}`,
    `${header({ crit: ['exp'] })}.${payload}.${signature}`,
    `${header({})}.${base64url.encode(JSON.stringify({ ...decodeJwt(good), scope: 'user/Patient.rs' }))}.${signature}`,
    await foreign.sign(privateKey),
    `${good}.`,
    good.slice(0, -4),
    'a.b.c',
  ])
    expect(await tried(token)).toEqual(INVALID)
})

test('signed with our public key as if it were a shared secret', async () => {
  const { keys } = await at.authentication.tokens.keys()
  const { kid = '' } = decodeProtectedHeader(good)
  const jwk = keys.find((key) => key.kid === kid)
  if (jwk === undefined) throw new Error('the key is not published')
  const pem = createPublicKey({ key: { ...jwk }, format: 'jwk' }).export({ type: 'spki', format: 'pem' })
  for (const secret of [Buffer.from(pem), base64url.decode(jwk.x ?? ''), Buffer.from(JSON.stringify(jwk))]) {
    const token = new SignJWT(decodeJwt(good)).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid })
    expect(await tried(await token.sign(secret))).toEqual(INVALID)
  }
})

test('signed by us, but for somebody else, too late, or not whole', async () => {
  const seconds = Math.floor(at.clock.now / 1000)
  expect(await tried(await signedByUs({ aud: 'https://other.example' }))).toEqual(INVALID)
  expect(await tried(await signedByUs({ aud: `${at.issuer}/` }))).toEqual(INVALID)
  expect(await tried(await signedByUs({ iss: 'https://other.example' }))).toEqual(INVALID)
  expect(await tried(await signedByUs({ clinic: newId() }))).toEqual(INVALID)
  expect(await tried(await signedByUs({ iat: seconds - 700, exp: seconds - 1 }))).toMatchObject({
    code: 'identity.token_expired',
  })
  // A person’s token without its grant would be nobody’s to end; a system’s names itself and nobody else.
  expect(await tried(await signedByUs({ grant: undefined }))).toEqual(INVALID)
  expect(await tried(await signedByUs({ client_id: 7 }))).toEqual(INVALID)
  expect(await tried(await signedByUs({ scope: ['user/Appointment.rs'] }))).toEqual(INVALID)
})

test('another kind of token, signed with the same key or by the app itself', async () => {
  const back = await (
    await at.browser(at.clinic.anna)
  ).letIn(askingUrl((await lettingIn(at, at.clinic.anna)).app, { scope: 'openid' }))
  const code = back.searchParams.get('code') ?? ''
  const { client_id: id } = decodeJwt<{ client_id: AccessClaims['sub'] }>(good)
  expect(id).toBeTypeOf('string')
  const fresh = await lettingIn(at, at.clinic.anna, { scope: 'openid offline_access patient/Appointment.rs' })
  const { id_token: identity = '' } = fresh.tokens
  expect(decodeProtectedHeader(identity).kid).toBe(decodeProtectedHeader(good).kid)
  const { privateKey } = await generateKeyPair('ES256')
  const assertion = await new SignJWT(decodeJwt(good))
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
    .sign(privateKey)
  for (const token of [identity, assertion, code, fresh.tokens.refresh_token])
    expect(await tried(token)).toEqual(INVALID)
})

test('in the address, in a form, twice, or far too long', async () => {
  const inAddress = await at.call(`/api/v1/appointments?access_token=${good}`)
  expect([400, 401]).toContain(inAddress.status)
  const me = await at.call(`/api/v1/me?access_token=${good}`)
  expect(me.status).toBe(401)
  expect(await tried(`${good}, Bearer ${good}`)).toEqual(INVALID)
  expect(await tried(`${good}${'A'.repeat(10_000)}`)).toEqual(INVALID)
})

test('of one clinic at another: client, token and grant are of the clinic they were made in', async () => {
  const { installation, ctxOf } = at.clinic
  const hilltop = await neighbour(installation, 'hilltop.example', Date.now())
  const there = { ...ctxOf('system', Date.now()), clinicId: hilltop, database: installation.within(hilltop) }
  const theirs = await addClient(there, SYSTEM)
  const form = { grant_type: 'client_credentials' }
  expect(await said(await sendForm(at, '/oauth2/token', form, basic(theirs)))).toEqual({
    status: 401,
    code: 'invalid_client',
  })
  const ours = await at.addClient(SYSTEM)
  const atHilltop = await at.inject({
    method: 'POST',
    url: '/oauth2/token',
    headers: { ...basic(ours), host: 'hilltop.example' },
    form,
  })
  expect(atHilltop.statusCode).toBe(401)
  const granted = await at.inject({
    method: 'POST',
    url: '/oauth2/token',
    headers: { ...basic(theirs), host: 'hilltop.example' },
    form,
  })
  expect(granted.statusCode).toBe(200)
  const token = granted.json<{ access_token: string }>().access_token
  expect(decodeJwt(token)['clinic']).toBe(hilltop)
  expect(await tried(token)).toEqual(INVALID)
  const read = await at.inject({
    method: 'GET',
    url: '/api/v1/appointments',
    headers: { authorization: `Bearer ${token}`, host: 'hilltop.example' },
  })
  expect(read.statusCode).toBe(200)
  const { app, code } = await lettingIn(at, at.clinic.bela)
  expect((await changeCode(at, app, code)).status).toBe(400)
})

test('a token of a client that is let in no more ends with it', async () => {
  const system = await at.addClient(SYSTEM)
  const answer = await sendForm(at, '/oauth2/token', { grant_type: 'client_credentials' }, basic(system))
  const { access_token: token } = (await answer.json()) as { access_token: string }
  expect((await at.call('/api/v1/appointments', { as: token })).status).toBe(200)
  expect((await at.call(`/api/v1/api-clients/${system.id}`, { method: 'DELETE', as: at.clinic.amir })).status).toBe(204)
  at.clock.now += 3_000
  expect(await tried(token)).toEqual(INVALID)
  expect((await sendForm(at, '/oauth2/token', { grant_type: 'client_credentials' }, basic(system))).status).toBe(401)
})
