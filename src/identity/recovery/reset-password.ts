import { announce, transaction, violatedConstraint } from '#platform'
import type { Tx } from '#platform'
import { markProven } from '../address/queries.ts'
import { audit } from '../audit/index.ts'
import type { Authentication } from '../authentication.ts'
import type { SignInContext } from '../begin-session.ts'
import { deleteSessionsOf, isKnownOn } from '../devices/queries.ts'
import { FACTS, identityFact } from '../events.ts'
import { readLink, spendLink } from '../letter-link/letter-link.ts'
import { deleteLinksOf } from '../letter-link/queries.ts'
import { hashPassword, refuseWeakPassword } from '../password.ts'
import { findAccount } from '../queries.ts'
import { refusals } from '../refusals.ts'
import { hashOfToken } from '../secret-token.ts'
import { deleteUnfinishedOf } from '../unfinished-sign-in/queries.ts'
import type { PasswordReset } from './contract.ts'
import { forgetOtherWaysIn } from './forget-other-ways-in.ts'
import { setPassword } from './queries.ts'

/**
 * Sets a new password by the link that was sent to the account's address, and ends every session, refresh token and other link of it. Nobody is
 * signed in by this: that takes the new password, and the second factor where there is one. Refuses `identity.link_invalid`, and
 * `identity.password_unfit`, which leaves the link as it is.
 */
export async function resetPassword(
  authentication: Authentication,
  ctx: SignInContext,
  wish: PasswordReset,
): Promise<void> {
  const { database } = authentication
  const link = await readLink(database, wish.token, 'password', ctx.now)
  const account = await findAccount(database, link.accountId)
  if (account === undefined || account.email !== link.email) throw refusals.link_invalid()
  refuseWeakPassword(wish.password, account)
  const passwordHash = await hashPassword(wish.password)
  try {
    await transaction(database, (tx) => reset(tx, ctx, wish.token, passwordHash))
  } catch (error) {
    if (violatedConstraint(error) === 'one_proven_account_per_email') throw refusals.link_invalid()
    throw error
  }
  authentication.sessions.forget()
}

async function reset(tx: Tx, ctx: SignInContext, token: string, passwordHash: string): Promise<void> {
  const { clinicId, now, deviceTokens = [] } = ctx
  const { accountId, email } = await spendLink(tx, token, 'password', now)
  const proven = await markProven(tx, accountId, email, now)
  if (proven === undefined) throw refusals.link_invalid()
  // Whoever opened the account with this address need not be who reads the letter; see docs/decisions/0010.
  const isStranger = !proven.wasProven && !(await isKnownOn(tx, accountId, deviceTokens.map(hashOfToken)))
  if (isStranger) await forgetOtherWaysIn(tx, accountId)
  await setPassword(tx, accountId, passwordHash, now)
  await deleteLinksOf(tx, accountId)
  await deleteUnfinishedOf(tx, accountId)
  await deleteSessionsOf(tx, accountId, null)
  await announce(tx, identityFact(FACTS.accessEnded, clinicId, { accountId }, now, accountId))
  await announce(tx, identityFact(FACTS.passwordChanged, clinicId, { accountId }, now, accountId))
  await audit(tx, ctx, { action: 'identity.account_recover', record: accountId })
}
