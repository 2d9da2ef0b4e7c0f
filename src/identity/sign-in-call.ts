import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#platform'
import { showing } from './audit/index.ts'
import type { Authentication } from './authentication.ts'
import type { SignedIn, SignInContext } from './begin-session.ts'
import type { SignedInAnswer } from './contract.ts'
import { deviceTokensOf } from './devices/device-cookie.ts'
import { thisBrowser } from './this-browser.ts'
import { SecondFactorDue } from './unfinished-sign-in/unfinished-sign-in.ts'

/** A request that may end in a session, as `beginSession` wants to know it. */
export function signInCall({ issuer }: Authentication, request: FastifyRequest): SignInContext {
  const { ctx, headers } = request
  return {
    actor: ctx.actor,
    clinicId: ctx.clinicId,
    now: ctx.now,
    address: ctx.address,
    userAgent: headers['user-agent'],
    requestId: ctx.requestId,
    attempting: (accountId) => showing(request, { patients: [], record: accountId }),
    deviceTokens: deviceTokensOf(headers.cookie, issuer),
    browser: thisBrowser(headers, issuer),
  }
}

/**
 * Answers a sign-in: tokens in the body for apps, cookies in the headers; a limit that was met says when to come again. A page of ours gets no
 * tokens, for it needs none, and what it does not have no script can take from it (ASVS 5.0, 10.1.1): the cookie, which no script reads, is all
 * it lives by. That it is one the browser says, in a header that no page can write; a browser that says nothing, over plain http, is taken for an app.
 */
export async function answerSignedIn(reply: FastifyReply, begin: () => Promise<SignedIn>): Promise<SignedInAnswer> {
  try {
    const { tokens, setCookies } = await begin()
    reply.header('set-cookie', setCookies)
    return reply.request.headers['sec-fetch-site'] === 'same-origin' ? { session: 'cookie' } : tokens
  } catch (error) {
    if (error instanceof SecondFactorDue && error.setCookies.length > 0) reply.header('set-cookie', error.setCookies)
    const seconds = error instanceof Refusal ? error.facts.extra?.['retryAfterSeconds'] : undefined
    if (typeof seconds === 'number') reply.header('retry-after', seconds)
    throw error
  }
}
