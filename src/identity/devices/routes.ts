import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Authentication } from '../authentication.ts'
import { ownCall } from '../second-factor/own-call.ts'
import { Ended, OneSession, OwnSessions } from './contract.ts'
import { endOtherSessions, endOwnSession, listOwnSessions } from './own-sessions.ts'
import { permissions } from './permissions.ts'

const tags = ['Own account']

/** Where somebody is signed in, and an end to it. */
export function deviceRoutes(authentication: Authentication): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/v1/me/sessions',
      {
        config: { policy: permissions.listSessions },
        schema: {
          operationId: 'listOwnSessions',
          summary: 'Where you are signed in, last used first',
          tags,
          response: { 200: OwnSessions },
        },
      },
      async (request) => ({ data: await listOwnSessions(authentication, ownCall(request.ctx)) }),
    )

    app.delete(
      '/api/v1/me/sessions',
      {
        config: { policy: permissions.endOtherSessions },
        schema: {
          operationId: 'endOtherSessions',
          summary: 'End every session but this one, in every clinic, and let in no app any more',
          tags,
          response: { 200: Ended },
        },
      },
      async (request) => ({ ended: await endOtherSessions(authentication, ownCall(request.ctx)) }),
    )

    app.delete(
      '/api/v1/me/sessions/:id',
      {
        config: { policy: permissions.endSession },
        schema: {
          operationId: 'endOwnSession',
          summary: 'End one of your sessions',
          tags,
          params: OneSession,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        await endOwnSession(authentication, ownCall(request.ctx), request.params.id)
        return reply.code(204).send(null)
      },
    )
  }
}
