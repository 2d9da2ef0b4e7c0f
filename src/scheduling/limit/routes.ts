import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { History } from '#clinic'
import { etagOf, matches } from '#platform'
import { IfMatch, OneDoctor } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { readHistory } from '../schedule/read-history.ts'
import { DoctorLimits, NewLimits } from './contract.ts'
import { readLimits } from './read-limits.ts'
import { setLimits } from './set-limits.ts'

const tags = ['Running a clinic']

export const limitRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.put(
    '/api/v1/doctors/:id/limits',
    {
      config: { policy: permissions.setHours },
      schema: {
        operationId: 'setLimits',
        summary: 'Set how many visits a doctor takes in a day or a week',
        tags,
        params: OneDoctor,
        headers: IfMatch,
        body: NewLimits,
        response: { 200: DoctorLimits },
      },
    },
    async ({ ctx, params, headers, body }, reply) => {
      const tag = headers['if-match']
      const seen = (version: number) => tag === undefined || matches(tag, version)
      const set = await setLimits(ctx, params.id, body.limits, seen)
      return reply.header('etag', etagOf(set.version)).send(set)
    },
  )

  app.get(
    '/api/v1/doctors/:id/limits',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readLimits',
        summary: 'How many visits a doctor takes',
        tags,
        params: OneDoctor,
        response: { 200: DoctorLimits },
      },
    },
    async ({ ctx, params }, reply) => {
      const found = await readLimits(ctx, params.id)
      return reply.header('etag', etagOf(found.version)).send(found)
    },
  )

  app.get(
    '/api/v1/doctors/:id/limits/history',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readLimitsHistory',
        summary: 'Every version of how many visits a doctor takes',
        tags,
        params: OneDoctor,
        response: { 200: History },
      },
    },
    async ({ ctx, params }) => readHistory(ctx, 'scheduling.limits', params.id),
  )
}
