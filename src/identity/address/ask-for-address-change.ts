import { announce, transaction } from '#platform'
import type { Authentication } from '../authentication.ts'
import { FACTS, identityFact } from '../events.ts'
import { mayHaveLetter } from '../letter-link/letters-allowed.ts'
import { checkCurrentPassword } from '../recovery/check-current-password.ts'
import type { OwnCall } from '../second-factor/own-call.ts'
import type { AddressChangeWish } from './contract.ts'

/**
 * Asks for another address. Nothing changes until the link in a letter to the new one is confirmed. An address that somebody has an account
 * with is answered alike; its owner is told instead. Refuses `identity.current_password_wrong`.
 */
export async function askForAddressChange(
  authentication: Authentication,
  ctx: OwnCall,
  { email, currentPassword }: AddressChangeWish,
): Promise<void> {
  const { clinicId, now } = ctx
  const { accountId } = ctx.actor
  await checkCurrentPassword(authentication, ctx, currentPassword)
  if (!(await mayHaveLetter(authentication, 'address', accountId, now))) return
  const asked = { accountId, email: email.toLowerCase() }
  await transaction(authentication.database, (tx) =>
    announce(tx, identityFact(FACTS.newAddressAsked, clinicId, asked, now, accountId)),
  )
}
