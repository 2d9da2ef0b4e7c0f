import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Authentication } from '../authentication.ts'
import { SignedInAnswer } from '../contract.ts'
import { FRESH_MINUTES } from '../second-factor/admit-proof.ts'
import { ownCall } from '../second-factor/own-call.ts'
import { answerSignedIn, signInCall } from '../sign-in-call.ts'
import { askForPasswordLink } from './ask-for-password-link.ts'
import { changePassword } from './change-password.ts'
import { PasswordChange, PasswordLinkWish, PasswordReset } from './contract.ts'
import { permissions } from './permissions.ts'
import { resetPassword } from './reset-password.ts'

const tags = ['Own account']

/** A password that was forgotten, and one that is to be another. */
export function recoveryRoutes(authentication: Authentication): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/v1/auth/password-reset',
      {
        config: {
          policy: permissions.askForPasswordLink,
          rateLimit: { max: 60, timeWindow: '1 hour', everywhere: true },
        },
        schema: {
          operationId: 'askForPasswordLink',
          summary: 'Ask for a letter with a link to choose a new password',
          tags,
          body: PasswordLinkWish,
          response: { 202: Type.Null({ description: 'If there is such an account, a letter is on its way.' }) },
        },
      },
      async (request, reply) => {
        await askForPasswordLink(authentication, signInCall(authentication, request), request.body.email)
        return reply.code(202).send(null)
      },
    )

    app.post(
      '/api/v1/auth/password-reset/confirmation',
      {
        config: { policy: permissions.resetPassword, rateLimit: { max: 60, timeWindow: '1 minute', everywhere: true } },
        schema: {
          operationId: 'resetPassword',
          summary: 'Choose a new password by the link; ends every session and signs nobody in',
          tags,
          body: PasswordReset,
          response: { 204: Type.Null({ description: 'Sign in with the new password.' }) },
        },
      },
      async (request, reply) => {
        await resetPassword(authentication, signInCall(authentication, request), request.body)
        return reply.code(204).send(null)
      },
    )

    app.put(
      '/api/v1/me/password',
      {
        config: {
          policy: permissions.changePassword,
          freshWithinMinutes: FRESH_MINUTES,
          rateLimit: { max: 60, timeWindow: '1 minute', by: 'account', everywhere: true },
        },
        schema: {
          operationId: 'changePassword',
          summary: 'Change the password; ends every other session and renews this one',
          tags,
          body: PasswordChange,
          response: { 200: SignedInAnswer },
        },
      },
      async (request, reply) =>
        answerSignedIn(reply, () =>
          changePassword(authentication, ownCall(request.ctx), signInCall(authentication, request), request.body),
        ),
    )
  }
}
