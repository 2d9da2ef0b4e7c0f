import { announce } from '#platform'
import type { Tx } from '#platform'
import { deleteSessionsOf } from '../devices/queries.ts'
import { FACTS, identityFact } from '../events.ts'
import { removeAllFactors } from '../second-factor/remove-all-factors.ts'
import type { MemberKey } from './queries.ts'

/**
 * For an operator who knows whose telephone was lost: no second factor and no passkey is left, and whoever is signed in is so no
 * longer, nor an app that they let in, for the telephone may have been found. The password stays, and the owner is written to.
 */
export async function resetSecondFactor(
  tx: Tx,
  { accountId, clinicId, now }: MemberKey & { now: number },
): Promise<void> {
  await removeAllFactors(tx, { accountId, clinicId, now })
  await deleteSessionsOf(tx, accountId, null)
  await announce(tx, identityFact(FACTS.accessEnded, clinicId, { accountId }, now))
}
