import type { Tx } from '#platform'
import type { AccountId } from '../context.ts'
import type { Proof } from '../proof.ts'
import { findFactors } from './queries.ts'

/**
 * When a session that begins now was last proven with something of ours. Another provider's word lets people in, but an account that has a
 * password, an authenticator app or a passkey is not changed on it: a clinic may run a provider of its own, and the account is its owner's
 * in other clinics, too.
 */
export async function lastProvenAt(
  tx: Tx,
  { now }: { now: number },
  accountId: AccountId,
  proofs: readonly Proof[],
): Promise<number | null> {
  if (proofs.some((proof) => proof !== 'openid' && proof !== 'openid_with_two')) return now
  const { hasPassword, totpConfirmedAt, passkeys } = await findFactors(tx, accountId)
  return hasPassword || totpConfirmedAt !== null || passkeys > 0 ? null : now
}
