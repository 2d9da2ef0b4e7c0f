import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { History, IfMatch, pageStart, readHistory } from '#clinic'
import { etagOf, page } from '#platform'
import { addPathway } from './add-pathway.ts'
import { pathwayBookingRoutes } from './booking-routes.ts'
import { changePathway, retirePathway } from './change-pathway.ts'
import { NewPathway, OnePathway, Pathway, PathwayChange, PathwayQuery, Pathways } from './contract.ts'
import { permissions } from './permissions.ts'
import { findPathway, findPathways } from './queries.ts'
import { PATHWAY_HISTORY } from './record-pathway.ts'
import { refusals } from './refusals.ts'

const tags = ['Running a clinic']

/** What pathways the clinic offers, and how it sets them. */
export const pathwayRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/pathways',
    {
      config: { policy: permissions.define },
      schema: {
        operationId: 'addPathway',
        summary: 'Define a pathway: several visits in order, with lags between them',
        tags,
        body: NewPathway,
        response: { 201: Pathway },
      },
    },
    async (request, reply) => {
      const added = await addPathway(request.ctx, request.body)
      return reply
        .code(201)
        .headers({ location: `/api/v1/pathways/${added.id}`, etag: etagOf(added.version) })
        .send(added)
    },
  )
  app.get(
    '/api/v1/pathways',
    {
      config: { policy: permissions.seeTheOffer },
      schema: {
        operationId: 'listPathways',
        summary: 'The pathways on offer, by name',
        tags,
        querystring: PathwayQuery,
        response: { 200: Pathways },
      },
    },
    async ({ ctx, query: { limit = 100, cursor } }) => {
      const rows = await findPathways(ctx.database, ctx.clinicId, { limit: limit + 1, after: pageStart(cursor) })
      return page(
        rows,
        limit,
        ({ name, id }) => [name, id],
        (pathway) => pathway,
      )
    },
  )
  app.get(
    '/api/v1/pathways/:id',
    {
      config: { policy: permissions.seeTheOffer },
      schema: {
        operationId: 'readPathway',
        summary: 'Read a pathway, retired or not',
        tags,
        params: OnePathway,
        response: { 200: Pathway },
      },
    },
    async ({ ctx, params }, reply) => {
      const found = await findPathway(ctx.database, ctx.clinicId, params.id)
      if (found === undefined) throw refusals.pathway_not_found()
      return reply.header('etag', etagOf(found.version)).send(found)
    },
  )
  await app.register(changeRoutes)
  await app.register(pathwayBookingRoutes)
}

const changeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.patch(
    '/api/v1/pathways/:id',
    {
      config: { policy: permissions.define },
      schema: {
        operationId: 'changePathway',
        summary: 'Change a pathway, for new bookings',
        tags,
        params: OnePathway,
        headers: IfMatch,
        body: PathwayChange,
        response: { 200: Pathway },
      },
    },
    async ({ ctx, params, body, headers }, reply) => {
      const changed = await changePathway(ctx, params.id, headers['if-match'], body)
      return reply.header('etag', etagOf(changed.version)).send(changed)
    },
  )
  app.delete(
    '/api/v1/pathways/:id',
    {
      config: { policy: permissions.define },
      schema: {
        operationId: 'retirePathway',
        summary: 'Take a pathway off the offer',
        tags,
        params: OnePathway,
        response: { 204: Type.Null() },
      },
    },
    async ({ ctx, params }, reply) => {
      await retirePathway(ctx, params.id)
      return reply.code(204).send(null)
    },
  )
  app.get(
    '/api/v1/pathways/:id/history',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'readPathwayHistory',
        summary: 'Every version of a pathway',
        tags,
        params: OnePathway,
        response: { 200: History },
      },
    },
    async ({ ctx, params }) => readHistory(ctx, PATHWAY_HISTORY, params.id, refusals.pathway_not_found),
  )
}
