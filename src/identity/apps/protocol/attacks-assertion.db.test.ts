import { createServer } from 'node:net'
import { SignJWT, exportJWK, generateKeyPair } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#platform'
import { SYSTEM, appsAtWork, said, sendForm } from '../apps.fixture.ts'
import type { AppsAtWork } from '../apps.fixture.ts'

/** A system that signs instead of keeping a secret (RFC 7523), and whoever would like to be it. */
let at: AppsAtWork
let keys: Awaited<ReturnType<typeof generateKeyPair>>
let id: string
beforeAll(async () => {
  at = await appsAtWork()
  keys = await generateKeyPair('ES256', { extractable: true })
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one' }
  id = (await at.addClient({ ...SYSTEM, authentication: 'key', jwks: { keys: [jwk] } })).id
})

async function assertion(
  claims: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
  key: CryptoKey | Uint8Array = keys.privateKey,
) {
  const now = Math.floor(Date.now() / 1000)
  const all = { iss: id, sub: id, aud: at.issuer, jti: newId(), iat: now, exp: now + 60, ...claims }
  return new SignJWT(all).setProtectedHeader({ alg: 'ES256', kid: 'one', ...header }).sign(key)
}

function send(client_assertion: string, otherwise: Record<string, string> = {}) {
  return sendForm(at, '/oauth2/token', {
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion,
    ...otherwise,
  })
}
const REFUSED = { status: 401, code: 'invalid_client' }

test('an assertion is good once', async () => {
  const one = await assertion()
  expect((await send(one)).status).toBe(200)
  expect(await said(await send(one))).toEqual(REFUSED)
})

test('of ten that come at once one is good', async () => {
  const one = await assertion()
  const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await send(one)).status))
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, ...Array.from({ length: 9 }, () => 401)])
})

test.each([
  ['of another audience', { aud: 'https://other.example' }],
  ['for nobody', { aud: undefined }],
  ['issued by another', { iss: '01900000-0000-7000-8000-00000000dead' }],
  ['without an end', { exp: undefined }],
  ['that has ended', { exp: Math.floor(Date.now() / 1000) - 60 }],
  ['that does not count yet', { nbf: Math.floor(Date.now() / 1000) + 600 }],
  ['without an id of its own', { jti: undefined }],
])('an assertion %s is refused', async (_title, claims) => {
  expect(await said(await send(await assertion(claims)))).toEqual(REFUSED)
})

test('an assertion that was meant for another server is not taken under that server’s name', async () => {
  const sent = await assertion({ aud: 'http://evil.example/oauth2/token' })
  const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
  const form = { grant_type: 'client_credentials', client_assertion_type: type, client_assertion: sent }
  const answer = await at.inject({ method: 'POST', url: '/oauth2/token', headers: { host: 'evil.example' }, form })
  expect(answer.statusCode).toBe(401)
  const metadata = await at.inject({ url: '/.well-known/openid-configuration', headers: { host: 'evil.example' } })
  expect(metadata.body).not.toContain('evil.example')
})

test('an assertion that another key signed, or nothing, or our public key as a secret', async () => {
  const other = await generateKeyPair('ES256')
  expect(await said(await send(await assertion({}, {}, other.privateKey)))).toEqual(REFUSED)
  const spki = Buffer.from(JSON.stringify(await exportJWK(keys.publicKey)))
  expect(await said(await send(await assertion({}, { alg: 'HS256' }, spki)))).toEqual(REFUSED)
  const [, payload = ''] = (await assertion()).split('.')
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
  expect(await said(await send(none))).toEqual(REFUSED)
})

test('an assertion of one client does not speak for another, nor does a secret beside it', async () => {
  const other = await at.addClient(SYSTEM)
  expect((await send(await assertion(), { client_id: other.id })).status).toBe(400)
  expect((await send(await assertion({ sub: other.id, iss: other.id }))).status).toBe(401)
  expect((await send(await assertion(), { client_secret: other.secret ?? '' })).status).toBe(400)
})

test('keys at an address inside the house are not fetched', async () => {
  let bytes = 0
  const inside = createServer((socket) => socket.on('data', (data) => (bytes += data.length)).on('error', () => {}))
  await new Promise<void>((done) => inside.listen(0, '127.0.0.1', done))
  const address = inside.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '2130706433']) {
    const jwksUri = new URL(`https://${host}:${port}/jwks.json`).href
    const added = await at.addClient({ ...SYSTEM, authentication: 'key', jwksUri })
    const sent = await assertion({ iss: added.id, sub: added.id })
    const answer = await send(sent)
    expect([400, 401]).toContain(answer.status)
    expect(await answer.text()).not.toContain(host)
  }
  expect(bytes).toBe(0)
  inside.close()
})
