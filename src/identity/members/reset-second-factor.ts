import type { Tx } from '#platform'
import type { AccountId } from '../context.ts'
import { deleteSessionsOf } from '../devices/queries.ts'
import { deleteSecondFactors } from './queries.ts'

/**
 * For an operator who knows whose telephone was lost: no second factor and no passkey is left, and whoever is signed in is so no
 * longer, for the telephone may have been found. The password stays.
 */
export async function resetSecondFactor(tx: Tx, accountId: AccountId): Promise<void> {
  await deleteSecondFactors(tx, accountId)
  await deleteSessionsOf(tx, accountId, null)
}
