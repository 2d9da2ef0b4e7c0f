import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { History } from '#clinic'
import { etagOf, matches } from '#platform'
import { IfMatch, OneDoctor } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { readHistory } from '../schedule/read-history.ts'
import { DoctorPaces, NewPaces } from './contract.ts'
import { readPaces } from './read-paces.ts'
import { setPaces } from './set-paces.ts'

const tags = ['Running a clinic']

export const paceRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.put(
    '/api/v1/doctors/:id/paces',
    {
      config: { policy: permissions.setHours },
      schema: {
        operationId: 'setPaces',
        summary: 'Set how long visit types take a doctor',
        tags,
        params: OneDoctor,
        headers: IfMatch,
        body: NewPaces,
        response: { 200: DoctorPaces },
      },
    },
    async ({ ctx, params, headers, body }, reply) => {
      const tag = headers['if-match']
      const seen = (version: number) => tag === undefined || matches(tag, version)
      const set = await setPaces(ctx, params.id, body.paces, seen)
      return reply.header('etag', etagOf(set.version)).send(set)
    },
  )

  app.get(
    '/api/v1/doctors/:id/paces',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readPaces',
        summary: 'How long visit types take a doctor, where it is not what they say',
        tags,
        params: OneDoctor,
        response: { 200: DoctorPaces },
      },
    },
    async ({ ctx, params }, reply) => {
      const found = await readPaces(ctx, params.id)
      return reply.header('etag', etagOf(found.version)).send(found)
    },
  )

  app.get(
    '/api/v1/doctors/:id/paces/history',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readPacesHistory',
        summary: 'Every version of how long visit types take a doctor',
        tags,
        params: OneDoctor,
        response: { 200: History },
      },
    },
    async ({ ctx, params }) => readHistory(ctx, 'scheduling.paces', params.id),
  )
}
