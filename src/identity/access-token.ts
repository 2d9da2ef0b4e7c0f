import { createLocalJWKSet, errors, jwtVerify } from 'jose'
import type { JSONWebKeySet, JWTPayload, JWTVerifyGetKey } from 'jose'
import { Refusal, asId, dropOldest, newId } from '#platform'
import type { AuthLibrary } from './better-auth.ts'
import { ROLES } from './context.ts'
import type { AccountId, Actor, ClinicId, Role } from './context.ts'
import { lately } from './lately.ts'
import type { Proof } from './proof.ts'
import { refusals } from './refusals.ts'
import { amrOf } from './second-factor/two-factors.ts'

export const ACCESS_TOKEN_SECONDS = 600
const KEYS_KEPT_MS = 300_000
/** A token naming an unknown key makes us look for new keys, but a flood of such tokens only this often. */
const KEYS_ASKED_AGAIN_MS = 5_000
/** About 1 KB each. Only tokens that passed get in, so nobody can fill it with rubbish. */
const MOST_REMEMBERED = 5_000
const LONGEST = 4_096

export interface SessionIdentity {
  sessionId: string
  accountId: AccountId
  clinicId: ClinicId
  roles: readonly Role[]
  /** Absent in a token made for nobody's session. */
  proofs?: readonly Proof[]
  authenticatedAt?: number | null
  secondFactorDue?: boolean
}

/** A person, perhaps through an app, or a system as itself. */
export type TokenActor = Extract<Actor, { kind: 'account' | 'client' }>
type Verified = { actor: TokenActor; clinicId: string; expiresAt: number }

export interface AccessTokens {
  /** A JWT good for ten minutes in one clinic. Reads the signing key, so never called inside a transaction. */
  issue(identity: SessionIdentity): Promise<string>
  /** Who the token speaks for in this clinic; refuses with `identity.token_invalid` or `identity.token_expired`. */
  verify(token: string, clinicId: ClinicId): Promise<TokenActor>
  /** What a token says that holds in this clinic; undefined for any other. For whoever asks about one, see apps/protocol. */
  read(token: string, clinicId: ClinicId): Promise<JWTPayload | undefined>
  /** The public keys (RFC 7517). */
  keys(): Promise<JSONWebKeySet>
}

/** Access tokens are checked here, without the database: signature once, then remembered until they expire. */
export function accessTokens(library: AuthLibrary, issuer: string, now: () => number): AccessTokens {
  const published = publishedKeys(library, now)
  const remembered = new Map<string, Verified>()

  async function issue(identity: SessionIdentity): Promise<string> {
    const { sessionId, accountId, clinicId, roles, proofs = [], authenticatedAt = null, secondFactorDue } = identity
    const iat = Math.floor(now() / 1000)
    const claims = {
      iss: issuer,
      aud: issuer,
      sub: accountId,
      sid: sessionId,
      clinic: clinicId,
      roles: [...roles],
      amr: amrOf(proofs),
      ...(authenticatedAt === null ? {} : { auth_time: Math.floor(authenticatedAt / 1000) }),
      ...(secondFactorDue === true ? { second_factor_due: true } : {}),
      iat,
      exp: iat + ACCESS_TOKEN_SECONDS,
      jti: newId(),
    }
    const { token } = await library.api.signAccessToken({ body: { claims } })
    return token
  }

  async function claims(token: string): Promise<JWTPayload> {
    if (token.length > LONGEST) throw refusals.token_invalid()
    try {
      const { payload } = await jwtVerify(token, published.find, {
        algorithms: ['EdDSA'],
        typ: 'at+jwt',
        issuer,
        audience: issuer,
        requiredClaims: ['sub', 'clinic', 'exp'],
        currentDate: new Date(now()),
      })
      return payload
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw refusals.token_expired()
      if (error instanceof errors.JOSEError) throw refusals.token_invalid()
      throw error
    }
  }

  function remember(token: string, verified: Verified): void {
    remembered.set(token, verified)
    dropOldest(remembered, MOST_REMEMBERED)
  }

  async function read(token: string, clinicId: ClinicId): Promise<JWTPayload | undefined> {
    try {
      const payload = await claims(token)
      return payload['clinic'] === clinicId ? payload : undefined
    } catch (error) {
      if (error instanceof Refusal) return undefined
      throw error
    }
  }

  async function verify(token: string, clinicId: ClinicId): Promise<TokenActor> {
    const known = remembered.get(token)
    const verified = known ?? speaksFor(await claims(token))
    if (verified.expiresAt <= now()) {
      remembered.delete(token)
      throw refusals.token_expired()
    }
    if (verified.clinicId !== clinicId)
      throw refusals.token_invalid({ detail: 'The access token was issued for another clinic.' })
    if (known === undefined) remember(token, verified)
    return verified.actor
  }

  return { issue, verify, read, keys: published.all }
}

function speaksFor(payload: JWTPayload): Verified {
  const { clinic, exp, client_id: clientId } = payload
  if (typeof clinic !== 'string' || typeof exp !== 'number') throw refusals.token_invalid()
  const actor = clientId === undefined ? accountIn(payload) : actorOfApp(payload, clinic)
  return { actor, clinicId: clinic, expiresAt: exp * 1000 }
}

/** A token of our own sign-in: for all that the person may. */
function accountIn({ sub, sid, roles, auth_time: authTime, second_factor_due: due }: JWTPayload): TokenActor {
  if (typeof sub !== 'string' || typeof sid !== 'string') throw refusals.token_invalid()
  return {
    kind: 'account',
    accountId: asId(sub),
    roles: rolesIn(roles),
    sessionId: sid,
    via: 'token',
    ...(typeof authTime === 'number' ? { authenticatedAt: authTime * 1000 } : {}),
    ...(due === true ? { secondFactorDue: true } : {}),
  }
}

/** A token that an app was given (RFC 9068): with a grant of the person whom it names, without one the system is itself. */
function actorOfApp({ sub, client_id: clientId, grant, roles, scope = '' }: JWTPayload, clinic: string): TokenActor {
  if (typeof clientId !== 'string' || typeof sub !== 'string' || typeof scope !== 'string')
    throw refusals.token_invalid()
  const scopes = scope.split(' ').filter((one) => one !== '')
  if (typeof grant === 'string') {
    const app = { clientId, scopes }
    return { kind: 'account', accountId: asId(sub), roles: rolesIn(roles), sessionId: grant, via: 'app', app }
  }
  if (sub !== clientId) throw refusals.token_invalid()
  return { kind: 'client', clientId, clinicId: asId(clinic), scopes }
}

function rolesIn(roles: unknown): Role[] {
  return ROLES.filter((role) => Array.isArray(roles) && roles.includes(role))
}

function publishedKeys(library: AuthLibrary, now: () => number) {
  const keySet = lately<{ all: JSONWebKeySet; find: JWTVerifyGetKey }>(now)
  const load = async () => {
    const all: JSONWebKeySet = await library.api.getJwks()
    return { all, find: createLocalJWKSet(all) }
  }

  const find: JWTVerifyGetKey = async (...what) => {
    try {
      return await (await keySet(KEYS_KEPT_MS, load)).find(...what)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
      return (await keySet(KEYS_ASKED_AGAIN_MS, load)).find(...what)
    }
  }
  return { find, all: async () => (await keySet(KEYS_KEPT_MS, load)).all }
}
