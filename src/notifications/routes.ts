import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { patientsOfAppointments } from '#booking'
import { showing } from '#identity'
import type { Context } from '#identity'
import { asId } from '#platform'
import { Message, MessageQuery, MessageSummaries, OneMessage } from './contract.ts'
import { listMessages, readMessage } from './list-messages.ts'
import { permissions } from './permissions.ts'
import { reminderPolicyRoutes } from './reminder/policy/routes.ts'

const tags = ['Messages']

export const notificationsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(reminderPolicyRoutes)
  app.get(
    '/api/v1/messages',
    {
      config: { policy: permissions.readMessages, audit: 'notifications.message_list' },
      schema: {
        operationId: 'listMessages',
        summary: 'Messages to patients, newest first',
        tags,
        querystring: MessageQuery,
        response: { 200: MessageSummaries },
      },
    },
    async (request) => {
      const found = await listMessages(request.ctx, request.query)
      showing(request, { patients: await patientsTold(request.ctx, found.data) })
      return found
    },
  )
  app.get(
    '/api/v1/messages/:id',
    {
      config: { policy: permissions.readMessages, audit: 'notifications.message_read' },
      schema: {
        operationId: 'readMessage',
        summary: 'One message, whole',
        tags,
        params: OneMessage,
        response: { 200: Message },
      },
    },
    async (request) => {
      const found = await readMessage(request.ctx, request.params.id)
      showing(request, { patients: await patientsTold(request.ctx, [found]), record: found.id })
      return found
    },
  )
}

/** Whom messages are about: the patients of their appointments. */
function patientsTold({ database, clinicId }: Context, messages: readonly { appointmentId: string }[]) {
  const ids = messages.map(({ appointmentId }) => asId<'appointment'>(appointmentId))
  return patientsOfAppointments(database, clinicId, ids)
}
