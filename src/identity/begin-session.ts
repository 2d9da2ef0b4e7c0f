import { createHash, randomBytes } from 'node:crypto'
import { announce, transaction } from '#platform'
import type { Tx } from '#platform'
import { ACCESS_TOKEN_SECONDS } from './access-token.ts'
import type { SessionIdentity } from './access-token.ts'
import type { Authentication } from './authentication.ts'
import { ADDRESS_HEADER, SESSION_SECONDS } from './better-auth.ts'
import type { AccountId, Context, Role } from './context.ts'
import type { Tokens } from './contract.ts'
import { FACTS, identityFact } from './events.ts'
import { bindSession, deleteSession, findAccount, insertRefreshToken, selectRoles } from './queries.ts'
import { refusals } from './refusals.ts'

export const SESSION_MS = SESSION_SECONDS * 1000
/** An app that is opened once a month stays signed in; one lost with the phone does not for ever. */
export const REFRESH_TOKEN_MS = 30 * 86_400_000

/** What a caller must say about where a sign-in comes from; shown to its owner in the list of sessions. */
export type SignInContext = Pick<Context, 'actor' | 'clinicId' | 'now' | 'address'> & { userAgent?: string | undefined }

/** What signing in gives: tokens for an app and the cookie for a browser, each a whole `Set-Cookie` line. */
export interface SignedIn {
  tokens: Tokens
  setCookies: string[]
}

/** Headers for the library: what the server saw of the caller, and no cookie, so that no session can be planted beforehand. */
export function callerHeaders({ address, userAgent }: SignInContext): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: address })
  if (userAgent !== undefined) headers.set('user-agent', userAgent.slice(0, 300))
  return headers
}

/**
 * Turns the session the library has just made into one of this clinic, with its first refresh token, and tells who signed in.
 * A session that the browser already had ends with it (ASVS 5.0, 7.2.4), also when it was somebody else's: one browser, one person.
 * A crash before the commit leaves a session without a clinic: good for nothing, and swept.
 */
export async function beginSession(
  { database, sessions, tokens }: Authentication,
  ctx: SignInContext,
  sessionToken: string,
): Promise<Tokens> {
  const begun = await transaction(database, async (tx) => {
    const session = await bindSession(tx, sessionToken, ctx.clinicId, ctx.now, ctx.now + SESSION_MS)
    const account = session === undefined ? undefined : await findAccount(tx, session.accountId)
    if (session === undefined || account === undefined) throw refusals.wrong_credentials()
    if (ctx.actor.kind === 'account' && ctx.actor.via === 'cookie') await deleteSession(tx, ctx.actor.sessionId)
    const refreshToken = await addRefreshToken(tx, session.id, ctx.now)
    const { id: accountId, name, email, locale, timeZone } = account
    await announce(
      tx,
      identityFact(FACTS.signedIn, ctx.clinicId, { accountId, name, email, locale, timeZone }, ctx.now, accountId),
    )
    const roles = await allRoles(tx, accountId, ctx)
    return { identity: { sessionId: session.id, accountId, clinicId: ctx.clinicId, roles }, refreshToken }
  })
  sessions.forget()
  return tokensOf(await tokens.issue(begun.identity), begun.refreshToken)
}

export async function allRoles(
  tx: Tx,
  accountId: AccountId,
  { clinicId }: Pick<SessionIdentity, 'clinicId'>,
): Promise<Role[]> {
  return ['patient', ...(await selectRoles(tx, accountId, clinicId))]
}

/** 256 random bits, of which only the hash is kept: with so many bits a plain hash is as good as a slow one. */
export async function addRefreshToken(tx: Tx, sessionId: string, now: number): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await insertRefreshToken(tx, { sessionId, sha256: hashOfRefreshToken(token), now, expiresAt: now + REFRESH_TOKEN_MS })
  return token
}

export function hashOfRefreshToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

export function tokensOf(accessToken: string, refreshToken: string): Tokens {
  return { accessToken, tokenType: 'Bearer', expiresIn: ACCESS_TOKEN_SECONDS, refreshToken }
}
