import { announce } from '#platform'
import type { Tx } from '#platform'
import type { AccountId, ClinicId } from '../context.ts'
import { FACTS, identityFact } from '../events.ts'
import { deleteAllFactors } from './queries.ts'

/**
 * For an operator who has made sure, outside of Praxis, who is asking: somebody lost their telephone and their recovery codes. Authenticator app,
 * recovery codes and passkeys go; the password stays, and a clinic that asks for a second factor has a new one set up first.
 */
export async function removeAllFactors(
  tx: Tx,
  { accountId, clinicId, now }: { accountId: AccountId; clinicId: ClinicId; now: number },
): Promise<void> {
  await deleteAllFactors(tx, accountId)
  await announce(tx, identityFact(FACTS.secondFactorRemoved, clinicId, { accountId, kind: 'all' }, now))
}
