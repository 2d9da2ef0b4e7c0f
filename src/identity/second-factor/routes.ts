import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Authentication } from '../authentication.ts'
import { SignedInAnswer } from '../contract.ts'
import { askForPasskeyOf } from '../passkey/ask-for-passkey.ts'
import { ceremonyOf } from '../passkey/ceremony-of.ts'
import { CeremonyOptions } from '../passkey/contract.ts'
import { answerSignedIn, signInCall } from '../sign-in-call.ts'
import { FRESH_MINUTES } from './admit-proof.ts'
import { confirmTotp } from './confirm-totp.ts'
import {
  ChallengeWish,
  CodeWish,
  FirstRecoveryCodes,
  NewTotp,
  OwnFactors,
  Reauthenticated,
  ReauthenticationWish,
  RecoveryCodes,
  SecondFactorWish,
  StaffPolicy,
  StaffPolicyWish,
} from './contract.ts'
import { enrolTotp } from './enrol-totp.ts'
import { askForSecondPasskey, finishWithSecondFactor } from './finish-with-second-factor.ts'
import { ownCall } from './own-call.ts'
import { permissions } from './permissions.ts'
import { readOwnFactors } from './read-own-factors.ts'
import { reauthenticate } from './reauthenticate.ts'
import { regenerateRecoveryCodes } from './regenerate-recovery-codes.ts'
import { removeTotp } from './remove-totp.ts'
import { changeStaffPolicy, readStaffPolicy } from './staff-policy.ts'

const tags = ['Second factors']
const fresh = { beforeSecondFactor: true, freshWithinMinutes: FRESH_MINUTES } as const
/** Guesses are counted per account besides; this keeps one place from making the database count all day. */
const slowly = { rateLimit: { max: 60, timeWindow: '1 minute' } } as const

/** Finishing a sign-in with a second factor, and proving oneself again later. */
export function provingRoutes(authentication: Authentication): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/v1/auth/second-factor',
      {
        config: { policy: permissions.finishSignIn, ...slowly, audit: { inside: 'identity.sign_in' } },
        schema: {
          operationId: 'finishSignIn',
          summary: 'Finish a sign-in with a second factor',
          description: 'After `identity.second_factor_due`. Answers like signing in.',
          tags,
          body: SecondFactorWish,
          response: { 200: SignedInAnswer },
        },
      },
      async (request, reply) =>
        answerSignedIn(reply, () =>
          finishWithSecondFactor(authentication, signInCall(authentication, request), request.body, () =>
            ceremonyOf(authentication, request),
          ),
        ),
    )

    app.post(
      '/api/v1/auth/second-factor/passkey-options',
      {
        config: { policy: permissions.finishSignIn, ...slowly, audit: { none: 'a challenge; no data is read' } },
        schema: {
          operationId: 'askForSecondPasskey',
          summary: 'What the browser needs to use a passkey as second factor',
          tags,
          body: ChallengeWish,
          response: { 200: CeremonyOptions },
        },
      },
      async (request, reply) => {
        const call = signInCall(authentication, request)
        return {
          ...(await askForSecondPasskey(authentication, call, request.body.challenge, () =>
            ceremonyOf(authentication, request, reply),
          )),
        }
      },
    )

    app.post(
      '/api/v1/auth/reauthenticate',
      {
        config: {
          policy: permissions.reauthenticate,
          beforeSecondFactor: true,
          ...slowly,
          audit: { inside: 'identity.sign_in' },
        },
        schema: {
          operationId: 'reauthenticate',
          summary: 'Prove again that it is you',
          description:
            'After `identity.fresh_sign_in_required`, or to show the second factor in a session that has not.',
          tags,
          body: ReauthenticationWish,
          response: { 200: Reauthenticated },
        },
      },
      async (request) =>
        reauthenticate(authentication, ownCall(request.ctx), request.body, () => ceremonyOf(authentication, request)),
    )

    app.post(
      '/api/v1/auth/reauthenticate/passkey-options',
      {
        config: {
          policy: permissions.reauthenticate,
          beforeSecondFactor: true,
          ...slowly,
          audit: { none: 'a challenge; no data is read' },
        },
        schema: {
          operationId: 'askForOwnPasskey',
          summary: 'What the browser needs to prove with a passkey that it is you',
          tags,
          response: { 200: CeremonyOptions },
        },
      },
      async (request, reply) => {
        const { accountId } = ownCall(request.ctx).actor
        return {
          ...(await askForPasskeyOf(await ceremonyOf(authentication, request, reply), accountId, 'reauthenticate')),
        }
      },
    )
  }
}

/** One's own second factors, and what a clinic asks of its staff. */
export function secondFactorRoutes(authentication: Authentication): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/v1/me/second-factor',
      {
        config: { policy: permissions.seeOwn, beforeSecondFactor: true, audit: { none: 'the caller’s own' } },
        schema: {
          operationId: 'readOwnSecondFactors',
          summary: 'Your second factors',
          tags,
          response: { 200: OwnFactors },
        },
      },
      async (request) => readOwnFactors(authentication, ownCall(request.ctx)),
    )

    app.post(
      '/api/v1/me/second-factor/totp',
      {
        config: {
          policy: permissions.changeOwn,
          ...fresh,
          audit: { none: 'counts for nothing until it is confirmed' },
        },
        schema: {
          operationId: 'enrolTotp',
          summary: 'A secret for an authenticator app',
          description: 'Counts once a code of it has come back.',
          tags,
          response: { 200: NewTotp },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store')
        return enrolTotp(authentication, ownCall(request.ctx))
      },
    )

    app.post(
      '/api/v1/me/second-factor/totp/confirmation',
      {
        config: {
          policy: permissions.changeOwn,
          ...fresh,
          ...slowly,
          audit: { inside: 'identity.second_factor_change' },
        },
        schema: {
          operationId: 'confirmTotp',
          summary: 'Show that the authenticator app works',
          tags,
          body: CodeWish,
          response: { 200: FirstRecoveryCodes },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store')
        return confirmTotp(authentication, ownCall(request.ctx), request.body.code)
      },
    )

    app.delete(
      '/api/v1/me/second-factor/totp',
      {
        config: {
          policy: permissions.changeOwn,
          freshWithinMinutes: FRESH_MINUTES,
          audit: { inside: 'identity.second_factor_change' },
        },
        schema: {
          operationId: 'removeTotp',
          summary: 'Remove the authenticator app',
          tags,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await removeTotp(authentication, ownCall(request.ctx))
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/api/v1/me/second-factor/recovery-codes',
      {
        config: {
          policy: permissions.changeOwn,
          freshWithinMinutes: FRESH_MINUTES,
          audit: { inside: 'identity.second_factor_change' },
        },
        schema: {
          operationId: 'regenerateRecoveryCodes',
          summary: 'Ten new recovery codes instead of the old',
          tags,
          response: { 200: RecoveryCodes },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store')
        return { recoveryCodes: await regenerateRecoveryCodes(authentication, ownCall(request.ctx)) }
      },
    )
  }
}

/** What a clinic asks of its staff. */
export function staffPolicyRoutes(): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/v1/second-factor-policy',
      {
        config: {
          policy: permissions.seePolicy,
          beforeSecondFactor: true,
          audit: { none: 'a rule of the clinic, no patient’s data' },
        },
        schema: {
          operationId: 'readSecondFactorPolicy',
          summary: 'Whether staff must have a second factor',
          tags,
          response: { 200: StaffPolicy },
        },
      },
      async ({ ctx }) => readStaffPolicy(ctx.database, ctx.clinicId),
    )

    app.put(
      '/api/v1/second-factor-policy',
      {
        config: {
          policy: permissions.changePolicy,
          freshWithinMinutes: FRESH_MINUTES,
          audit: { inside: 'identity.second_factor_policy_change' },
        },
        schema: {
          operationId: 'changeSecondFactorPolicy',
          summary: 'Decide whether staff must have a second factor',
          tags,
          body: StaffPolicyWish,
          response: { 200: StaffPolicy },
        },
      },
      async ({ ctx, body }) => changeStaffPolicy(ctx, body),
    )
  }
}
