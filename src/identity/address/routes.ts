import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Authentication } from '../authentication.ts'
import { FRESH_MINUTES } from '../second-factor/admit-proof.ts'
import { ownCall } from '../second-factor/own-call.ts'
import { signInCall } from '../sign-in-call.ts'
import { askForAddressChange } from './ask-for-address-change.ts'
import { askForAddressProof } from './ask-for-address-proof.ts'
import { changeAddress, giveAddressBack } from './change-address.ts'
import { AddressChangeWish, AddressProof, LinkConfirmation } from './contract.ts'
import { permissions } from './permissions.ts'
import { proveAddress } from './prove-address.ts'

const tags = ['Own account']
const Nothing = Type.Null({ description: 'Done.' })
const Accepted = Type.Null({ description: 'A letter is on its way, if one is due.' })
/** Of 256 random bits nobody guesses any; this keeps the argon2 of a wrong password in bounds. */
const rateLimit = { max: 60, timeWindow: '1 minute', everywhere: true } as const

/** Proving the address of an account, and changing it. */
export function addressRoutes(authentication: Authentication): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/api/v1/me/email-verification',
      {
        config: { policy: permissions.askForAddressProof },
        schema: {
          operationId: 'askForAddressProof',
          summary: 'Have the letter that verifies your address sent again',
          tags,
          response: { 202: Accepted },
        },
      },
      async (request, reply) => {
        await askForAddressProof(authentication, ownCall(request.ctx))
        return reply.code(202).send(null)
      },
    )

    app.post(
      '/api/v1/auth/email-verification',
      {
        config: { policy: permissions.proveAddress, rateLimit },
        schema: {
          operationId: 'proveAddress',
          summary: 'Verify an address by the link in a letter',
          tags,
          body: AddressProof,
          response: { 204: Nothing },
        },
      },
      async (request, reply) => {
        await proveAddress(authentication, signInCall(authentication, request), request.body)
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/api/v1/me/email-change',
      {
        config: {
          policy: permissions.askForAddressChange,
          freshWithinMinutes: FRESH_MINUTES,
          rateLimit: { ...rateLimit, by: 'account' },
        },
        schema: {
          operationId: 'askForAddressChange',
          summary: 'Ask for another address; it counts once the letter sent there is confirmed',
          tags,
          body: AddressChangeWish,
          response: { 202: Accepted },
        },
      },
      async (request, reply) => {
        await askForAddressChange(authentication, ownCall(request.ctx), request.body)
        return reply.code(202).send(null)
      },
    )

    app.post(
      '/api/v1/auth/email-change/confirmation',
      {
        config: { policy: permissions.changeAddress, rateLimit },
        schema: {
          operationId: 'changeAddress',
          summary: 'Confirm the new address by the link sent there',
          tags,
          body: LinkConfirmation,
          response: { 204: Nothing },
        },
      },
      async (request, reply) => {
        await changeAddress(authentication, signInCall(authentication, request), request.body.token)
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/api/v1/auth/email-change/undo',
      {
        config: { policy: permissions.giveAddressBack, rateLimit },
        schema: {
          operationId: 'giveAddressBack',
          summary: 'Take the former address back by the link sent there; ends every session',
          tags,
          body: LinkConfirmation,
          response: { 204: Nothing },
        },
      },
      async (request, reply) => {
        await giveAddressBack(authentication, signInCall(authentication, request), request.body.token)
        return reply.code(204).send(null)
      },
    )
  }
}
