import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Authentication } from '../authentication.ts'
import { beginSession } from '../begin-session.ts'
import { SignedInAnswer } from '../contract.ts'
import { FRESH_MINUTES } from '../second-factor/admit-proof.ts'
import { ownCall } from '../second-factor/own-call.ts'
import { answerSignedIn, signInCall } from '../sign-in-call.ts'
import { askForAnyPasskey } from './ask-for-passkey.ts'
import { ceremonyOf } from './ceremony-of.ts'
import {
  AddedPasskey,
  CeremonyOptions,
  NewPasskey,
  PasskeyChange,
  PasskeyPath,
  PasskeySignIn,
  Passkeys,
} from './contract.ts'
import { permissions } from './permissions.ts'
import { presentPasskey } from './present-passkey.ts'
import { provePasskey } from './prove-passkey.ts'
import { findPasskeysOf } from './queries.ts'
import { registerPasskey, registrationOptions } from './register-passkey.ts'
import { removePasskey } from './remove-passkey.ts'
import { renamePasskey } from './rename-passkey.ts'

const tags = ['Passkeys']
const fresh = { beforeSecondFactor: true, freshWithinMinutes: FRESH_MINUTES } as const
/** Each asks for a row to be written, by whoever comes. */
const slowly = { rateLimit: { max: 120, timeWindow: '1 minute' } } as const

/** Signing in with a passkey, and looking after one's own. */
export function passkeyRoutes(authentication: Authentication): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(signingIn(authentication))

    app.get(
      '/api/v1/me/passkeys',
      {
        config: { policy: permissions.own, beforeSecondFactor: true, audit: { none: 'the caller’s own' } },
        schema: { operationId: 'listPasskeys', summary: 'Your passkeys', tags, response: { 200: Passkeys } },
      },
      async ({ ctx }) => {
        const own = await findPasskeysOf(authentication.database, ownCall(ctx).actor.accountId)
        return { data: own.map(presentPasskey) }
      },
    )

    app.post(
      '/api/v1/me/passkeys/options',
      {
        config: { policy: permissions.own, ...fresh, ...slowly, audit: { none: 'a challenge; no data is read' } },
        schema: {
          operationId: 'askToMakePasskey',
          summary: 'What the browser needs to make a passkey',
          tags,
          response: { 200: CeremonyOptions },
        },
      },
      async (request, reply) => ({
        ...(await registrationOptions(await ceremonyOf(authentication, request, reply), ownCall(request.ctx))),
      }),
    )

    app.post(
      '/api/v1/me/passkeys',
      {
        config: { policy: permissions.own, ...fresh, ...slowly, audit: { inside: 'identity.second_factor_change' } },
        schema: {
          operationId: 'addPasskey',
          summary: 'Keep a passkey that was just made',
          tags,
          body: NewPasskey,
          response: { 201: AddedPasskey },
        },
      },
      async (request, reply) => {
        const ceremony = await ceremonyOf(authentication, request)
        const added = await registerPasskey(authentication, ceremony, ownCall(request.ctx), request.body)
        reply.code(201).header('cache-control', 'no-store')
        return { passkey: presentPasskey(added.passkey), recoveryCodes: added.recoveryCodes }
      },
    )

    app.patch(
      '/api/v1/me/passkeys/:id',
      {
        config: {
          policy: permissions.own,
          beforeSecondFactor: true,
          audit: { none: 'a name that only its owner sees' },
        },
        schema: {
          operationId: 'renamePasskey',
          summary: 'Name a passkey',
          tags,
          params: PasskeyPath,
          body: PasskeyChange,
          response: { 204: Type.Null() },
        },
      },
      async ({ ctx, params, body }, reply) => {
        await renamePasskey(authentication, ownCall(ctx), params.id, body.name)
        return reply.code(204).send(null)
      },
    )

    app.delete(
      '/api/v1/me/passkeys/:id',
      {
        config: {
          policy: permissions.own,
          freshWithinMinutes: FRESH_MINUTES,
          audit: { inside: 'identity.second_factor_change' },
        },
        schema: {
          operationId: 'removePasskey',
          summary: 'Remove a passkey',
          tags,
          params: PasskeyPath,
          response: { 204: Type.Null() },
        },
      },
      async ({ ctx, params }, reply) => {
        await removePasskey(authentication, ownCall(ctx), params.id)
        return reply.code(204).send(null)
      },
    )
  }
}

function signingIn(authentication: Authentication): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/v1/auth/passkey/options',
      {
        config: { policy: permissions.signIn, ...slowly, audit: { none: 'a challenge; no data is read' } },
        schema: {
          operationId: 'askForPasskey',
          summary: 'What the browser needs to sign in with a passkey',
          tags,
          response: { 200: CeremonyOptions },
        },
      },
      async (request, reply) => ({ ...(await askForAnyPasskey(await ceremonyOf(authentication, request, reply))) }),
    )

    app.post(
      '/api/v1/auth/passkey',
      {
        config: { policy: permissions.signIn, ...slowly, audit: { inside: 'identity.sign_in' } },
        schema: {
          operationId: 'signInWithPasskey',
          summary: 'Sign in with a passkey',
          description: 'Counts as two factors. Answers like signing in.',
          tags,
          body: PasskeySignIn,
          response: { 200: SignedInAnswer },
        },
      },
      async (request, reply) =>
        answerSignedIn(reply, async () => {
          const { clinicId } = request.ctx
          const proof = { answer: request.body.answer, purpose: 'sign_in', clinicId } as const
          const accountId = await provePasskey(await ceremonyOf(authentication, request), proof)
          return beginSession(authentication, signInCall(authentication, request), accountId, ['passkey'])
        }),
    )
  }
}
