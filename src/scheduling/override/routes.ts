import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { History, pageStart } from '#clinic'
import { page } from '#platform'
import { NewOverride, OneDoctor, OneOverride, Override, OverrideQuery, Overrides } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { presentDoctor } from '../schedule/present-doctor.ts'
import { readHistory } from '../schedule/read-history.ts'
import { addOverride } from './add-override.ts'
import { findOverrides } from './queries.ts'
import { removeOverride } from './remove-override.ts'

const tags = ['Running a clinic']

export const overrideRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/doctors/:id/overrides',
    {
      config: { policy: permissions.changeDays },
      schema: {
        operationId: 'addOverride',
        summary: 'Change the hours of one date at one location',
        tags,
        params: OneDoctor,
        body: NewOverride,
        response: { 201: Override },
      },
    },
    async ({ ctx, params, body }, reply) => {
      const added = await addOverride(ctx, params.id, body)
      return reply.code(201).header('location', `/api/v1/doctors/${params.id}/overrides/${added.id}`).send(added)
    },
  )

  app.get(
    '/api/v1/doctors/:id/overrides',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'listOverrides',
        summary: 'Overrides of a doctor, earliest first',
        tags,
        params: OneDoctor,
        querystring: OverrideQuery,
        response: { 200: Overrides },
      },
    },
    async ({ ctx, params, query }) => {
      const { limit = 200, cursor, ...dates } = query
      await presentDoctor(ctx, params.id)
      const asked = { ...dates, page: { limit: limit + 1, after: pageStart(cursor) } }
      const found = await findOverrides(ctx.database, ctx.clinicId, params.id, asked)
      return page(
        found,
        limit,
        (one) => [one.date, one.id],
        (one) => one,
      )
    },
  )

  app.delete(
    '/api/v1/doctors/:id/overrides/:overrideId',
    {
      config: { policy: permissions.changeDays },
      schema: {
        operationId: 'removeOverride',
        summary: 'Let the weekly hours hold again',
        tags,
        params: OneOverride,
        response: { 204: Type.Null() },
      },
    },
    async ({ ctx, params }, reply) => {
      await removeOverride(ctx, params.id, params.overrideId)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/doctors/:id/overrides/history',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readOverrideHistory',
        summary: 'Every override that was added or removed',
        tags,
        params: OneDoctor,
        response: { 200: History },
      },
    },
    async ({ ctx, params }) => readHistory(ctx, 'scheduling.override', params.id),
  )
}
