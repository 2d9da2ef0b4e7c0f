import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { etagOf, idField, matches, page } from '#platform'
import { History, IfMatch, Location, LocationChange, Locations, NewLocation, PageQuery } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { readHistory } from '../read-history.ts'
import { refusals } from '../refusals.ts'
import { pageStart } from '../statement-parts.ts'
import { addLocation } from './add-location.ts'
import { changeLocation } from './change-location.ts'
import { findLocation, findLocations } from './queries.ts'
import { retireLocation } from './retire-location.ts'

const tags = ['Running a clinic']
const OneOfThem = Type.Object({ id: idField<'location'>() })

export const locationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/locations',
    {
      config: { policy: permissions.runTheClinic },
      schema: {
        operationId: 'addLocation',
        summary: 'Add a location',
        tags,
        body: NewLocation,
        response: { 201: Location },
      },
    },
    async (request, reply) => {
      const added = await addLocation(request.ctx, request.body)
      return reply
        .code(201)
        .headers({ location: `/api/v1/locations/${added.id}`, etag: etagOf(added.version) })
        .send(added)
    },
  )

  app.get(
    '/api/v1/locations',
    {
      config: { policy: permissions.seeTheOffer },
      schema: {
        operationId: 'listLocations',
        summary: 'The locations in use, by name',
        tags,
        querystring: PageQuery,
        response: { 200: Locations },
      },
    },
    async ({ ctx, query }) => {
      const { limit = 200, cursor } = query
      const after = pageStart(cursor)
      const found = await findLocations(ctx.database, ctx.clinicId, { limit: limit + 1, after })
      return page(
        found,
        limit,
        (one) => [one.name, one.id],
        (one) => one,
      )
    },
  )

  app.get(
    '/api/v1/locations/:id',
    {
      config: { policy: permissions.seeTheOffer },
      schema: {
        operationId: 'readLocation',
        summary: 'Read a location, retired or not',
        tags,
        params: OneOfThem,
        response: { 200: Location },
      },
    },
    async ({ ctx, params }, reply) => {
      const found = await findLocation(ctx.database, ctx.clinicId, params.id)
      if (found === undefined) throw refusals.location_not_found()
      return reply.header('etag', etagOf(found.version)).send(found)
    },
  )

  app.patch(
    '/api/v1/locations/:id',
    {
      config: { policy: permissions.runTheClinic },
      schema: {
        operationId: 'changeLocation',
        summary: 'Change a location',
        tags,
        params: OneOfThem,
        headers: IfMatch,
        body: LocationChange,
        response: { 200: Location },
      },
    },
    async ({ ctx, params, body, headers }, reply) => {
      const seen = (version: number) => matches(headers['if-match'], version)
      const changed = await changeLocation(ctx, params.id, seen, body)
      return reply.header('etag', etagOf(changed.version)).send(changed)
    },
  )

  app.delete(
    '/api/v1/locations/:id',
    {
      config: { policy: permissions.runTheClinic },
      schema: {
        operationId: 'retireLocation',
        summary: 'Take a location out of use',
        tags,
        params: OneOfThem,
        response: { 204: Type.Null() },
      },
    },
    async ({ ctx, params }, reply) => {
      await retireLocation(ctx, params.id)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/locations/:id/history',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readLocationHistory',
        summary: 'Every version of a location',
        tags,
        params: OneOfThem,
        response: { 200: History },
      },
    },
    async ({ ctx, params }) => readHistory(ctx, 'clinic.location', params.id, refusals.location_not_found),
  )
}
