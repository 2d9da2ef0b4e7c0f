import { announce, transaction } from '#platform'
import { audit } from '../audit/index.ts'
import type { Authentication } from '../authentication.ts'
import { FACTS, identityFact } from '../events.ts'
import type { OwnCall } from './own-call.ts'
import { deleteTotp } from './queries.ts'
import { refusals } from './refusals.ts'
import { settleWithoutFactor } from './settle-without-factor.ts'

/** Refuses `identity.totp_not_found`, and `identity.second_factor_needed` where the clinic asks for one and this is the last. */
export async function removeTotp(authentication: Authentication, ctx: OwnCall): Promise<void> {
  const { accountId } = ctx.actor
  await transaction(authentication.database, async (tx) => {
    if (!(await deleteTotp(tx, accountId))) throw refusals.totp_not_found()
    await settleWithoutFactor(tx, ctx)
    await audit(tx, ctx, {
      action: 'identity.second_factor_change',
      record: accountId,
      reason: 'authenticator app removed',
    })
    await announce(
      tx,
      identityFact(FACTS.secondFactorRemoved, ctx.clinicId, { accountId, kind: 'totp' }, ctx.now, accountId),
    )
  })
}
