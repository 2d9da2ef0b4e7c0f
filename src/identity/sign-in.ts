import { transaction } from '#platform'
import type { Authentication } from './authentication.ts'
import { beginSession } from './begin-session.ts'
import type { SignedIn, SignInContext } from './begin-session.ts'
import { findClaims, replaceHash } from './claim/queries.ts'
import type { ClaimRow } from './claim/queries.ts'
import type { SignInWish } from './contract.ts'
import { isOutdated, hashPassword, nobodysHash, passwordMatches } from './password.ts'
import { refusals } from './refusals.ts'
import { hashOfToken } from './secret-token.ts'

/**
 * Signs in with e-mail and password. Whether an address has no account, one or two, a wrong password costs two comparisons and is told
 * the same: `identity.wrong_credentials`. Beyond the limits of failed-attempts.ts: `identity.too_many_attempts`.
 *
 * A password is compared outside any transaction, so that a flood of sign-ins holds no database connection while it computes.
 */
export async function signIn(authentication: Authentication, ctx: SignInContext, wish: SignInWish): Promise<SignedIn> {
  const { database, attempts } = authentication
  const email = wish.email.toLowerCase()
  const claims = await findClaims(database, email, (ctx.deviceTokens ?? []).map(hashOfToken))
  const proven = claims.find((claim) => claim.isProven)
  const unproven = claims.find((claim) => !claim.isProven)
  ctx.attempting?.((proven ?? unproven)?.accountId)
  const knownDevice = proven?.deviceId ?? unproven?.deviceId ?? undefined
  const owner = await attempts.guard({ address: ctx.address, email, knownDevice }, async () => {
    // Known to whoever only claims the address, a device must not be a way to guess at its owner without end.
    const mayBeOwner = knownDevice === undefined || knownDevice === proven?.deviceId || (await attempts.isOpen(email))
    return whoseIs(wish.password, [mayBeOwner ? proven : undefined, unproven])
  })
  await keepUpToDate(authentication, owner, wish.password)
  return beginSession(authentication, ctx, owner.accountId, ['password'])
}

/** The first of these whose password it is. Where there is nobody to compare with, nobody is compared with: that takes as long. */
export async function whoseIs(password: string, claims: readonly (ClaimRow | undefined)[]): Promise<ClaimRow> {
  for (const claim of claims) {
    const matches = await passwordMatches(claim?.passwordHash ?? (await nobodysHash()), password)
    if (matches && claim !== undefined && claim.passwordHash !== null) return claim
  }
  throw refusals.wrong_credentials()
}

/** A hash made when hashing was cheaper is made anew while the password is at hand. Of two sign-ins at once one does. */
async function keepUpToDate(
  { database }: Authentication,
  { accountId, passwordHash }: ClaimRow,
  password: string,
): Promise<void> {
  if (passwordHash === null || !isOutdated(passwordHash)) return
  const fresh = await hashPassword(password)
  await transaction(database, (tx) => replaceHash(tx, accountId, passwordHash, fresh))
}
