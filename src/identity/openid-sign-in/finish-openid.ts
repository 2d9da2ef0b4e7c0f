import { transaction } from '#platform'
import type { Authentication } from '../authentication.ts'
import { beginSession } from '../begin-session.ts'
import type { SignInContext } from '../begin-session.ts'
import type { Context } from '../context.ts'
import { hashOfToken } from '../secret-token.ts'
import { accountOfPerson } from './account-of-person.ts'
import { linkPerson } from './link-person.ts'
import { proveThroughProvider } from './prove-through-provider.ts'
import { proofOfPerson } from './proof-of-person.ts'
import { providerClient } from './provider-client.ts'
import { providerOf } from './provider.ts'
import { takeAttempt } from './queries.ts'
import type { AttemptRow } from './queries.ts'
import { readAnswer } from './read-answer.ts'
import { refusals } from './refusals.ts'

export interface ReturnCall {
  ctx: Context
  signingIn: SignInContext
  /** As it arrived, without the question mark. */
  query: string
  state: string | undefined
}

/** Takes the attempt that this return belongs to: once, in the browser that left. Refuses `identity.openid_return_unknown`. */
export async function takeOwnAttempt(
  { database }: Authentication,
  { ctx, signingIn, state }: ReturnCall,
): Promise<AttemptRow> {
  const browserSha256 = signingIn.browser?.sha256 ?? null
  if (state === undefined || browserSha256 === null) throw refusals.openid_return_unknown()
  const attempt = await transaction(database, (tx) =>
    takeAttempt(tx, hashOfToken(state), browserSha256, ctx.clinicId, ctx.now),
  )
  if (attempt === undefined) throw refusals.openid_return_unknown()
  return attempt
}

/**
 * Somebody comes back from a provider. Signing in may still wait for a second factor, as with a password. Answers the cookies of a session
 * that began. Refuses `identity.openid_answer_invalid`, `openid_refused`, and what linking, opening or proving is refused with.
 */
export async function finishOpenid(
  authentication: Authentication,
  call: ReturnCall,
  attempt: AttemptRow,
): Promise<string[]> {
  const provider = await providerOf(authentication, call.ctx.clinicId, attempt.providerId)
  const client = await providerClient(provider, authentication.issuer)
  const person = await readAnswer(client, attempt, call.query, call.state ?? '')
  if (attempt.purpose === 'link') {
    await linkPerson(authentication, call.ctx, attempt, provider, person)
    return []
  }
  if (attempt.purpose === 'reauthenticate') {
    await proveThroughProvider(authentication, call.ctx, attempt, provider, person)
    return []
  }
  const accountId = await accountOfPerson(authentication, call.ctx, provider, person)
  return (await beginSession(authentication, call.signingIn, accountId, [proofOfPerson(provider, person)])).setCookies
}
