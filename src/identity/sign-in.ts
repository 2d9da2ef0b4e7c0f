import { isAPIError } from 'better-auth/api'
import type { Authentication } from './authentication.ts'
import { beginSession, callerHeaders } from './begin-session.ts'
import type { SignedIn, SignInContext } from './begin-session.ts'
import type { SignInWish } from './contract.ts'
import { refusals } from './refusals.ts'

/**
 * Signs in with e-mail and password. An unknown address costs the same argon2 work as a wrong password and is told the same:
 * `identity.wrong_credentials`. Beyond ten failures a minute from one place: `identity.too_many_attempts`.
 *
 * The password is compared outside any transaction, so that a flood of sign-ins holds no database connection while it computes.
 */
export async function signIn(authentication: Authentication, ctx: SignInContext, wish: SignInWish): Promise<SignedIn> {
  const { headers, response } = await authentication.attempts.guard(ctx.address, wish.email, () =>
    prove(authentication, ctx, wish),
  )
  return { tokens: await beginSession(authentication, ctx, response.token), setCookies: headers.getSetCookie() }
}

async function prove({ library }: Authentication, ctx: SignInContext, { email, password }: SignInWish) {
  try {
    return await library.api.signInEmail({
      body: { email, password },
      headers: callerHeaders(ctx),
      returnHeaders: true,
    })
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) throw refusals.wrong_credentials()
    throw error
  }
}
