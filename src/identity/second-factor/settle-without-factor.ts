import type { Tx } from '#platform'
import { deleteRecoveryCodes, findFactors, isSecondFactorDue } from './queries.ts'
import type { OwnCall } from './own-call.ts'
import { refusals } from './refusals.ts'

/**
 * After a second factor was removed: recovery codes stand in for one and go with the last. Refuses `identity.second_factor_needed`, and
 * so undoes the removal, when the clinic of this call requires one.
 */
export async function settleWithoutFactor(tx: Tx, { actor: { accountId }, clinicId, now }: OwnCall): Promise<void> {
  const left = await findFactors(tx, accountId)
  if (left.totpConfirmedAt !== null || left.passkeys > 0) return
  if (await isSecondFactorDue(tx, accountId, clinicId, [], now)) throw refusals.second_factor_needed()
  await deleteRecoveryCodes(tx, accountId)
}
