import * as client from 'openid-client'
import { beforeAll, expect, test } from 'vitest'
import { BACK, PHONE_APP, SYSTEM, appsAtWork } from './apps.fixture.ts'
import type { AppsAtWork } from './apps.fixture.ts'

/** With openid-client, which OpenID has certified and which knows nothing of this server but its address. */
let at: AppsAtWork
beforeAll(async () => {
  at = await appsAtWork()
})

async function codeFlow(scope: string) {
  const added = await at.addClient(PHONE_APP)
  const config = await at.discover(added)
  const verifier = client.randomPKCECodeVerifier()
  const state = client.randomState()
  const nonce = client.randomNonce()
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: BACK,
    scope,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  const browser = await at.browser(at.clinic.anna)
  const back = await browser.letIn(url)
  const tokens = await client.authorizationCodeGrant(config, back, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
  })
  return { added, config, back, tokens, browser }
}

test('Anna lets an app in: code with PKCE, an identity, a refresh, and the app sees her appointments', async () => {
  const { config, back, tokens } = await codeFlow('openid profile email offline_access patient/Appointment.rs')
  expect(back.searchParams.get('iss')).toBe(at.issuer)
  expect(tokens.claims()).toMatchObject({ sub: at.clinic.anna.accountId, email: at.clinic.anna.email })
  expect(tokens.scope?.split(' ')).toContain('patient/Appointment.rs')
  const seen = await at.call('/api/v1/appointments', { as: tokens.access_token })
  expect(seen.status).toBe(200)
  const refreshed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '')
  expect(refreshed.refresh_token).not.toBe(tokens.refresh_token)
  expect((await at.call('/api/v1/appointments', { as: refreshed.access_token })).status).toBe(200)
})

test('a system proves itself by its secret and sees what its scopes say', async () => {
  const added = await at.addClient(SYSTEM)
  for (const proof of [client.ClientSecretBasic(added.secret), client.ClientSecretPost(added.secret)]) {
    const config = await at.discover(added, proof)
    const tokens = await client.clientCredentialsGrant(config, { scope: 'system/Appointment.s' })
    expect(tokens.scope).toBe('system/Appointment.s')
    expect((await at.call('/api/v1/appointments', { as: tokens.access_token })).status).toBe(200)
    const patients = await at.call('/api/v1/patients', { as: tokens.access_token })
    expect(patients.status).toBe(403)
    expect(await patients.json()).toMatchObject({ code: 'identity.scope_insufficient' })
  }
})
