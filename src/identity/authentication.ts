import type { IncomingHttpHeaders } from 'node:http'
import { parseCookies } from 'better-auth/cookies'
import { constantTimeEqual, makeSignature } from 'better-auth/crypto'
import { Refusal } from '#platform'
import type { Database } from '#platform'
import { accessTokens } from './access-token.ts'
import type { AccessTokens } from './access-token.ts'
import { authorizationServer } from './apps/protocol/authorization-server.ts'
import type { AuthorizationServer } from './apps/protocol/authorization-server.ts'
import { openTrail } from './audit/index.ts'
import { authLibrary } from './better-auth.ts'
import type { AuthLibrary } from './better-auth.ts'
import type { Actor, ClinicId } from './context.ts'
import { refuseCrossSite } from './cross-site.ts'
import type { Call } from './cross-site.ts'
import { sessionUse } from './devices/session-use.ts'
import { failedAttempts, unlimitedAttempts } from './failed-attempts.ts'
import type { FailedAttempts } from './failed-attempts.ts'
import { secretsOf } from './installation-secrets.ts'
import type { InstallationSecret } from './installation-secrets.ts'
import { authority } from './members/authority.ts'
import type { InstallationProvider } from './openid-sign-in/provider.ts'
import { findSession } from './queries.ts'
import { refusals } from './refusals.ts'
import { sessionCache } from './session-cache.ts'
import type { SessionCache } from './session-cache.ts'

export interface AuthenticationSettings {
  database: Database
  /** At least 32 random characters, the same for every process of the installation; or several, see {@link secretsOf}. */
  secret: string
  /** Where people reach Praxis: the issuer of its tokens and one of its own origins. */
  publicUrl: string
  now: () => number
  log: (message: string) => void
  /** `false` switches off the limit on failed sign-ins and on sign-ups. */
  rateLimits?: boolean
  /** Whether this host name is the clinic's own, proved to be; without it only the public address is ours. */
  ownsHost?: (hostName: string, clinicId: ClinicId) => Promise<boolean>
  /** Through whom people may sign in to every clinic. */
  openidProviders?: readonly InstallationProvider[]
}

export interface CallOfClinic extends Call {
  headers: IncomingHttpHeaders
  clinicId: ClinicId
  /** The route signs people in or out: a bearer token that does not hold makes a visitor there, as a cookie does everywhere. */
  takesAnybody?: boolean
}

/** Made once by the application; everything that tells who is calling. */
export interface Authentication {
  /**
   * Who makes this call. A bearer token that does not hold is refused, never taken for a visitor but where anybody is taken; a cookie whose session has
   * ended is a visitor, because browsers send it unasked. Refuses `identity.token_invalid`, `token_expired`, `cross_site`.
   */
  actorOf(call: CallOfClinic): Promise<Actor>
  /** For sign-in and its kin, where there is no cookie yet that could be ridden on: a page must not sign its visitor in either. */
  refuseCrossSite(call: Call): void
  readonly issuer: string
  readonly rateLimits: boolean
  readonly openidProviders: readonly InstallationProvider[]
  readonly ownsHost: (hostName: string, clinicId: ClinicId) => Promise<boolean>
  readonly database: Database
  readonly library: AuthLibrary
  readonly tokens: AccessTokens
  /** The server that gives apps their tokens, see apps/. */
  readonly apps: AuthorizationServer
  readonly attempts: FailedAttempts
  readonly sessions: SessionCache
}

const VISITOR: Actor = { kind: 'visitor' }

export function createAuthentication(settings: AuthenticationSettings): Authentication {
  const { database, secret, now, log, rateLimits = true } = settings
  const secrets = secretsOf(secret)
  openTrail(database, secret)
  const issuer = settings.publicUrl.replace(/\/+$/, '')
  const { origin } = new URL(issuer)
  const library = authLibrary({ pool: database.pool, secrets, publicUrl: issuer, now, log })
  const tokens = accessTokens(library, issuer, now)
  const apps = authorizationServer({
    issuer,
    secrets: secrets.map(({ value }) => value),
    now,
    signingKey: () => library.api.readSigningKey(),
  })
  const cookies = sessionCache(now)
  const noteUse = sessionUse(database, now)
  const current = authority(database, now)
  const sessions: SessionCache = {
    remember: cookies.remember,
    forget() {
      cookies.forget()
      current.forget()
    },
  }

  async function actorOf(call: CallOfClinic): Promise<Actor> {
    const { authorization, cookie } = call.headers
    if (authorization !== undefined)
      return ofBearer(authorization, call).catch((error: unknown) => {
        if (call.takesAnybody === true && error instanceof Refusal) return VISITOR
        throw error
      })
    const value = cookie === undefined ? undefined : parseCookies(cookie).get(await sessionCookieName(library))
    if (value === undefined || value === '') return VISITOR
    refuseCrossSite(call, origin)
    return (await sessions.remember(`${call.clinicId} ${value}`, () => actorOfSession(value, call.clinicId))) ?? VISITOR
  }

  async function ofBearer(authorization: string, { clinicId }: CallOfClinic): Promise<Actor> {
    return current.ofNow(await tokens.verify(bearer(authorization), clinicId), clinicId)
  }

  async function actorOfSession(cookieValue: string, clinicId: ClinicId): Promise<Actor | undefined> {
    const token = await tokenOfCookie(cookieValue, secrets)
    const session = token === undefined ? undefined : await findSession(database, token, clinicId, now())
    if (session === undefined) return undefined
    await noteUse(session.id)
    return {
      kind: 'account',
      accountId: session.accountId,
      roles: ['patient', ...session.roles],
      sessionId: session.id,
      via: 'cookie',
      authenticatedAt: session.authenticatedAt ?? undefined,
      secondFactorDue: session.secondFactorDue,
    }
  }

  return {
    actorOf,
    refuseCrossSite: (call) => refuseCrossSite(call, origin),
    issuer,
    rateLimits,
    openidProviders: settings.openidProviders ?? [],
    ownsHost: settings.ownsHost ?? (() => Promise.resolve(false)),
    database,
    library,
    tokens,
    apps,
    attempts: rateLimits ? failedAttempts(database, now) : unlimitedAttempts,
    sessions,
  }
}

function bearer(authorization: string): string {
  const token = /^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization)?.[1]
  if (token === undefined)
    throw refusals.token_invalid({ detail: 'Authorization must be: Bearer, a space, and an access token.' })
  return token
}

async function sessionCookieName(library: AuthLibrary): Promise<string> {
  return (await library.$context).authCookies.sessionToken.name
}

/** The library's signed cookie is `token.signature`; one that we did not sign never reaches the database. */
async function tokenOfCookie(value: string, secrets: readonly InstallationSecret[]): Promise<string | undefined> {
  const dot = value.lastIndexOf('.')
  if (dot < 1 || value.length > 500) return undefined
  const token = value.slice(0, dot)
  // The newest first: but for the week after a rotation it is the only one that is tried on a true cookie.
  for (const secret of secrets)
    if (constantTimeEqual(await makeSignature(token, secret.value), value.slice(dot + 1))) return token
  return undefined
}
