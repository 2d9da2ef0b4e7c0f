import type { Tx } from '#platform'
import type { AccountId } from '../context.ts'
import { deleteWaysInSince } from './queries.ts'

/**
 * Takes from an account the passkeys and linked providers that somebody may have put there who was not its owner: since they took it over, or
 * since ever, where the address had never been proven. One-time codes stay: a letter alone must never do away with a second factor.
 */
export async function forgetOtherWaysIn(tx: Tx, accountId: AccountId, since = 0): Promise<void> {
  await deleteWaysInSince(tx, accountId, since)
}
