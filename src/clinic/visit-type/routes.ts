import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { etagOf, idField, matches } from '#platform'
import { History, IfMatch, NewVisitType, VisitType, VisitTypeChange } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { readHistory } from '../read-history.ts'
import { refusals } from '../refusals.ts'
import { addVisitType } from './add-visit-type.ts'
import { changeVisitType } from './change-visit-type.ts'
import { findVisitType } from './queries.ts'
import { retireVisitType } from './retire-visit-type.ts'

const tags = ['Running a clinic']
const OneOfThem = Type.Object({ id: idField<'visit type'>() })

export const visitTypeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/visit-types',
    {
      config: { policy: permissions.runTheClinic },
      schema: {
        operationId: 'addVisitType',
        summary: 'Add a visit type',
        tags,
        body: NewVisitType,
        response: { 201: VisitType },
      },
    },
    async (request, reply) => {
      const added = await addVisitType(request.ctx, request.body)
      return reply
        .code(201)
        .headers({ location: `/api/v1/visit-types/${added.id}`, etag: etagOf(added.version) })
        .send(added)
    },
  )

  app.get(
    '/api/v1/visit-types/:id',
    {
      config: { policy: permissions.seeTheOffer },
      schema: {
        operationId: 'readVisitType',
        summary: 'Read a visit type, retired or not',
        tags,
        params: OneOfThem,
        response: { 200: VisitType },
      },
    },
    async ({ ctx, params }, reply) => {
      const found = await findVisitType(ctx.database, ctx.clinicId, params.id)
      if (found === undefined) throw refusals.visit_type_not_found()
      return reply.header('etag', etagOf(found.version)).send(found)
    },
  )

  app.patch(
    '/api/v1/visit-types/:id',
    {
      config: { policy: permissions.runTheClinic },
      schema: {
        operationId: 'changeVisitType',
        summary: 'Change a visit type',
        tags,
        params: OneOfThem,
        headers: IfMatch,
        body: VisitTypeChange,
        response: { 200: VisitType },
      },
    },
    async ({ ctx, params, body, headers }, reply) => {
      const seen = (version: number) => matches(headers['if-match'], version)
      const changed = await changeVisitType(ctx, params.id, seen, body)
      return reply.header('etag', etagOf(changed.version)).send(changed)
    },
  )

  app.delete(
    '/api/v1/visit-types/:id',
    {
      config: { policy: permissions.runTheClinic },
      schema: {
        operationId: 'retireVisitType',
        summary: 'Take a visit type off the offer',
        tags,
        params: OneOfThem,
        response: { 204: Type.Null() },
      },
    },
    async ({ ctx, params }, reply) => {
      await retireVisitType(ctx, params.id)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/visit-types/:id/history',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readVisitTypeHistory',
        summary: 'Every version of a visit type',
        tags,
        params: OneOfThem,
        response: { 200: History },
      },
    },
    async ({ ctx, params }) => readHistory(ctx, 'clinic.visit_type', params.id, refusals.visit_type_not_found),
  )
}
