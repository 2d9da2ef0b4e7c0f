import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { OnePathway } from '#booking'
import { permissions } from '../permissions.ts'
import { PathwayTimes, PathwayTimesQuery } from './contract.ts'
import { pathwayTimes } from './pathway-times.ts'

export const pathwayTimesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/v1/pathways/:id/times',
    {
      config: { policy: permissions.find, audit: { ofPatient: 'people.patient_ask' } },
      schema: {
        operationId: 'findPathwayTimes',
        summary: 'The earliest complete plans for a pathway, or the step at which it ends',
        tags: ['Finding'],
        params: OnePathway,
        querystring: PathwayTimesQuery,
        response: { 200: PathwayTimes },
      },
    },
    async (request) => pathwayTimes(request.ctx, request.params.id, request.query),
  )
}
