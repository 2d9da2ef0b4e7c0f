import { transaction } from '#platform'
import type { Authentication } from './authentication.ts'
import { beginSession, callerHeaders } from './begin-session.ts'
import type { SignedIn, SignInContext } from './begin-session.ts'
import type { SignUpWish } from './contract.ts'
import { openAccount } from './open-account.ts'
import { hashPassword, refuseWeakPassword } from './password.ts'
import { refusals } from './refusals.ts'

/**
 * Opens an account and signs it in. Of several at once with one address exactly one succeeds; the others hear `identity.email_taken`
 * after the same work. Refuses weak passwords and what is no name, language or time zone.
 */
export async function signUp(authentication: Authentication, ctx: SignInContext, wish: SignUpWish): Promise<SignedIn> {
  const name = wish.name.trim()
  if (name === '') throw refusals.name_blank({ errors: [{ pointer: '/name', detail: 'must not be blank' }] })
  refuseWeakPassword(wish.password, { email: wish.email, name })
  const locale = canonicalLocale(wish.locale)
  const timeZone = knownTimeZone(wish.timeZone)
  const passwordHash = await hashPassword(wish.password)
  const { accountId, opened } = await transaction(authentication.database, (tx) =>
    openAccount(tx, { clinicId: ctx.clinicId, email: wish.email, name, passwordHash, locale, timeZone, at: ctx.now }),
  )
  if (!opened) throw refusals.email_taken({ errors: [{ pointer: '/email', detail: 'has an account already' }] })
  const { headers, response } = await authentication.library.api.beginSession({
    body: { accountId },
    headers: callerHeaders(ctx),
    returnHeaders: true,
  })
  return { tokens: await beginSession(authentication, ctx, response.token), setCookies: headers.getSetCookie() }
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
