import type { Tx } from '#platform'
import type { AccountId } from '../context.ts'
import { hashOfToken, newSecretToken } from '../secret-token.ts'
import { deleteSecondFactors, deleteSessionsOf, putPasswordLink } from './queries.ts'

/** Long enough to be read out over the telephone, short enough not to lie about. */
export const RECOVERY_LINK_MS = 3_600_000

/**
 * For an operator who knows who is locked out: the token of a link that sets a new password, once. Neither the operator nor the
 * terminal's history ever has a password of somebody else.
 */
export async function makeRecoveryLink(
  tx: Tx,
  { accountId, email, at }: { accountId: AccountId; email: string; at: number },
): Promise<string> {
  const token = newSecretToken()
  await putPasswordLink(tx, {
    accountId,
    email,
    sha256: hashOfToken(token),
    at,
    expiresAt: at + RECOVERY_LINK_MS,
  })
  return token
}

/**
 * For an operator who knows whose telephone was lost: no second factor and no passkey is left, and whoever is signed in is so no
 * longer, for the telephone may have been found. The password stays.
 */
export async function resetSecondFactor(tx: Tx, accountId: AccountId): Promise<void> {
  await deleteSecondFactors(tx, accountId)
  await deleteSessionsOf(tx, accountId)
}
