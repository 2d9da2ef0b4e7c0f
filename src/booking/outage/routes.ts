import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { OneOutage, Outage, OutageWish, Outages } from './contract.ts'
import { endOutage } from './end-outage.ts'
import { enterOutage } from './enter-outage.ts'
import { listOutages } from './list-outages.ts'
import { permissions } from './permissions.ts'

const tags = ['The bad day']

/** Rooms and devices that are out of order. */
export const outageRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/v1/outages',
    {
      config: { policy: permissions.read, audit: { none: 'rooms of the clinic, nobody’s data' } },
      schema: {
        operationId: 'listOutages',
        summary: 'Rooms and devices that are out of order, or will be',
        tags,
        response: { 200: Outages },
      },
    },
    async ({ ctx }) => listOutages(ctx),
  )
  app.post(
    '/api/v1/outages',
    {
      config: { policy: permissions.enter, audit: { inside: 'clinic.rules_change' } },
      schema: {
        operationId: 'enterOutage',
        summary: 'A room or device is out of order for a while: nobody books into it',
        description:
          'Visits that have it then stay where they are; a rebooking plan of the same cause finds them another room or time.',
        tags,
        body: OutageWish,
        response: { 201: Outage },
      },
    },
    async ({ ctx, body }, reply) => reply.code(201).send(await enterOutage(ctx, body)),
  )
  app.delete(
    '/api/v1/outages/:id',
    {
      config: { policy: permissions.enter, audit: { inside: 'clinic.rules_change' } },
      schema: {
        operationId: 'endOutage',
        summary: 'It is in order again, from now on',
        tags,
        params: OneOutage,
      },
    },
    async ({ ctx, params }, reply) => {
      await endOutage(ctx, params.id)
      return reply.code(204).send()
    },
  )
}
