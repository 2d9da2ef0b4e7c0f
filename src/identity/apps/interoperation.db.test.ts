import { decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose'
import * as oauth from 'oauth4webapi'
import * as client from 'openid-client'
import { beforeAll, expect, test } from 'vitest'
import { BACK, PHONE_APP, SYSTEM, appsAtWork } from './apps.fixture.ts'
import type { AppsAtWork } from './apps.fixture.ts'

/** With openid-client and oauth4webapi: OpenID has certified both, and they know nothing of this server but its address. */
let at: AppsAtWork
beforeAll(async () => {
  at = await appsAtWork()
})

async function codeFlow(scope: string) {
  const config = await at.discover(await at.addClient(PHONE_APP))
  const verifier = client.randomPKCECodeVerifier()
  const [state, nonce] = [client.randomState(), client.randomNonce()]
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: BACK,
    scope,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  const back = await (await at.browser(at.clinic.anna)).letIn(url)
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce }
  const tokens = await client.authorizationCodeGrant(config, back, checks)
  return { config, back, tokens }
}

test('openid-client: Anna lets an app in, it learns who she is, refreshes, and sees her appointments', async () => {
  const { config, back, tokens } = await codeFlow('openid profile email offline_access patient/Appointment.rs')
  expect(back.searchParams.get('iss')).toBe(at.issuer)
  expect(tokens.claims()).toMatchObject({ sub: at.clinic.anna.accountId, email: at.clinic.anna.email })
  expect(tokens.scope?.split(' ')).toContain('patient/Appointment.rs')
  expect((await at.call('/api/v1/appointments', { as: tokens.access_token })).status).toBe(200)
  const refreshed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '')
  expect(refreshed.refresh_token).not.toBe(tokens.refresh_token)
  expect((await at.call('/api/v1/appointments', { as: refreshed.access_token })).status).toBe(200)
})

test('openid-client: a token is introspected, and revoked it is worth nothing', async () => {
  const { config, tokens } = await codeFlow('openid offline_access patient/Appointment.rs')
  const before = await client.tokenIntrospection(config, tokens.access_token)
  expect(before).toMatchObject({ active: true, sub: at.clinic.anna.accountId, clinic: at.clinic.clinicId })
  expect(await client.tokenIntrospection(config, tokens.refresh_token ?? '')).toMatchObject({ active: true })
  await client.tokenRevocation(config, tokens.refresh_token ?? '')
  expect(await client.tokenIntrospection(config, tokens.access_token)).toEqual({ active: false })
  await expect(client.refreshTokenGrant(config, tokens.refresh_token ?? '')).rejects.toThrow()
  at.clock.now += 3_000
  expect((await at.call('/api/v1/appointments', { as: tokens.access_token })).status).toBe(401)
})

test('openid-client: a system proves itself by its secret, in the header or in the form, and may what its scopes say', async () => {
  const added = await at.addClient(SYSTEM)
  for (const proof of [client.ClientSecretBasic(added.secret), client.ClientSecretPost(added.secret)]) {
    const config = await at.discover(added, proof)
    const tokens = await client.clientCredentialsGrant(config, { scope: 'system/Appointment.s' })
    expect(tokens.scope).toBe('system/Appointment.s')
    expect((await at.call('/api/v1/appointments', { as: tokens.access_token })).status).toBe(200)
    const patients = await at.call('/api/v1/patients', { as: tokens.access_token })
    expect(await patients.json()).toMatchObject({ status: 403, code: 'identity.scope_insufficient' })
    expect(await client.tokenIntrospection(config, tokens.access_token)).toMatchObject({ active: true, sub: added.id })
  }
})

test('openid-client: without a scope a system gets all of its own', async () => {
  const added = await at.addClient(SYSTEM)
  const tokens = await client.clientCredentialsGrant(await at.discover(added))
  expect(tokens.scope).toBe('system/Appointment.rs system/Slot.rs')
})

test.each(['ES256', 'ES384', 'RS256', 'EdDSA'])('oauth4webapi: a system signs its assertion with %s', async (alg) => {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  // Without alg: one library calls the same signature EdDSA, the other Ed25519 (RFC 9864).
  const jwk = { ...(await exportJWK(publicKey)), kid: 'this year', use: 'sig' }
  const added = await at.addClient({ ...SYSTEM, authentication: 'key', jwks: { keys: [jwk] } })
  const server = await discovered()
  const proof = oauth.PrivateKeyJwt({ key: await webCryptoKey(privateKey, alg), kid: 'this year' })
  const self = { client_id: added.id }
  const answer = await oauth.clientCredentialsGrantRequest(server, self, proof, { scope: 'system/Slot.r' }, INSECURE)
  const tokens = await oauth.processClientCredentialsResponse(server, self, answer)
  expect(tokens.scope).toBe('system/Slot.r')
  const asked = await oauth.introspectionRequest(server, self, proof, tokens.access_token, INSECURE)
  expect(await oauth.processIntrospectionResponse(server, self, asked)).toMatchObject({
    active: true,
    client_id: added.id,
  })
})

test('oauth4webapi: code with PKCE, the answer’s issuer checked, an access token as RFC 9068 has it', async () => {
  const added = await at.addClient({ ...PHONE_APP, authentication: 'secret', name: 'A web app with a server' })
  const server = await discovered()
  const self: oauth.Client = { client_id: added.id, id_token_signed_response_alg: 'EdDSA' }
  const verifier = oauth.generateRandomCodeVerifier()
  const url = new URL(server.authorization_endpoint ?? '')
  url.search = new URLSearchParams({
    client_id: added.id,
    redirect_uri: BACK,
    response_type: 'code',
    scope: 'openid patient/Appointment.r',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString()
  const back = await (await at.browser(at.clinic.bela)).letIn(url)
  const checked = oauth.validateAuthResponse(server, self, back, oauth.expectNoState)
  const proof = oauth.ClientSecretBasic(added.secret ?? '')
  const answer = await oauth.authorizationCodeGrantRequest(server, self, proof, checked, BACK, verifier, INSECURE)
  const tokens = await oauth.processAuthorizationCodeResponse(server, self, answer)
  expect(oauth.getValidatedIdTokenClaims(tokens)?.sub).toBe(at.clinic.bela.accountId)
  expect(tokens.refresh_token).toBeUndefined()
  const request = new Request(`${at.issuer}/api`, { headers: { authorization: `Bearer ${tokens.access_token}` } })
  const claims = await oauth.validateJwtAccessToken(server, request, at.issuer, {
    ...INSECURE,
    signingAlgorithms: ['EdDSA'],
  })
  expect(claims).toMatchObject({ client_id: added.id, clinic: at.clinic.clinicId, scope: 'patient/Appointment.r' })
  await oauth.processRevocationResponse(
    await oauth.revocationRequest(server, self, proof, tokens.access_token, INSECURE),
  )
  const asked = await oauth.introspectionRequest(server, self, proof, tokens.access_token, INSECURE)
  expect(await oauth.processIntrospectionResponse(server, self, asked)).toEqual({ active: false })
})

test('the metadata is the same at both addresses and promises what is there', async () => {
  const openid = await (await at.call('/.well-known/openid-configuration')).json()
  expect(openid).toEqual(await (await at.call('/.well-known/oauth-authorization-server')).json())
  expect(openid).toMatchObject({
    issuer: at.issuer,
    code_challenge_methods_supported: ['S256'],
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    authorization_response_iss_parameter_supported: true,
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    token_endpoint: `${at.issuer}/oauth2/token`,
    jwks_uri: `${at.issuer}/.well-known/jwks.json`,
  })
  expect(openid).not.toHaveProperty('registration_endpoint')
  const smart = await (await at.call('/fhir/R4/.well-known/smart-configuration')).json()
  expect(smart).toMatchObject({ ...(openid as object), capabilities: expect.arrayContaining(['permission-v2']) })
})

const INSECURE = { [oauth.allowInsecureRequests]: true } as const

async function discovered(): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(at.issuer)
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, INSECURE))
}

/** What jose made, which may be Node's own kind of key, as the browsers' kind that the client wants. */
async function webCryptoKey(key: CryptoKey, alg: string): Promise<CryptoKey> {
  const names = {
    ES256: { name: 'ECDSA', namedCurve: 'P-256' },
    ES384: { name: 'ECDSA', namedCurve: 'P-384' },
    RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    EdDSA: { name: 'Ed25519' },
  }
  return crypto.subtle.importKey('jwk', await exportJWK(key), names[alg as keyof typeof names], true, ['sign'])
}

test('when the signing key changes, apps get tokens of the new one and keep those of the old', async () => {
  const added = await at.addClient(SYSTEM)
  const config = await at.discover(added)
  const before = await client.clientCredentialsGrant(config)
  await at.clinic.installation.pool.query("update identity.signing_key set expires_at = now() - interval '1 second'")
  at.clock.now += 61_000
  const after = await client.clientCredentialsGrant(config)
  const kids = [before, after].map((tokens) => decodeProtectedHeader(tokens.access_token).kid)
  expect(new Set(kids).size).toBe(2)
  at.clock.now += 300_000
  const { keys } = (await (await at.call('/.well-known/jwks.json')).json()) as { keys: { kid: string }[] }
  expect(keys.map(({ kid }) => kid)).toEqual(expect.arrayContaining(kids))
  for (const { access_token: token } of [before, after])
    expect((await at.call('/api/v1/appointments', { as: token })).status).toBe(200)
})
