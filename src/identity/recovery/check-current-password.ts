import type { Authentication } from '../authentication.ts'
import { findPassword } from '../claim/queries.ts'
import { nobodysHash, passwordMatches } from '../password.ts'
import { refusals } from '../refusals.ts'
import type { OwnCall } from '../second-factor/own-call.ts'

/**
 * Whoever found a browser that was left open does not know the password. Guesses count like those of a sign-in, as if from a device that is
 * not known. Refuses `identity.current_password_wrong`, also for an account that has no password: such a one gets its first by letter.
 */
export async function checkCurrentPassword(
  { database, attempts }: Authentication,
  { actor, address }: OwnCall,
  password: string,
): Promise<{ email: string; name: string }> {
  const account = await findPassword(database, actor.accountId)
  if (account === undefined) throw refusals.account_not_found()
  return attempts.guard({ address, email: account.email }, async () => {
    const matches = await passwordMatches(account.passwordHash ?? (await nobodysHash()), password)
    if (matches && account.passwordHash !== null) return account
    throw refusals.current_password_wrong({ errors: [{ pointer: '/currentPassword', detail: 'is not your password' }] })
  })
}
