import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { etagOf, idField, matches, page } from '#platform'
import { Closure, ClosureChange, ClosureQuery, Closures, History, IfMatch, NewClosure } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { getClinic } from '../profile/present-clinic.ts'
import { findHolidays } from '../public-holiday/queries.ts'
import { yearOfDates } from '../public-holiday/year-of-dates.ts'
import { readHistory } from '../read-history.ts'
import { refusals } from '../refusals.ts'
import { pageStart } from '../statement-parts.ts'
import { addClosure } from './add-closure.ts'
import { changeClosure } from './change-closure.ts'
import { liftClosure } from './lift-closure.ts'
import { findClosure, findClosures } from './queries.ts'

const tags = ['Running a clinic']
const OneOfThem = Type.Object({ id: idField<'closure'>() })

export const closureRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/closures',
    {
      config: { policy: permissions.runTheClinic },
      schema: {
        operationId: 'addClosure',
        summary: 'Add a closure',
        tags,
        body: NewClosure,
        response: { 201: Closure },
      },
    },
    async (request, reply) => {
      const added = await addClosure(request.ctx, request.body)
      return reply
        .code(201)
        .headers({ location: `/api/v1/closures/${added.id}`, etag: etagOf(added.version) })
        .send(added)
    },
  )

  app.get(
    '/api/v1/closures',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'listClosures',
        summary: 'Closures, earliest first, and the public holidays that close a location',
        tags,
        querystring: ClosureQuery,
        response: { 200: Closures },
      },
    },
    async ({ ctx, query }) => {
      const { limit = 200, cursor, ...filter } = query
      const after = pageStart(cursor)
      const found = await findClosures(ctx.database, ctx.clinicId, { ...filter, page: { limit: limit + 1, after } })
      const closures = page(
        found,
        limit,
        (one) => [one.from, one.id],
        (one) => one,
      )
      if (cursor !== undefined) return { ...closures, publicHolidays: [] }
      const { timeZone } = await getClinic(ctx)
      const dates = { ...yearOfDates(filter, timeZone, ctx.now), locationId: filter.locationId, closed: true }
      return { ...closures, publicHolidays: await findHolidays(ctx.database, ctx.clinicId, dates) }
    },
  )

  app.get(
    '/api/v1/closures/:id',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readClosure',
        summary: 'Read a closure',
        tags,
        params: OneOfThem,
        response: { 200: Closure },
      },
    },
    async ({ ctx, params }, reply) => {
      const found = await findClosure(ctx.database, ctx.clinicId, params.id)
      if (found === undefined) throw refusals.closure_not_found()
      return reply.header('etag', etagOf(found.version)).send(found)
    },
  )

  app.patch(
    '/api/v1/closures/:id',
    {
      config: { policy: permissions.runTheClinic },
      schema: {
        operationId: 'changeClosure',
        summary: 'Change a closure',
        tags,
        params: OneOfThem,
        headers: IfMatch,
        body: ClosureChange,
        response: { 200: Closure },
      },
    },
    async ({ ctx, params, body, headers }, reply) => {
      const seen = (version: number) => matches(headers['if-match'], version)
      const changed = await changeClosure(ctx, params.id, seen, body)
      return reply.header('etag', etagOf(changed.version)).send(changed)
    },
  )

  app.delete(
    '/api/v1/closures/:id',
    {
      config: { policy: permissions.runTheClinic },
      schema: {
        operationId: 'liftClosure',
        summary: 'Open again',
        tags,
        params: OneOfThem,
        response: { 204: Type.Null() },
      },
    },
    async ({ ctx, params }, reply) => {
      await liftClosure(ctx, params.id)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/closures/:id/history',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readClosureHistory',
        summary: 'Every version of a closure',
        tags,
        params: OneOfThem,
        response: { 200: History },
      },
    },
    async ({ ctx, params }) => readHistory(ctx, 'clinic.closure', params.id, refusals.closure_not_found),
  )
}
