import { announce, transaction } from '#platform'
import type { Authentication } from '../authentication.ts'
import type { SignInContext } from '../begin-session.ts'
import { FACTS, identityFact } from '../events.ts'
import { mayHaveLetter } from '../letter-link/letters-allowed.ts'

/**
 * Somebody says they forgot the password of an address. Whether there is such an account is not even looked up here: the wish is written down
 * and answered, and who writes the letter finds out. So known and unknown addresses are alike in words and in time.
 */
export async function askForPasswordLink(
  authentication: Authentication,
  { clinicId, now }: SignInContext,
  typed: string,
): Promise<void> {
  const email = typed.toLowerCase()
  if (!(await mayHaveLetter(authentication, 'password', email, now))) return
  await transaction(authentication.database, (tx) =>
    announce(tx, identityFact(FACTS.passwordLinkAsked, clinicId, { email }, now)),
  )
}
