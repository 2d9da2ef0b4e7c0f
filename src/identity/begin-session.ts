import { announce, transaction } from '#platform'
import type { Database, Tx } from '#platform'
import { ACCESS_TOKEN_SECONDS } from './access-token.ts'
import type { SessionIdentity } from './access-token.ts'
import type { Authentication } from './authentication.ts'
import { ADDRESS_HEADER, SESSION_SECONDS } from './better-auth.ts'
import type { AccountId, Actor, Context, Role } from './context.ts'
import type { Tokens } from './contract.ts'
import { audit } from './audit/index.ts'
import { deviceCookie } from './devices/device-cookie.ts'
import { recogniseDevice } from './devices/recognise-device.ts'
import { FACTS, identityFact } from './events.ts'
import type { Proof } from './proof.ts'
import { findProofs } from './recovery/queries.ts'
import { bindSession, deleteSession, findAccount, insertRefreshToken, selectRoles } from './queries.ts'
import type { AccountRow } from './queries.ts'
import { refusals } from './refusals.ts'
import { hashOfToken, newSecretToken } from './secret-token.ts'
import { lastProvenAt } from './second-factor/last-proven-at.ts'
import { isSecondFactorDue } from './second-factor/queries.ts'
import { secondFactorsDue } from './second-factor/second-factors-due.ts'
import type { ThisBrowser } from './this-browser.ts'
import {
  countTryAt,
  readUnfinished,
  takeUnfinished,
  waitForSecondProof,
} from './unfinished-sign-in/unfinished-sign-in.ts'

export const SESSION_MS = SESSION_SECONDS * 1000
/** An app that is opened once a month stays signed in; one lost with the phone does not for ever. */
export const REFRESH_TOKEN_MS = 30 * 86_400_000

/** What a caller must say about where a sign-in comes from; shown to its owner in the list of sessions. */
export type SignInContext = Pick<Context, 'actor' | 'clinicId' | 'now' | 'address'> & {
  userAgent?: string | undefined
  requestId?: string | undefined
  /** Hears whose account somebody is trying to sign in to, for the audit trail of attempts that fail. */
  attempting?: ((accountId: AccountId | undefined) => void) | undefined
  /** By which this browser may be known; see devices/device-cookie.ts. */
  deviceTokens?: readonly string[]
  /** So that a sign-in waiting for a second proof is finished where it began. */
  browser?: ThisBrowser
}

/** What signing in gives: tokens for an app and the cookies for a browser, each a whole `Set-Cookie` line. */
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
 * The one way a session begins, whatever its owner proved themselves with. Where one proof more is due it refuses with
 * `identity.second_factor_due`, whose `challenge` {@link finishSignIn} takes.
 */
export async function beginSession(
  authentication: Authentication,
  ctx: SignInContext,
  accountId: AccountId,
  proofs: readonly Proof[],
): Promise<SignedIn> {
  const { database } = authentication
  const { clinicId, now } = ctx
  const methods = await secondFactorsDue(database, { accountId, clinicId, proofs, now })
  if (methods.length > 0) throw await waitForSecondProof(database, ctx, { accountId, proofs, methods })
  return openSession(authentication, ctx, accountId, proofs)
}

/**
 * Brings the proof that was due: `prove` checks it for the account and says which it was, or throws its refusal. Five tries, five
 * minutes, in the browser in which it began; of two who bring a right one at once, one signs in. Refuses `identity.sign_in_lapsed`.
 */
export async function finishSignIn(
  authentication: Authentication,
  ctx: SignInContext,
  challenge: string,
  prove: (accountId: AccountId, database: Database) => Promise<Proof>,
): Promise<SignedIn> {
  const { database } = authentication
  const begun = await readUnfinished(database, ctx, challenge)
  await countTryAt(database, begun)
  const proof = await prove(begun.accountId, database)
  const { accountId, proofs } = await takeUnfinished(database, ctx, challenge)
  return openSession(authentication, ctx, accountId, [...proofs, proof])
}

/**
 * Makes a session of this clinic with its first refresh token, and tells who signed in.
 * A session that the browser already had ends with it (ASVS 5.0, 7.2.4), also when it was somebody else's: one browser, one person.
 * A crash before the commit leaves a session without a clinic: good for nothing, and swept.
 */
async function openSession(
  { database, library, sessions, tokens, issuer }: Authentication,
  ctx: SignInContext,
  accountId: AccountId,
  proofs: readonly Proof[],
): Promise<SignedIn> {
  const made = await library.api.beginSession({ body: { accountId }, headers: callerHeaders(ctx), returnHeaders: true })
  // What needs no earlier answer is sent together with it: fewer turns of the loop that everybody else's calls wait for.
  const begun = await transaction(database, async (tx) => {
    const [account, device, authenticatedAt, roles, secondFactorDue] = await Promise.all([
      findAccount(tx, accountId),
      recogniseDevice(tx, ctx, accountId),
      lastProvenAt(tx, ctx, accountId, proofs),
      allRoles(tx, accountId, ctx),
      isSecondFactorDue(tx, accountId, ctx.clinicId, proofs, ctx.now),
    ])
    const expiresAt = ctx.now + SESSION_MS
    const bound = { clinicId: ctx.clinicId, now: ctx.now, expiresAt, proofs, deviceId: device.id, authenticatedAt }
    const session = await bindSession(tx, made.response.token, bound)
    if (account === undefined || session === undefined) throw refusals.wrong_credentials()
    const actor: Actor = { kind: 'account', accountId, roles, sessionId: session.id, via: 'cookie' }
    const [refreshToken] = await Promise.all([
      addRefreshToken(tx, session.id, ctx.now),
      endSessionOfBrowser(tx, ctx),
      tellSignedIn(tx, ctx, account),
      audit(tx, { ...ctx, actor }, { action: 'identity.sign_in', record: accountId, reason: proofs.join(', ') }),
    ])
    const proven = { proofs, authenticatedAt, secondFactorDue }
    return {
      identity: { sessionId: session.id, accountId, clinicId: ctx.clinicId, roles, ...proven },
      refreshToken,
      device,
    }
  })
  sessions.forget()
  return {
    tokens: tokensOf(await tokens.issue(begun.identity), begun.refreshToken),
    setCookies: [...made.headers.getSetCookie(), deviceCookie(begun.device.tokens, issuer)],
  }
}

/** The same person, proven as before, in another session: whoever has the id or a token of the old one has nothing any more. */
export async function replaceSession(
  authentication: Authentication,
  ctx: SignInContext,
  { accountId, sessionId }: { accountId: AccountId; sessionId: string },
): Promise<SignedIn> {
  const proofs = await findProofs(authentication.database, sessionId)
  const signedIn = await openSession(authentication, ctx, accountId, proofs)
  await transaction(authentication.database, (tx) => deleteSession(tx, sessionId))
  authentication.sessions.forget()
  return signedIn
}

async function endSessionOfBrowser(tx: Tx, { actor }: SignInContext): Promise<void> {
  if (actor.kind === 'account' && actor.via === 'cookie') await deleteSession(tx, actor.sessionId)
}

async function tellSignedIn(tx: Tx, { clinicId, now }: SignInContext, account: AccountRow): Promise<void> {
  const { id: accountId, name, email, locale, timeZone } = account
  await announce(
    tx,
    identityFact(FACTS.signedIn, clinicId, { accountId, name, email, locale, timeZone }, now, accountId),
  )
}

export async function allRoles(
  tx: Tx,
  accountId: AccountId,
  { clinicId }: Pick<SessionIdentity, 'clinicId'>,
): Promise<Role[]> {
  return ['patient', ...(await selectRoles(tx, accountId, clinicId))]
}

export async function addRefreshToken(tx: Tx, sessionId: string, now: number): Promise<string> {
  const token = newSecretToken()
  await insertRefreshToken(tx, { sessionId, sha256: hashOfToken(token), now, expiresAt: now + REFRESH_TOKEN_MS })
  return token
}

export function tokensOf(accessToken: string, refreshToken: string): Tokens {
  return { accessToken, tokenType: 'Bearer', expiresIn: ACCESS_TOKEN_SECONDS, refreshToken }
}
