import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { History } from '#clinic'
import { etagOf, matches } from '#platform'
import { IfMatch, OneDoctor } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { readHistory } from '../schedule/read-history.ts'
import { DoctorBreaks, NewBreaks } from './contract.ts'
import { readBreaks } from './read-breaks.ts'
import { setBreaks } from './set-breaks.ts'

const tags = ['Running a clinic']

export const breakRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.put(
    '/api/v1/doctors/:id/breaks',
    {
      config: { policy: permissions.setHours },
      schema: {
        operationId: 'setBreaks',
        summary: 'Set the weekly breaks of a doctor',
        tags,
        params: OneDoctor,
        headers: IfMatch,
        body: NewBreaks,
        response: { 200: DoctorBreaks },
      },
    },
    async ({ ctx, params, headers, body }, reply) => {
      const tag = headers['if-match']
      const seen = (version: number) => tag === undefined || matches(tag, version)
      const set = await setBreaks(ctx, params.id, body.breaks, seen)
      return reply.header('etag', etagOf(set.version)).send(set)
    },
  )

  app.get(
    '/api/v1/doctors/:id/breaks',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readBreaks',
        summary: 'The weekly breaks of a doctor',
        tags,
        params: OneDoctor,
        response: { 200: DoctorBreaks },
      },
    },
    async ({ ctx, params }, reply) => {
      const found = await readBreaks(ctx, params.id)
      return reply.header('etag', etagOf(found.version)).send(found)
    },
  )

  app.get(
    '/api/v1/doctors/:id/breaks/history',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readBreaksHistory',
        summary: 'Every version of a doctor’s weekly breaks',
        tags,
        params: OneDoctor,
        response: { 200: History },
      },
    },
    async ({ ctx, params }) => readHistory(ctx, 'scheduling.breaks', params.id),
  )
}
