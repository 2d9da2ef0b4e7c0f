import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { FRESH_MINUTES, enforce, showing } from '#identity'
import { Erasure, ErasureWish, Erasures, OnePatient, PageQuery } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { askForErasure, askForOwnErasure, callerAsPerson, patientAsPerson } from './ask-for-erasure.ts'
import { listErasures, readErasure } from './present-erasure.ts'
import { withdrawErasure } from './withdraw-erasure.ts'

const tags = ['Privacy']
const fresh = { freshWithinMinutes: FRESH_MINUTES } as const
const ask = { audit: { inside: 'people.erasure_ask' } } as const
const takeBack = { audit: { inside: 'people.erasure_withdraw' } } as const

/** Asking to be forgotten, and second thoughts. */
export const erasureRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(ownErasureRoutes)

  app.get(
    '/api/v1/erasures',
    {
      config: { policy: permissions.erasePatients, audit: 'people.patient_list' },
      schema: {
        operationId: 'listErasures',
        summary: 'Requests to be erased, newest first',
        tags,
        querystring: PageQuery,
        response: { 200: Erasures },
      },
    },
    async (request) => {
      const { limit = 100, cursor } = request.query
      const found = await listErasures(request.ctx, limit, cursor)
      showing(request, { patients: found.data.flatMap(({ patientId }) => patientId ?? []) })
      return found
    },
  )

  app.post(
    '/api/v1/patients/:id/erasure',
    {
      config: { policy: permissions.erasePatients, ...ask, ...fresh },
      schema: {
        operationId: 'erasePatient',
        summary: 'Erase a patient who asked for it, after some days in which it can be withdrawn',
        tags,
        params: OnePatient,
        body: ErasureWish,
        response: { 202: Erasure },
      },
    },
    async ({ ctx, params, body }, reply) => reply.code(202).send(await askForErasure(ctx, params.id, body)),
  )

  app.get(
    '/api/v1/patients/:id/erasure',
    {
      config: { policy: permissions.erasePatients, audit: 'people.patient_read' },
      schema: {
        operationId: 'readErasure',
        summary: 'The request that waits, with the visits it will cancel',
        tags,
        params: OnePatient,
        response: { 200: Erasure },
      },
    },
    async (request) => {
      const { ctx, params } = request
      showing(request, { patients: [params.id], record: params.id })
      return readErasure(ctx, await patientAsPerson(ctx, params.id))
    },
  )

  app.delete(
    '/api/v1/patients/:id/erasure',
    {
      config: { policy: permissions.erasePatients, ...takeBack },
      schema: {
        operationId: 'withdrawErasure',
        summary: 'Do not erase this patient after all',
        tags,
        params: OnePatient,
      },
    },
    async ({ ctx, params }, reply) => {
      enforce(permissions.erasePatients, ctx.actor)
      await withdrawErasure(ctx, await patientAsPerson(ctx, params.id))
      return reply.code(204).send()
    },
  )
}

const ownErasureRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/me/erasure',
    {
      config: { policy: permissions.eraseOneself, ...ask, ...fresh },
      schema: {
        operationId: 'eraseOneself',
        summary: 'Be forgotten here, after a week in which it can be withdrawn',
        description:
          'Visits ahead are cancelled when the day comes; the answer lists them. An account goes with the last clinic that knows it.',
        tags,
        response: { 202: Erasure },
      },
    },
    async ({ ctx }, reply) => reply.code(202).send(await askForOwnErasure(ctx)),
  )

  app.get(
    '/api/v1/me/erasure',
    {
      config: { policy: permissions.eraseOneself, audit: 'people.patient_read' },
      schema: {
        operationId: 'readOwnErasure',
        summary: 'Your request that waits, with the visits it will cancel',
        tags,
        response: { 200: Erasure },
      },
    },
    async (request) => {
      const person = await own(request)
      return readErasure(request.ctx, person)
    },
  )

  app.delete(
    '/api/v1/me/erasure',
    {
      config: { policy: permissions.eraseOneself, ...takeBack },
      schema: { operationId: 'withdrawOwnErasure', summary: 'Stay after all', tags },
    },
    async (request, reply) => {
      await withdrawErasure(request.ctx, await callerAsPerson(request.ctx))
      return reply.code(204).send()
    },
  )
}

async function own(request: FastifyRequest) {
  const person = await callerAsPerson(request.ctx)
  showing(request, { patients: person.patientIds, record: person.patientIds[0] })
  return person
}
