import { createHash, createPublicKey } from 'node:crypto'
import {
  SignJWT,
  UnsecuredJWT,
  decodeJwt,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  importJWK,
  jwtVerify,
} from 'jose'
import type { JWK, JWTPayload } from 'jose'
import { beforeAll, expect, test } from 'vitest'
import { ADA, HILLTOP, PUBLIC_URL, RIVERSIDE, frontDoor } from './signing-in.fixture.ts'
import type { FrontDoor } from './signing-in.fixture.ts'

let door: FrontDoor
let token: string
let claims: JWTPayload
let publicKey: JWK
let kid: string

beforeAll(async () => {
  door = await frontDoor()
  token = (await door.post('/api/v1/auth/sign-up', ADA)).json().accessToken
  claims = decodeJwt(token)
  publicKey = (await door.send({ url: '/.well-known/jwks.json' })).json().keys[0]
  kid = decodeProtectedHeader(token).kid ?? ''
})

const whoami = (authorization: string, clinicId = RIVERSIDE) =>
  door.send({ url: '/whoami', headers: { authorization }, clinicId })

/** Signed with our own key, which no attacker has: what is refused then is refused for its claims alone. */
async function signedByUs(changed: Record<string, unknown>): Promise<string> {
  const body = { claims: { ...claims, ...changed } as never }
  return (await door.authentication.library.api.signAccessToken({ body })).token
}

test('the token says who, where, what for and how long, and whoever has our published keys can check it', async () => {
  const { payload, protectedHeader } = await jwtVerify(token, await importJWK(publicKey, 'EdDSA'), {
    issuer: PUBLIC_URL,
    audience: PUBLIC_URL,
  })
  expect(protectedHeader).toEqual({ alg: 'EdDSA', typ: 'at+jwt', kid: publicKey.kid })
  expect(payload).toMatchObject({ clinic: RIVERSIDE, roles: ['patient'] })
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(600)
  expect(publicKey).toEqual({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid, x: expect.any(String) })
})

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

const forgeries: Record<string, () => Promise<string> | string> = {
  'with algorithm none': () => new UnsecuredJWT(claims).encode(),
  'with algorithm none and our kid': () => `${base64url({ alg: 'none', typ: 'at+jwt', kid })}.${base64url(claims)}.`,
  'with algorithm NoNe': () => `${base64url({ alg: 'NoNe', typ: 'at+jwt', kid })}.${base64url(claims)}.`,
  'signed HS256 with the public key as secret (key confusion)': () =>
    hs256(Buffer.from(publicKey.x ?? '', 'base64url')),
  'signed HS256 with the public key as PEM': () =>
    hs256(
      Buffer.from(
        createPublicKey({ key: { ...publicKey }, format: 'jwk' })
          .export({ type: 'spki', format: 'pem' })
          .toString(),
      ),
    ),
  'signed HS256 with the hash of the key id': () => hs256(createHash('sha256').update(kid).digest()),
  'signed with a key of the forger under our kid': async () => (await foreign()).token,
  'signed with a key that the token itself brings': async () => (await foreign()).withJwk,
  'naming an unknown key': async () => (await foreign('01900000-0000-7000-8000-00000000dead')).token,
  'naming a key as a path': async () => (await foreign("../../../dev/null' or 1=1 --")).token,
  'with the signature cut off': () => token.slice(0, token.lastIndexOf('.') + 1),
  'with a changed claim': () => {
    const [header, , signature] = token.split('.')
    return `${header}.${base64url({ ...claims, roles: ['administrator'] })}.${signature}`
  },
  'for another audience': () => signedByUs({ aud: 'https://other.example' }),
  'of another issuer': () => signedByUs({ iss: 'https://other.example' }),
  'without a subject': () => signedByUs({ sub: undefined }),
  'without a clinic': () => signedByUs({ clinic: undefined }),
  'without a session': () => signedByUs({ sid: undefined }),
  'with a clinic that is no text': () => signedByUs({ clinic: [RIVERSIDE] }),
  'not yet valid': () => signedByUs({ nbf: Math.floor(door.clock.now / 1000) + 3600 }),
  'that is no token': () => 'a.b.c',
  'of five parts, as encrypted ones have': () => 'a.b.c.d.e',
  'absurdly long': () => `${token}${'A'.repeat(8000)}`,
}

async function hs256(secret: Uint8Array): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid }).sign(secret)
}

async function foreign(keyId = kid): Promise<{ token: string; withJwk: string }> {
  const keys = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const jwk = await exportJWK(keys.publicKey)
  const sign = (header: object) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: keyId, ...header }).sign(keys.privateKey)
  return { token: await sign({}), withJwk: await sign({ jwk }) }
}

test.each(Object.entries(forgeries))('a token %s is refused, never taken for a visitor', async (_what, forge) => {
  expect((await whoami(`Bearer ${token}`)).json().kind).toBe('account')
  const answer = await whoami(`Bearer ${await forge()}`)
  expect(answer.statusCode).toBe(401)
  expect(answer.json().code).toBe('identity.token_invalid')
  expect(answer.headers['www-authenticate']).toMatch(/^Bearer/)
})

test('another kind of token signed with the same key is no access token', async () => {
  const { token: identityToken } = await door.authentication.library.api.signJWT({ body: { payload: { ...claims } } })
  expect(decodeJwt(identityToken)).toMatchObject({ sub: claims.sub, aud: claims.aud })
  expect((await whoami(`Bearer ${identityToken}`)).json().code).toBe('identity.token_invalid')
})

test.each(['', 'Bearer', 'Bearer ', 'Basic YWRhOnB3', 'bearer a b', 'Bearer ü', 'Token abc'])(
  'the header "%s" is refused',
  async (authorization) => {
    expect((await whoami(authorization)).json().code).toBe('identity.token_invalid')
  },
)

test("another clinic's token is refused, also when this server has seen it before", async () => {
  expect((await whoami(`Bearer ${token}`)).statusCode).toBe(200)
  expect((await whoami(`Bearer ${token}`, HILLTOP)).json().code).toBe('identity.token_invalid')
})

test('a token ends after ten minutes, remembered or not, and says so', async () => {
  const fresh = await frontDoor({ database: door.database })
  const mine = (await fresh.post('/api/v1/auth/sign-in', { email: ADA.email, password: ADA.password })).json()
    .accessToken
  const ask = () => fresh.send({ url: '/whoami', headers: { authorization: `Bearer ${mine}` } })
  fresh.clock.now += 595_000
  expect((await ask()).statusCode).toBe(200)
  fresh.clock.now += 10_000
  expect((await ask()).json().code).toBe('identity.token_expired')
  expect((await ask()).json().code).toBe('identity.token_expired')
})

test('a bearer token wins over a cookie: a bad one is refused although the cookie is good', async () => {
  const answer = await door.post('/api/v1/auth/sign-in', { email: ADA.email, password: ADA.password })
  const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
  const both = await door.send({ url: '/whoami', headers: { cookie, authorization: 'Bearer nonsense' } })
  expect(both.json().code).toBe('identity.token_invalid')
})

test('a key added by another process is found when a token names it', async () => {
  const elsewhere = await frontDoor({ database: door.database })
  expect((await elsewhere.send({ url: '/whoami', headers: { authorization: `Bearer ${token}` } })).statusCode).toBe(200)
  await door.database.pool.query("update identity.signing_key set expires_at = now() - interval '1 minute'")
  const rotated = await frontDoor({ database: door.database })
  const signedIn = await rotated.post('/api/v1/auth/sign-in', { email: ADA.email, password: ADA.password })
  const next: string = signedIn.json().accessToken
  expect(decodeProtectedHeader(next).kid).not.toBe(kid)
  elsewhere.clock.now += 6_000
  expect((await elsewhere.send({ url: '/whoami', headers: { authorization: `Bearer ${next}` } })).statusCode).toBe(200)
  const published = (await rotated.send({ url: '/.well-known/jwks.json' })).json().keys.map((key: JWK) => key.kid)
  expect(new Set(published)).toEqual(new Set([kid, decodeProtectedHeader(next).kid]))
})

test('the private half of a signing key is not readable in the database', async () => {
  const { rows } = await door.database.pool.query('select private_key from identity.signing_key')
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row.private_key).not.toMatch(/"d"|"kty"/)
})
