import { transaction } from '#platform'
import type { Authentication } from '../authentication.ts'
import { profileOf } from '../profile-of.ts'
import { putUnconfirmedTotp } from './queries.ts'
import { refusals } from './refusals.ts'
import { seal } from './sealed-secret.ts'
import { newTotpSecret, totpUri } from './totp.ts'
import type { OwnCall } from './own-call.ts'
import type { NewTotp } from './contract.ts'

/**
 * Makes a secret for an authenticator app and shows it, this once. It counts for nothing until a code of it comes back
 * ({@link confirmTotp}); asked again before that, there is a new one. Refuses `identity.totp_exists`.
 */
export async function enrolTotp({ database, library, issuer }: Authentication, ctx: OwnCall): Promise<NewTotp> {
  const { accountId } = ctx.actor
  const { email } = await profileOf(database, accountId)
  const secret = newTotpSecret()
  const sealed = await seal(library, accountId, secret)
  if (!(await transaction(database, (tx) => putUnconfirmedTotp(tx, accountId, sealed, ctx.now))))
    throw refusals.totp_exists()
  return { secret, ...totpUri(secret, `Praxis ${new URL(issuer).hostname}`, email) }
}
