import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Refusal, transaction } from '#platform'
import { audit } from '../audit/index.ts'
import type { Authentication } from '../authentication.ts'
import { signInCall } from '../sign-in-call.ts'
import { SecondFactorDue } from '../unfinished-sign-in/unfinished-sign-in.ts'
import { OpenidReturn, OpenidReturnPath } from './contract.ts'
import { finishOpenid, takeOwnAttempt } from './finish-openid.ts'
import type { ReturnCall } from './finish-openid.ts'
import { permissions } from './permissions.ts'
import type { AttemptRow } from './queries.ts'
import { refusals } from './refusals.ts'

const SIGN_IN_PAGE = '/sign-in'
const tags = ['Signing in through other providers']

/** Where providers send people back to. A browser comes here, so every outcome is a page. */
export function callbackRoutes(authentication: Authentication): FastifyPluginAsyncTypebox {
  return async (app) => {
    for (const url of ['/api/v1/auth/openid/callback', '/api/v1/auth/openid/callback/:providerId']) {
      app.get(
        url,
        {
          config: {
            policy: permissions.signIn,
            audit: { inside: 'identity.sign_in' },
            rateLimit: { max: 120, timeWindow: '1 minute' },
          },
          schema: {
            operationId: url.includes(':') ? 'returnFromOneProvider' : 'returnFromProvider',
            summary: 'Where a provider sends the browser back to',
            tags,
            querystring: OpenidReturn,
            params: OpenidReturnPath,
            response: { 303: Type.Null({ description: 'To the page where it goes on.' }) },
          },
        },
        async (request, reply) => {
          const { state } = request.query
          const query = request.url.split('?')[1] ?? ''
          const call = { ctx: request.ctx, signingIn: signInCall(authentication, request), query, state }
          reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer')
          return comeBack(authentication, call, request, reply)
        },
      )
    }
  }
}

async function comeBack(
  authentication: Authentication,
  call: ReturnCall,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  let attempt: AttemptRow | undefined
  try {
    attempt = await takeOwnAttempt(authentication, call)
    if (new URL(attempt.redirectUri).pathname !== request.url.split('?')[0]) throw refusals.openid_return_unknown()
    const setCookies = await finishOpenid(authentication, call, attempt)
    if (setCookies.length > 0) reply.header('set-cookie', setCookies)
    return reply.code(303).header('location', attempt.returnTo).send(null)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // The provider's own words stay in the log: they are text of somebody else's, for a page of ours.
    if (error.cause !== undefined) request.log.info({ err: error.cause }, error.code)
    if (error instanceof SecondFactorDue && error.setCookies.length > 0) reply.header('set-cookie', error.setCookies)
    await tellRefused(authentication, call, error)
    return reply.code(303).header('location', pageFor(error, attempt)).send(null)
  }
}

/** The browser is sent to a page and not refused by status, so the trail is told here. */
async function tellRefused({ database }: Authentication, { ctx }: ReturnCall, { code }: Refusal): Promise<void> {
  await transaction(database, (tx) => audit(tx, ctx, { action: 'identity.sign_in', refusal: code }))
}

/** A challenge goes into the fragment, which no server, log or other site ever sees. */
function pageFor(refusal: Refusal, attempt: AttemptRow | undefined): string {
  const { purpose = 'sign_in', returnTo = '/' } = attempt ?? {}
  if (refusal instanceof SecondFactorDue) {
    const { challenge, methods, expiresIn } = refusal.facts.extra ?? {}
    const waiting = new URLSearchParams({
      challenge: String(challenge),
      methods: [methods].flat().join(' '),
      expiresIn: String(expiresIn),
    })
    return `${SIGN_IN_PAGE}?${new URLSearchParams({ back: returnTo }).toString()}#${waiting.toString()}`
  }
  if (purpose === 'sign_in')
    return `${SIGN_IN_PAGE}?${new URLSearchParams({ back: returnTo, problem: refusal.code }).toString()}`
  const page = new URL(returnTo, 'http://praxis.invalid')
  page.searchParams.set('problem', refusal.code)
  return `${page.pathname}${page.search}${page.hash}`
}
