import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { etagOf } from '#platform'
import { OneDoctor } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { Problems } from './contract.ts'
import { readProblems } from './read-problems.ts'

export const problemRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/v1/doctors/:id/schedule/problems',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readScheduleProblems',
        summary: 'What in a doctor’s schedule contradicts itself or can never come true',
        tags: ['Running a clinic'],
        params: OneDoctor,
        response: { 200: Problems },
      },
    },
    async ({ ctx, params }, reply) => {
      const found = await readProblems(ctx, params.id)
      return reply.header('etag', etagOf(found.version)).send(found)
    },
  )
}
