import { announce, transaction } from '#platform'
import type { Authentication } from '../authentication.ts'
import type { SignInContext } from '../begin-session.ts'
import { FACTS, identityFact } from '../events.ts'
import { mayHaveLetter } from '../letter-link/letters-allowed.ts'

/**
 * Somebody wants to sign in by a link in a letter, in this browser. As with a forgotten password, whether there is such an account is found
 * out by whoever writes the letter and not here. Answers the cookies by which the browser is known again.
 */
export async function askForSignInLink(
  authentication: Authentication,
  { clinicId, now, browser }: SignInContext,
  typed: string,
): Promise<readonly string[]> {
  const email = typed.toLowerCase()
  if (await mayHaveLetter(authentication, 'sign-in', email, now)) {
    const asked = { email, browser: browser?.sha256?.toString('hex') ?? null }
    await transaction(authentication.database, (tx) =>
      announce(tx, identityFact(FACTS.signInLinkAsked, clinicId, asked, now)),
    )
  }
  return browser?.setCookies ?? []
}
