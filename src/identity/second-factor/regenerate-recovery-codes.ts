import { announce, transaction } from '#platform'
import { audit } from '../audit/index.ts'
import type { Authentication } from '../authentication.ts'
import { FACTS, identityFact } from '../events.ts'
import type { OwnCall } from './own-call.ts'
import { findFactors, replaceRecoveryCodes } from './queries.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { refusals } from './refusals.ts'

/** Ten new ones; the old are void from then on. Refuses `identity.second_factor_missing`: there must be something they stand in for. */
export async function regenerateRecoveryCodes({ database }: Authentication, ctx: OwnCall): Promise<string[]> {
  const { accountId } = ctx.actor
  const { codes, salt, hashes } = await newRecoveryCodes()
  await transaction(database, async (tx) => {
    const { totpConfirmedAt, passkeys } = await findFactors(tx, accountId)
    if (totpConfirmedAt === null && passkeys === 0) throw refusals.second_factor_missing()
    await replaceRecoveryCodes(tx, accountId, { salt, hashes, now: ctx.now })
    await audit(tx, ctx, {
      action: 'identity.second_factor_change',
      record: accountId,
      reason: 'recovery codes made anew',
    })
    await announce(tx, identityFact(FACTS.recoveryCodesRenewed, ctx.clinicId, { accountId }, ctx.now, accountId))
  })
  return codes
}
