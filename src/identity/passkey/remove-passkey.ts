import { announce, transaction } from '#platform'
import { audit } from '../audit/index.ts'
import type { Authentication } from '../authentication.ts'
import { FACTS, identityFact } from '../events.ts'
import type { OwnCall } from '../second-factor/own-call.ts'
import { refuseLastWayIn } from '../second-factor/refuse-last-way-in.ts'
import { settleWithoutFactor } from '../second-factor/settle-without-factor.ts'
import type { PasskeyId } from './contract.ts'
import { deletePasskey } from './queries.ts'
import { refusals } from './refusals.ts'

/** Refuses `identity.passkey_not_found`; `second_factor_needed` or `last_way_in` when the account cannot do without it. */
export async function removePasskey({ database }: Authentication, ctx: OwnCall, id: PasskeyId): Promise<void> {
  const { accountId } = ctx.actor
  await transaction(database, async (tx) => {
    if (!(await deletePasskey(tx, accountId, id))) throw refusals.passkey_not_found()
    await refuseLastWayIn(tx, accountId)
    await settleWithoutFactor(tx, ctx)
    await audit(tx, ctx, { action: 'identity.second_factor_change', record: accountId, reason: 'passkey removed' })
    await announce(
      tx,
      identityFact(FACTS.secondFactorRemoved, ctx.clinicId, { accountId, kind: 'passkey' }, ctx.now, accountId),
    )
  })
}
