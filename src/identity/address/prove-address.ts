import { transaction, violatedConstraint } from '#platform'
import { audit } from '../audit/index.ts'
import type { Authentication } from '../authentication.ts'
import type { SignInContext } from '../begin-session.ts'
import { findPassword } from '../claim/queries.ts'
import type { AccountId } from '../context.ts'
import { isKnownOn } from '../devices/queries.ts'
import { readLink, spendLink } from '../letter-link/letter-link.ts'
import { nobodysHash, passwordMatches } from '../password.ts'
import { refusals } from '../refusals.ts'
import { hashOfToken } from '../secret-token.ts'
import type { AddressProof } from './contract.ts'
import { markProven } from './queries.ts'

/**
 * Proves an account's address by the link that was sent there. It takes the letter *and* somebody who belongs to the account: its session, a
 * device it is known on, or its password. Otherwise whoever opened an account with somebody else's address would only have to wait until
 * they click on what they never asked for. Refuses `identity.link_invalid`, and `identity.password_needed`, which leaves the link as it is.
 */
export async function proveAddress(
  authentication: Authentication,
  ctx: SignInContext,
  wish: AddressProof,
): Promise<void> {
  const { database } = authentication
  const { accountId } = await readLink(database, wish.token, 'address', ctx.now)
  if (!(await belongsTo(authentication, ctx, accountId, wish.password))) throw refusals.password_needed()
  try {
    await transaction(database, async (tx) => {
      const link = await spendLink(tx, wish.token, 'address', ctx.now)
      if ((await markProven(tx, link.accountId, link.email, ctx.now)) === undefined) throw refusals.link_invalid()
      await audit(tx, ctx, { action: 'identity.email_verify', record: link.accountId })
    })
  } catch (error) {
    // Somebody else has proven it since the letter was sent.
    if (violatedConstraint(error) === 'one_proven_account_per_email') throw refusals.link_invalid()
    throw error
  }
}

async function belongsTo(
  { database, attempts }: Authentication,
  { actor, address, deviceTokens = [] }: SignInContext,
  accountId: AccountId,
  password: string | undefined,
): Promise<boolean> {
  if (actor.kind === 'account' && actor.accountId === accountId) return true
  if (await isKnownOn(database, accountId, deviceTokens.map(hashOfToken))) return true
  if (password === undefined) return false
  const account = await findPassword(database, accountId)
  return attempts.guard({ address, email: account?.email ?? '' }, async () => {
    if (await passwordMatches(account?.passwordHash ?? (await nobodysHash()), password)) return true
    throw refusals.password_needed()
  })
}
