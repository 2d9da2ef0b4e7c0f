import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { formatInstant } from '#scheduling'
import { Hold, OneHold, SlotWish } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { holdTime } from './hold-time.ts'
import { letGoOfHold } from './let-go-of-hold.ts'

const tags = ['Booking']

export const holdRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/holds',
    {
      config: { policy: permissions.hold },
      schema: {
        operationId: 'holdTime',
        summary: 'Keep a free time while the form is filled',
        tags,
        body: SlotWish,
        response: { 201: Hold },
      },
    },
    async (request, reply) => {
      const { id, expiresAt, startAt, endAt, timeZone, doctorId, visitTypeId, locationId } = await holdTime(
        request.ctx,
        request.body,
      )
      const slot = {
        doctorId,
        visitTypeId,
        locationId,
        start: formatInstant(startAt, timeZone),
        end: formatInstant(endAt, timeZone),
        timeZone,
      }
      return reply
        .code(201)
        .header('location', `/api/v1/holds/${id}`)
        .send({ id, expiresAt: formatInstant(expiresAt, timeZone), slot })
    },
  )
  app.delete(
    '/api/v1/holds/:id',
    {
      config: { policy: permissions.letGo },
      schema: { operationId: 'letGoOfHold', summary: 'Let go of a held time', tags, params: OneHold },
    },
    async (request, reply) => {
      await letGoOfHold(request.ctx, request.params.id)
      return reply.code(204).send()
    },
  )
}
