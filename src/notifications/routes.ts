import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Message, MessageQuery, MessageSummaries, OneMessage } from './contract.ts'
import { listMessages, readMessage } from './list-messages.ts'
import { permissions } from './permissions.ts'

const tags = ['Messages']

export const notificationsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/v1/messages',
    {
      config: { policy: permissions.readMessages },
      schema: {
        operationId: 'listMessages',
        summary: 'Messages to patients, newest first',
        tags,
        querystring: MessageQuery,
        response: { 200: MessageSummaries },
      },
    },
    async (request) => listMessages(request.ctx, request.query),
  )
  app.get(
    '/api/v1/messages/:id',
    {
      config: { policy: permissions.readMessages },
      schema: {
        operationId: 'readMessage',
        summary: 'One message, whole',
        tags,
        params: OneMessage,
        response: { 200: Message },
      },
    },
    async (request) => readMessage(request.ctx, request.params.id),
  )
}
