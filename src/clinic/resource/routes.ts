import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { etagOf, idField, matches, page } from '#platform'
import { History, IfMatch, NewResource, Resource, ResourceChange, ResourceQuery, Resources } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { readHistory } from '../read-history.ts'
import { refusals } from '../refusals.ts'
import { pageStart } from '../statement-parts.ts'
import { addResource } from './add-resource.ts'
import { changeResource } from './change-resource.ts'
import { findResource, findResources } from './queries.ts'
import { retireResource } from './retire-resource.ts'

const tags = ['Running a clinic']
const OneOfThem = Type.Object({ id: idField<'resource'>() })

export const resourceRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/resources',
    {
      config: { policy: permissions.runTheClinic },
      schema: {
        operationId: 'addResource',
        summary: 'Add a room or equipment',
        tags,
        body: NewResource,
        response: { 201: Resource },
      },
    },
    async (request, reply) => {
      const added = await addResource(request.ctx, request.body)
      return reply
        .code(201)
        .headers({ location: `/api/v1/resources/${added.id}`, etag: etagOf(added.version) })
        .send(added)
    },
  )

  app.get(
    '/api/v1/resources',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'listResources',
        summary: 'Rooms and equipment in use, by name',
        tags,
        querystring: ResourceQuery,
        response: { 200: Resources },
      },
    },
    async ({ ctx, query }) => {
      const { limit = 200, cursor, locationId } = query
      const after = pageStart(cursor)
      const found = await findResources(ctx.database, ctx.clinicId, { locationId, page: { limit: limit + 1, after } })
      return page(
        found,
        limit,
        (one) => [one.name, one.id],
        (one) => one,
      )
    },
  )

  app.get(
    '/api/v1/resources/:id',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readResource',
        summary: 'Read a room or equipment, retired or not',
        tags,
        params: OneOfThem,
        response: { 200: Resource },
      },
    },
    async ({ ctx, params }, reply) => {
      const found = await findResource(ctx.database, ctx.clinicId, params.id)
      if (found === undefined) throw refusals.resource_not_found()
      return reply.header('etag', etagOf(found.version)).send(found)
    },
  )

  app.patch(
    '/api/v1/resources/:id',
    {
      config: { policy: permissions.runTheClinic },
      schema: {
        operationId: 'changeResource',
        summary: 'Change a room or equipment',
        tags,
        params: OneOfThem,
        headers: IfMatch,
        body: ResourceChange,
        response: { 200: Resource },
      },
    },
    async ({ ctx, params, body, headers }, reply) => {
      const seen = (version: number) => matches(headers['if-match'], version)
      const changed = await changeResource(ctx, params.id, seen, body)
      return reply.header('etag', etagOf(changed.version)).send(changed)
    },
  )

  app.delete(
    '/api/v1/resources/:id',
    {
      config: { policy: permissions.runTheClinic },
      schema: {
        operationId: 'retireResource',
        summary: 'Take a room or equipment out of use',
        tags,
        params: OneOfThem,
        response: { 204: Type.Null() },
      },
    },
    async ({ ctx, params }, reply) => {
      await retireResource(ctx, params.id)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/resources/:id/history',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readResourceHistory',
        summary: 'Every version of a room or equipment',
        tags,
        params: OneOfThem,
        response: { 200: History },
      },
    },
    async ({ ctx, params }) => readHistory(ctx, 'clinic.resource', params.id, refusals.resource_not_found),
  )
}
