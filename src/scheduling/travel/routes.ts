import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { History } from '#clinic'
import { etagOf, matches } from '#platform'
import { IfMatch, OneDoctor } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { readHistory } from '../schedule/read-history.ts'
import { DoctorTravelTimes, NewTravelTimes } from './contract.ts'
import { readTravelTimes } from './read-travel-times.ts'
import { setTravelTimes } from './set-travel-times.ts'

const tags = ['Running a clinic']

export const travelRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.put(
    '/api/v1/doctors/:id/travel-times',
    {
      config: { policy: permissions.setHours },
      schema: {
        operationId: 'setTravelTimes',
        summary: 'Set how long a doctor takes from one location to another',
        tags,
        params: OneDoctor,
        headers: IfMatch,
        body: NewTravelTimes,
        response: { 200: DoctorTravelTimes },
      },
    },
    async ({ ctx, params, headers, body }, reply) => {
      const tag = headers['if-match']
      const seen = (version: number) => tag === undefined || matches(tag, version)
      const set = await setTravelTimes(ctx, params.id, body, seen)
      return reply.header('etag', etagOf(set.version)).send(set)
    },
  )

  app.get(
    '/api/v1/doctors/:id/travel-times',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readTravelTimes',
        summary: 'How long a doctor takes from one location to another',
        tags,
        params: OneDoctor,
        response: { 200: DoctorTravelTimes },
      },
    },
    async ({ ctx, params }, reply) => {
      const found = await readTravelTimes(ctx, params.id)
      return reply.header('etag', etagOf(found.version)).send(found)
    },
  )

  app.get(
    '/api/v1/doctors/:id/travel-times/history',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readTravelTimesHistory',
        summary: 'Every version of a doctor’s travel times',
        tags,
        params: OneDoctor,
        response: { 200: History },
      },
    },
    async ({ ctx, params }) => readHistory(ctx, 'scheduling.travel_times', params.id),
  )
}
