import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#platform'
import { showing } from './audit/index.ts'
import type { Authentication } from './authentication.ts'
import type { SignedIn, SignInContext } from './begin-session.ts'
import type { Tokens } from './contract.ts'
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

/** Answers a sign-in: tokens in the body, cookies in the headers; a limit that was met says when to come again. */
export async function answerSignedIn(reply: FastifyReply, begin: () => Promise<SignedIn>): Promise<Tokens> {
  try {
    const { tokens, setCookies } = await begin()
    reply.header('set-cookie', setCookies)
    return tokens
  } catch (error) {
    if (error instanceof SecondFactorDue && error.setCookies.length > 0) reply.header('set-cookie', error.setCookies)
    const seconds = error instanceof Refusal ? error.facts.extra?.['retryAfterSeconds'] : undefined
    if (typeof seconds === 'number') reply.header('retry-after', seconds)
    throw error
  }
}
