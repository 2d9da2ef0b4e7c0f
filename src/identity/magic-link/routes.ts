import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { LinkConfirmation } from '../address/contract.ts'
import type { Authentication } from '../authentication.ts'
import { SignedInAnswer } from '../contract.ts'
import { answerSignedIn, signInCall } from '../sign-in-call.ts'
import { askForSignInLink } from './ask-for-sign-in-link.ts'
import { SignInLinkWish } from './contract.ts'
import { permissions } from './permissions.ts'
import { signInByLink } from './sign-in-by-link.ts'

const tags = ['Signing in']

/** Signing in by a link in a letter. */
export function magicLinkRoutes(authentication: Authentication): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/v1/auth/sign-in-link',
      {
        config: {
          policy: permissions.askForSignInLink,
          rateLimit: { max: 60, timeWindow: '1 hour', everywhere: true },
        },
        schema: {
          operationId: 'askForSignInLink',
          summary: 'Ask for a letter with a link to sign in, in this browser',
          tags,
          body: SignInLinkWish,
          response: { 202: Type.Null({ description: 'If there is such an account, a letter is on its way.' }) },
        },
      },
      async (request, reply) => {
        const cookies = await askForSignInLink(authentication, signInCall(authentication, request), request.body.email)
        if (cookies.length > 0) reply.header('set-cookie', cookies)
        return reply.code(202).send(null)
      },
    )

    app.post(
      '/api/v1/auth/sign-in-link/confirmation',
      {
        config: { policy: permissions.signInByLink, rateLimit: { max: 600, timeWindow: '1 minute', everywhere: true } },
        schema: {
          operationId: 'signInByLink',
          summary: 'Sign in by the link, in the browser that asked for it',
          tags,
          body: LinkConfirmation,
          response: { 200: SignedInAnswer },
        },
      },
      async (request, reply) =>
        answerSignedIn(reply, () =>
          signInByLink(authentication, signInCall(authentication, request), request.body.token),
        ),
    )
  }
}
