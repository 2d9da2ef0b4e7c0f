import { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier } from 'openid-client'
import { transaction } from '#platform'
import type { Authentication } from '../authentication.ts'
import type { Context } from '../context.ts'
import { ownOrigin } from '../own-origin.ts'
import { accessRefusals } from '../policy.ts'
import { hashOfToken, newSecretToken } from '../secret-token.ts'
import { admitProof, FRESH_MINUTES } from '../second-factor/admit-proof.ts'
import type { ThisBrowser } from '../this-browser.ts'
import { refuseAddress } from './guarded-fetch.ts'
import type { OpenidStart } from './contract.ts'
import { providerClient, reachFor } from './provider-client.ts'
import { providerOf } from './provider.ts'
import { insertAttempt } from './queries.ts'
import { redirectUri } from './redirect-uri.ts'
import { refusals } from './refusals.ts'
import { returnPath } from './return-path.ts'

const AWAY_MS = 10 * 60_000

export interface OpenidCall {
  ctx: Context
  host: string
  browser: ThisBrowser
}

/**
 * Sends a browser to a provider: Authorization Code with PKCE (S256), state and nonce, all good once, for ten minutes and in this browser.
 * To link a provider is to add a way in, so it takes a fresh proof. Refuses `identity.openid_provider_not_found`, `openid_browser_needed`,
 * `openid_provider_unreachable`, `return_path_foreign`, `sign_in_required`, `fresh_sign_in_required`.
 */
export async function startOpenid(
  authentication: Authentication,
  { ctx, host, browser }: OpenidCall,
  { providerId, purpose = 'sign_in', returnTo }: OpenidStart,
): Promise<{ authorizationUrl: string }> {
  const { actor, clinicId, now } = ctx
  if (browser.sha256 === null) throw refusals.openid_browser_needed()
  if (purpose !== 'sign_in' && (actor.kind !== 'account' || actor.via === 'app'))
    throw accessRefusals.sign_in_required()
  if (purpose === 'link') admitProof({ freshWithinMinutes: FRESH_MINUTES }, actor, now)
  const origin = await ownOrigin(authentication, host, clinicId)
  const path = returnPath(returnTo, origin)
  const provider = await providerOf(authentication, clinicId, providerId)
  const client = await providerClient(provider, authentication.issuer)
  const namesItself = client.serverMetadata().authorization_response_iss_parameter_supported === true
  const uri = redirectUri(origin, { id: provider.id, namesItself: provider.namesItself ?? namesItself })

  const state = newSecretToken()
  const nonce = randomNonce()
  const codeVerifier = randomPKCECodeVerifier()
  const mine = purpose === 'sign_in' || actor.kind !== 'account' ? undefined : actor
  const attempt = {
    clinicId,
    providerId: provider.id,
    purpose,
    accountId: mine?.accountId ?? null,
    sessionId: mine?.sessionId ?? null,
    browserSha256: browser.sha256,
    nonce,
    codeVerifier,
    redirectUri: uri,
    returnTo: path,
  }
  await transaction(authentication.database, (tx) => insertAttempt(tx, hashOfToken(state), attempt, now + AWAY_MS))
  const url = buildAuthorizationUrl(client, {
    redirect_uri: uri,
    response_type: 'code',
    scope: 'openid email profile',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ...(purpose === 'reauthenticate' ? { prompt: 'login', max_age: '0' } : {}),
  })
  refuseAddress(url, reachFor(provider, authentication.issuer))
  return { authorizationUrl: url.href }
}
