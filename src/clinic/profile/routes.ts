import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { etagOf, matches } from '#platform'
import { Clinic, ClinicChange, History, IfMatch } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { readHistory } from '../read-history.ts'
import { changeClinic } from './change-clinic.ts'
import { getClinic } from './present-clinic.ts'

const tags = ['Running a clinic']

export const profileRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/v1/clinic',
    {
      config: { policy: permissions.seeTheOffer },
      schema: { operationId: 'readClinic', summary: 'The clinic at this address', tags, response: { 200: Clinic } },
    },
    async ({ ctx }, reply) => {
      const clinic = await getClinic(ctx)
      return reply.header('etag', etagOf(clinic.version)).send(clinic)
    },
  )

  app.patch(
    '/api/v1/clinic',
    {
      config: { policy: permissions.runTheClinic },
      schema: {
        operationId: 'changeClinic',
        summary: 'Change how the clinic presents itself and what it asks of its people',
        tags,
        headers: IfMatch,
        body: ClinicChange,
        response: { 200: Clinic },
      },
    },
    async ({ ctx, body, headers }, reply) => {
      const seen = (version: number) => matches(headers['if-match'], version)
      const changed = await changeClinic(ctx, seen, body)
      return reply.header('etag', etagOf(changed.version)).send(changed)
    },
  )

  app.get(
    '/api/v1/clinic/history',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readClinicHistory',
        summary: 'Every version of the clinic',
        tags,
        response: { 200: History },
      },
    },
    async ({ ctx }) =>
      readHistory(ctx, 'clinic.clinic', ctx.clinicId, () => new Error('a clinic has a history from its first day')),
  )
}
