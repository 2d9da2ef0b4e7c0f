import { announce, transaction } from '#platform'
import { audit } from '../audit/index.ts'
import type { Authentication } from '../authentication.ts'
import { FACTS, identityFact } from '../events.ts'
import type { OwnCall } from './own-call.ts'
import { confirmTotp as confirm, findTotp } from './queries.ts'
import { proveHere } from './prove-here.ts'
import { giveRecoveryCodes, recoveryCodesForFirst } from './give-recovery-codes.ts'
import { refusals } from './refusals.ts'
import { unseal } from './sealed-secret.ts'
import { stepOfCode } from './totp.ts'

/**
 * A code of the new authenticator app shows that it has the secret; from now on it is asked for. With the account's first second factor
 * come recovery codes, and sessions elsewhere that never showed one end. Refuses `identity.totp_not_found`, `totp_exists`,
 * `second_factor_wrong`.
 */
export async function confirmTotp(
  authentication: Authentication,
  ctx: OwnCall,
  code: string,
): Promise<{ recoveryCodes: string[] | null }> {
  const { database, library } = authentication
  const { accountId } = ctx.actor
  const totp = await findTotp(database, accountId)
  if (totp === undefined) throw refusals.totp_not_found()
  if (totp.confirmedAt !== null) throw refusals.totp_exists()
  const step = stepOfCode(await unseal(library, accountId, totp.secret), code, ctx.now)
  if (step === undefined) throw refusals.second_factor_wrong()
  const fresh = await recoveryCodesForFirst(database, ctx)
  const recoveryCodes = await transaction(database, async (tx) => {
    const given = await giveRecoveryCodes(tx, ctx, fresh)
    if (!(await confirm(tx, accountId, { secret: totp.secret, step, now: ctx.now }))) throw refusals.totp_exists()
    await proveHere(tx, ctx, 'totp')
    await audit(tx, ctx, {
      action: 'identity.second_factor_change',
      record: accountId,
      reason: 'authenticator app added',
    })
    await announce(
      tx,
      identityFact(FACTS.secondFactorAdded, ctx.clinicId, { accountId, kind: 'totp' }, ctx.now, accountId),
    )
    return given
  })
  authentication.sessions.forget()
  return { recoveryCodes }
}
