import { hkdfSync, timingSafeEqual } from 'node:crypto'
import type {
  Configuration,
  FindAccount,
  JWK,
  KoaContextWithOIDC,
  Provider as ProtocolProvider,
  ResourceServer,
} from 'oidc-provider'
import { asId } from '#platform'
import { ACCESS_TOKEN_SECONDS } from '../../access-token.ts'
import type { AccountId } from '../../context.ts'
import { lately } from '../../lately.ts'
import { guardedFetch } from '../../openid-sign-in/guarded-fetch.ts'
import { findAccount, selectRoles } from '../../queries.ts'
import { hashOfToken } from '../../secret-token.ts'
import { PLAIN_SCOPES } from '../scope-words.ts'
import { scopeOf, scopesWithin } from '../scope.ts'
import { EXTRA_METADATA, scopesOf } from './client-metadata.ts'
import { currentCall } from './current-call.ts'
import { Provider, errors, interactionPolicy } from './library.ts'
import { storageOf } from './storage.ts'

/** Where people are asked; the page reads the question from the API. */
export const CONSENT_PAGE = '/apps/consent'
/** After that time a person is asked again, as they are to sign in again. */
export const GRANT_SECONDS = 90 * 86_400
const REFRESH_TOKEN_SECONDS = 30 * 86_400
/** How long somebody may think about what an app asks, signing in included. */
export const QUESTION_SECONDS = 20 * 60
/** The key changes once a quarter; the library is made anew with it. */
const KEY_REMEMBERED_MS = 60_000

export interface SigningJwk {
  kid: string
  /** As JSON. */
  jwk: string
}

export interface AuthorizationServerParts {
  issuer: string
  /** What cookies of the protocol are signed with, the newest first; the older ones still open what they signed. */
  secrets: readonly string[]
  now: () => number
  /** The private key that signs now. */
  signingKey: () => Promise<SigningJwk>
}

/** The protocol library as Praxis configures it, with the key of now. */
export type AuthorizationServer = () => Promise<ProtocolProvider>

export function authorizationServer({
  issuer,
  secrets,
  now,
  signingKey,
}: AuthorizationServerParts): AuthorizationServer {
  const key = lately<SigningJwk>(now)
  const cookieKeys = secrets.map(cookieKey)
  let made: { kid: string; provider: ProtocolProvider } | undefined
  return async () => {
    const { kid, jwk } = await key(KEY_REMEMBERED_MS, signingKey)
    if (made?.kid !== kid)
      made = { kid, provider: providerWith(issuer, configuration(issuer, JSON.parse(jwk) as JWK, kid, cookieKeys)) }
    return made.provider
  }
}

function cookieKey(secret: string): string {
  return Buffer.from(hkdfSync('sha256', secret, '', 'praxis app cookies', 32)).toString('base64url')
}

function providerWith(issuer: string, settings: Configuration): ProtocolProvider {
  const provider = new Provider(issuer, settings)
  // The address that was called is told to it by us and by nobody else, see speak-protocol.ts.
  provider.proxy = true
  provider.Client.prototype.compareClientSecret = function isSecret(actual: string): boolean {
    const kept: unknown = Reflect.get(this, 'praxis_secrets')
    const sha256 = hashOfToken(actual)
    return Array.isArray(kept) && kept.some((one) => timingSafeEqual(Buffer.from(String(one), 'hex'), sha256))
  }
  provider.use(async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
    await next()
    const clientId = ctx.oidc?.client?.clientId
    if (clientId !== undefined) currentCall().client = asId<'client'>(clientId)
  })
  provider.on('server_error', (_ctx, error) => {
    currentCall().failure = error
  })
  return provider
}

const outside = guardedFetch({ loopback: false, ownNetwork: false })

/** For keys that a client publishes: nothing behind our own firewall. The library's guard has already greeted whom it then hangs up on. */
const fetchOutside: Configuration['fetch'] = (url, { method = 'GET', headers, signal } = {}) =>
  outside(url instanceof Request ? url.url : url.toString(), {
    method,
    headers: Object.fromEntries(new Headers(headers)),
    body: null,
    redirect: 'manual',
    ...(signal === undefined || signal === null ? {} : { signal }),
  })

/** Seconds. */
const LIFETIMES: Configuration['ttl'] = {
  AccessToken: ACCESS_TOKEN_SECONDS,
  ClientCredentials: ACCESS_TOKEN_SECONDS,
  IdToken: ACCESS_TOKEN_SECONDS,
  AuthorizationCode: 60,
  RefreshToken: REFRESH_TOKEN_SECONDS,
  Grant: GRANT_SECONDS,
  Interaction: QUESTION_SECONDS,
  Session: QUESTION_SECONDS,
}

/** OAuth 2.1: codes with PKCE (S256), exact redirects, refresh tokens used once; and nothing that is switched on by itself. */
function configuration(issuer: string, jwk: JWK, kid: string, cookieKeys: string[]): Configuration {
  return {
    adapter: storageOf,
    jwks: { keys: [{ ...jwk, kid }] },
    cookies: {
      keys: cookieKeys,
      names: { session: 'praxis-apps-session', interaction: 'praxis-apps-question', resume: 'praxis-apps-resume' },
      // Path /: the question is read and answered below /api.
      long: { httpOnly: true, sameSite: 'lax', path: '/' },
      short: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      introspection: '/oauth2/introspect',
      revocation: '/oauth2/revoke',
      jwks: '/.well-known/jwks.json',
      end_session: '/oauth2/end-session',
    },
    clientAuthMethods: ['none', 'client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    enabledJWA: {
      clientAuthSigningAlgValues: ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'RS256', 'RS384', 'PS256'],
      idTokenSigningAlgValues: ['EdDSA'],
    },
    clientDefaults: { id_token_signed_response_alg: 'EdDSA' },
    extraClientMetadata: { properties: [...EXTRA_METADATA] },
    responseTypes: ['code'],
    scopes: Object.keys(PLAIN_SCOPES),
    claims: { openid: ['sub'], profile: ['name', 'locale', 'zoneinfo'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    allowOmittingSingleRegisteredRedirectUri: false,
    clockTolerance: 15,
    pkce: { required: () => true },
    fetch: fetchOutside,
    rotateRefreshToken: true,
    // Of a grant and not of the browser's session: an app goes on when its owner has closed the browser.
    expiresWithSession: () => false,
    issueRefreshToken: (_ctx, client, code) =>
      client.grantTypeAllowed('refresh_token') && code.scopes.has('offline_access'),
    findAccount: account,
    extraTokenClaims: claimsOf,
    interactions: { policy: interactionPolicy.base(), url: questionPage },
    renderError,
    ttl: LIFETIMES,
    discovery: { service_documentation: `${issuer}/docs` },
    features: features(issuer),
  }
}

/** What an app can do here; all that is not named, or named as off, it cannot. */
function features(issuer: string): Configuration['features'] {
  return {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    introspection: { enabled: true, allowedPolicy: (_ctx, client, token) => client.clientId === token.clientId },
    revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => client.clientId === token.clientId },
    userinfo: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    // Praxis would have to check the proof at every call; until it does, no token may claim to be bound to one.
    dPoP: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => issuer,
      useGrantedResource: () => true,
      getResourceServerInfo: (ctx, resource) => resourceServer(issuer, ctx, resource),
    },
  }
}

/** Praxis is the only thing its tokens are good for (RFC 8707), and signs them so that any process checks them by itself (RFC 9068). */
function resourceServer(issuer: string, ctx: KoaContextWithOIDC, resource: string): ResourceServer {
  if (resource !== issuer) throw new errors.InvalidTarget()
  const { params, client } = ctx.oidc
  const isSystem = params?.['grant_type'] === 'client_credentials'
  const own = scopesOf(client).filter((one) => (scopeOf(one)?.compartment === 'system') === isSystem)
  const mayAsk = own.flatMap(scopesWithin)
  if (isSystem && params !== undefined) {
    // Without a scope asked for, the client's own are meant (RFC 6749, 3.3).
    params['scope'] ??= own.join(' ')
    const beyond = String(params['scope'])
      .split(' ')
      .find((one) => !mayAsk.includes(one))
    if (beyond !== undefined) throw new errors.InvalidScope('requested scope is not allowed', beyond)
  }
  return {
    scope: mayAsk.filter((one) => scopeOf(one) !== undefined).join(' '),
    audience: issuer,
    accessTokenTTL: ACCESS_TOKEN_SECONDS,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'EdDSA' } },
  }
}

const account: FindAccount = async (_ctx, id) => {
  const found = await findAccount(currentCall().ctx.database, id as AccountId)
  if (found === undefined) return undefined
  const { name, email, emailVerified, locale, timeZone } = found
  return {
    accountId: id,
    claims: () =>
      Promise.resolve({
        sub: id,
        name,
        email,
        email_verified: emailVerified,
        ...(locale === null ? {} : { locale }),
        ...(timeZone === null ? {} : { zoneinfo: timeZone }),
      }),
  }
}

/** Bound to the clinic that was called; of a person also what they are there, and the grant that the token ends with. */
const claimsOf: Configuration['extraTokenClaims'] = async (_ctx, token) => {
  const { database, clinicId } = currentCall().ctx
  if (token.kind !== 'AccessToken') return { clinic: clinicId }
  const roles = await selectRoles(database, token.accountId as AccountId, clinicId)
  return { clinic: clinicId, roles: ['patient', ...roles], grant: token.grantId }
}

/** An app that asks for nothing it may have is told so; nobody is asked about nothing. */
function questionPage(ctx: KoaContextWithOIDC, question: { uid: string }): string {
  const may = new Set(scopesOf(ctx.oidc.client).flatMap(scopesWithin))
  const asked = [...ctx.oidc.requestParamScopes].filter((one) => may.has(one) && scopeOf(one)?.compartment !== 'system')
  if (asked.length === 0) throw new errors.InvalidScope('none of the requested scopes is allowed', 'scope')
  return `${CONSENT_PAGE}?question=${encodeURIComponent(question.uid)}`
}

/** In words on our own page: what is wrong with an app's request is not for its text to say. */
const renderError: Configuration['renderError'] = (ctx, out) => {
  ctx.status = 303
  ctx.redirect(`${CONSENT_PAGE}?error=${encodeURIComponent(out.error)}`)
}
