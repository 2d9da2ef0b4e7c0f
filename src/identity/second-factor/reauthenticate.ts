import { transaction } from '#platform'
import { ACCESS_TOKEN_SECONDS } from '../access-token.ts'
import { audit } from '../audit/index.ts'
import type { Authentication } from '../authentication.ts'
import { passwordMatches, nobodysHash } from '../password.ts'
import { provePasskey } from '../passkey/prove-passkey.ts'
import type { Ceremony } from '../passkey/ask-for-passkey.ts'
import { profileOf } from '../profile-of.ts'
import type { Proof } from '../proof.ts'
import { refusals as signingIn } from '../refusals.ts'
import type { Reauthenticated, ReauthenticationWish } from './contract.ts'
import type { OwnCall } from './own-call.ts'
import { proveCode } from './prove-code.ts'
import { proveHere } from './prove-here.ts'
import { findFactors, findPasswordHash, isSecondFactorDue } from './queries.ts'
import { refusals } from './refusals.ts'
import { asksForTwo, methodsOf } from './second-factors-due.ts'

/**
 * Somebody signed in proves again that it is them, with a password or, if they have one, with their second factor: a password that was
 * stolen must not do for taking the second factor away. The session goes on, fresh; a proof of a kind it did not have counts from now on.
 * Refuses `identity.wrong_credentials`, `proof_too_weak`, and what the proof itself is refused with.
 */
export async function reauthenticate(
  authentication: Authentication,
  ctx: OwnCall,
  wish: ReauthenticationWish,
  ceremony: () => Promise<Ceremony>,
): Promise<Reauthenticated> {
  const { actor, clinicId, now } = ctx
  const { accountId, sessionId, roles } = actor
  const proof = await prove(authentication, ctx, wish, ceremony)
  const identity = await transaction(authentication.database, async (tx) => {
    const proofs = await proveHere(tx, ctx, proof)
    if (proofs === undefined) throw signingIn.wrong_credentials()
    await audit(tx, ctx, { action: 'identity.sign_in', record: accountId, reason: `proved again: ${proof}` })
    const secondFactorDue = await isSecondFactorDue(tx, accountId, clinicId, proofs, now)
    return { sessionId, accountId, clinicId, roles, proofs, authenticatedAt: now, secondFactorDue }
  })
  authentication.sessions.forget()
  const accessToken = await authentication.tokens.issue(identity)
  return {
    accessToken,
    tokenType: 'Bearer',
    expiresIn: ACCESS_TOKEN_SECONDS,
    authenticatedAt: new Date(now).toISOString(),
  }
}

async function prove(
  authentication: Authentication,
  ctx: OwnCall,
  wish: ReauthenticationWish,
  ceremony: () => Promise<Ceremony>,
): Promise<Proof> {
  const { accountId } = ctx.actor
  const { password, code, recoveryCode, passkey } = wish
  if ([password, code, recoveryCode, passkey].filter((one) => one !== undefined).length !== 1)
    throw refusals.proof_missing()
  if (code !== undefined) return proveCode(authentication, ctx, accountId, { code })
  if (recoveryCode !== undefined) return proveCode(authentication, ctx, accountId, { recoveryCode })
  if (passkey !== undefined) {
    const { clinicId } = ctx
    await provePasskey(await ceremony(), { answer: passkey, purpose: 'reauthenticate', accountId, clinicId })
    return 'passkey'
  }
  return provePassword(authentication, ctx, password ?? '')
}

async function provePassword({ database, attempts }: Authentication, ctx: OwnCall, password: string): Promise<Proof> {
  const { accountId } = ctx.actor
  const factors = await findFactors(database, accountId)
  if (asksForTwo(factors)) throw refusals.proof_too_weak({ extra: { methods: methodsOf(factors) } })
  const { email } = await profileOf(database, accountId)
  const hash = await findPasswordHash(database, accountId)
  await attempts.guard({ address: ctx.address, email }, async () => {
    const matches = await passwordMatches(hash ?? (await nobodysHash()), password)
    if (!matches || hash === undefined) throw signingIn.wrong_credentials()
  })
  return 'password'
}
