import { announce, transaction } from '#platform'
import type { Tx } from '#platform'
import { audit } from './audit/index.ts'
import type { Authentication } from './authentication.ts'
import { SESSION_MS, addRefreshToken, allRoles, tokensOf } from './begin-session.ts'
import type { SignInContext } from './begin-session.ts'
import type { Tokens } from './contract.ts'
import { FACTS, identityFact } from './events.ts'
import { deleteSession, findUsedRefreshToken, prolongSession, useRefreshToken } from './queries.ts'
import { refusals } from './refusals.ts'
import { hashOfToken } from './secret-token.ts'

/** However often it is refreshed, after three months the password is asked for again. */
const LONGEST_SESSION_MS = 90 * 86_400_000

/**
 * Changes a refresh token for a new pair. Each works once: whoever brings a used one, first thief or first victim, ends the session for both
 * (RFC 9700, 4.14.2), and hears `identity.refresh_token_reused`. No grace for a token sent twice in a hurry: an app sends one refresh at a time.
 */
export async function refreshSession(
  authentication: Authentication,
  ctx: SignInContext,
  refreshToken: string,
): Promise<Tokens> {
  const sha256 = hashOfToken(refreshToken)
  // The end of a stolen session must be committed although the caller is refused, so it is the result and not an exception.
  const outcome = await transaction(
    authentication.database,
    async (tx) => (await rotate(tx, sha256, ctx)) ?? endIfReused(tx, sha256, ctx),
  )
  if (outcome === 'unknown') throw refusals.refresh_token_invalid()
  if (outcome === 'reused') {
    authentication.sessions.forget()
    throw refusals.refresh_token_reused()
  }
  return tokensOf(await authentication.tokens.issue(outcome.identity), outcome.refreshToken)
}

async function rotate(tx: Tx, sha256: Buffer, ctx: SignInContext) {
  const used = await useRefreshToken(tx, sha256, ctx.clinicId, ctx.now)
  if (used === undefined) return undefined
  await prolongSession(tx, used.sessionId, ctx.now, ctx.now + SESSION_MS, LONGEST_SESSION_MS)
  const refreshToken = await addRefreshToken(tx, used.sessionId, ctx.now)
  const roles = await allRoles(tx, used.accountId, ctx)
  return { identity: { ...used, clinicId: ctx.clinicId, roles }, refreshToken }
}

async function endIfReused(tx: Tx, sha256: Buffer, ctx: SignInContext): Promise<'reused' | 'unknown'> {
  const stolen = await findUsedRefreshToken(tx, sha256, ctx.clinicId)
  if (stolen === undefined) return 'unknown'
  await deleteSession(tx, stolen.sessionId)
  // Whoever brought it, it was the account's: the event says whose session ended.
  await audit(tx, ctx, { action: 'identity.refresh_token_reuse', record: stolen.sessionId })
  await announce(tx, identityFact(FACTS.refreshTokenReused, ctx.clinicId, stolen, ctx.now, stolen.accountId))
  return 'reused'
}
