import { Refusal, transaction } from '#platform'
import { audit } from './audit/index.ts'
import type { Authentication } from './authentication.ts'
import { beginSession } from './begin-session.ts'
import type { SignedIn, SignInContext } from './begin-session.ts'
import { findClaims } from './claim/queries.ts'
import type { ClaimRow } from './claim/queries.ts'
import type { SignUpWish } from './contract.ts'
import { openAccount } from './open-account.ts'
import { hashPassword, refuseWeakPassword } from './password.ts'
import { refusals } from './refusals.ts'
import { hashOfToken } from './secret-token.ts'
import { whoseIs } from './sign-in.ts'

/**
 * Opens an account and signs it in. Somebody who has an account already, and proves it with the password, is signed in to that one.
 *
 * An address with a proven owner looks like one with none, in words and in work: another password opens an account beside theirs, which
 * can never become the owner, and they are told by letter (docs/decisions/0010). Only an address whose owner is not proven is told as taken,
 * `identity.email_taken`, as whoever has just signed up with it hears.
 */
export async function signUp(authentication: Authentication, ctx: SignInContext, wish: SignUpWish): Promise<SignedIn> {
  const { database } = authentication
  const name = wish.name.trim()
  if (name === '') throw refusals.name_blank({ errors: [{ pointer: '/name', detail: 'must not be blank' }] })
  refuseWeakPassword(wish.password, { email: wish.email, name })
  const locale = canonicalLocale(wish.locale)
  const timeZone = knownTimeZone(wish.timeZone)
  const owner = await provenOwner(authentication, ctx, wish)
  if (owner !== undefined) return beginSession(authentication, ctx, owner.accountId, ['password'])
  const passwordHash = await hashPassword(wish.password)
  const { accountId, opened } = await transaction(database, async (tx) => {
    const { clinicId, now: at } = ctx
    const result = await openAccount(tx, { clinicId, email: wish.email, name, passwordHash, locale, timeZone, at })
    if (result.opened) await audit(tx, ctx, { action: 'identity.account_open', record: result.accountId })
    return result
  })
  if (!opened) throw refusals.email_taken({ errors: [{ pointer: '/email', detail: 'has an account already' }] })
  return beginSession(authentication, ctx, accountId, ['password'])
}

/** Guarded as a sign-in is, or signing up would be the way to guess passwords. */
async function provenOwner(
  { database, attempts }: Authentication,
  { address, deviceTokens = [] }: SignInContext,
  wish: SignUpWish,
): Promise<ClaimRow | undefined> {
  const email = wish.email.toLowerCase()
  const proven = (await findClaims(database, email, deviceTokens.map(hashOfToken))).find((claim) => claim.isProven)
  try {
    const knownDevice = proven?.deviceId ?? undefined
    return await attempts.guard({ address, email, knownDevice, isNewcomer: true }, () =>
      whoseIs(wish.password, [proven]),
    )
  } catch (error) {
    if (error instanceof Refusal && error.code === 'identity.wrong_credentials') return undefined
    throw error
  }
}

function canonicalLocale(locale: string | undefined): string | undefined {
  try {
    return locale === undefined ? undefined : Intl.getCanonicalLocales(locale)[0]
  } catch {
    throw refusals.locale_unknown({ errors: [{ pointer: '/locale', detail: 'is not a BCP 47 language tag' }] })
  }
}

/**
 * Names only: an offset such as +01:00 is no place, and would be wrong half the year. Kept as it was said: the canonical name
 * of today's ICU would make Asia/Calcutta of Asia/Kolkata.
 */
function knownTimeZone(timeZone: string | undefined): string | undefined {
  if (timeZone === undefined) return undefined
  try {
    if (!/^[A-Za-z]/.test(timeZone)) throw new RangeError('an offset')
    new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions()
    return timeZone
  } catch {
    throw refusals.time_zone_unknown({
      errors: [{ pointer: '/timeZone', detail: 'is not a time zone of the IANA database' }],
    })
  }
}
