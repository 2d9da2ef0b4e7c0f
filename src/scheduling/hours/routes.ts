import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { History } from '#clinic'
import { etagOf, matches } from '#platform'
import { DoctorHours, IfMatch, NewHours, OneDoctor } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { readHistory } from '../schedule/read-history.ts'
import { readHours } from './read-hours.ts'
import { setHours } from './set-hours.ts'

const tags = ['Running a clinic']

export const hoursRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.put(
    '/api/v1/doctors/:id/hours',
    {
      config: { policy: permissions.setHours },
      schema: {
        operationId: 'setHours',
        summary: 'Set the weekly hours of a doctor',
        tags,
        params: OneDoctor,
        headers: IfMatch,
        body: NewHours,
        response: { 200: DoctorHours },
      },
    },
    async ({ ctx, params, headers, body }, reply) => {
      const tag = headers['if-match']
      const seen = (version: number) => tag === undefined || matches(tag, version)
      const set = await setHours(ctx, params.id, body.hours, seen)
      return reply.header('etag', etagOf(set.version)).send(set)
    },
  )

  app.get(
    '/api/v1/doctors/:id/hours',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readHours',
        summary: 'The weekly hours of a doctor',
        tags,
        params: OneDoctor,
        response: { 200: DoctorHours },
      },
    },
    async ({ ctx, params }, reply) => {
      const found = await readHours(ctx, params.id)
      return reply.header('etag', etagOf(found.version)).send(found)
    },
  )

  app.get(
    '/api/v1/doctors/:id/hours/history',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readHoursHistory',
        summary: 'Every version of a doctor’s weekly hours',
        tags,
        params: OneDoctor,
        response: { 200: History },
      },
    },
    async ({ ctx, params }) => readHistory(ctx, 'scheduling.hours', params.id),
  )
}
