import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { getClinic } from '#clinic'
import { showing } from '#identity'
import { page, readCursor } from '#platform'
import { findPatientsExactly } from '../patient/queries.ts'
import { breakGlass } from './break-glass.ts'
import { closeEmergency } from './close-emergency.ts'
import {
  EmergencyAccess,
  EmergencyAccesses,
  EmergencySearch,
  EmergencyWish,
  FoundPatients,
  OneEmergency,
  OnePatient,
  PageQuery,
} from './contract.ts'
import { permissions } from './permissions.ts'
import { presentEmergency } from './present-emergency.ts'
import { findEmergencies } from './queries.ts'

const tags = ['Emergency access']

/** How a doctor reaches another's patient when it cannot wait, and how that is seen. */
export const emergencyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))

  app.post(
    '/api/v1/patients/emergency-search',
    {
      config: {
        policy: permissions.search,
        audit: 'people.patient_list',
        rateLimit: { max: 20, timeWindow: '1 hour', by: 'account' },
      },
      schema: {
        operationId: 'searchInEmergency',
        summary: 'Find the record of somebody in front of you, by exactly their name and birth date',
        tags,
        body: EmergencySearch,
        response: { 200: FoundPatients },
      },
    },
    // POST, for a name and a birth date have no business in an address that proxies write down.
    async (request) => {
      const { ctx, body } = request
      const data = await findPatientsExactly(ctx.database, ctx.clinicId, body)
      showing(request, { patients: data.map(({ id }) => id) })
      return { data, nextCursor: null }
    },
  )

  app.post(
    '/api/v1/patients/:id/emergency-access',
    {
      config: { policy: permissions.breakGlass, audit: { inside: 'identity.break_glass' } },
      schema: {
        operationId: 'breakGlass',
        summary: 'Open the record of somebody who is not your patient, for a few hours; administrators are told',
        tags,
        params: OnePatient,
        body: EmergencyWish,
        response: { 201: EmergencyAccess },
      },
    },
    async ({ ctx, params, body }, reply) => reply.code(201).send(await breakGlass(ctx, params.id, body.reason)),
  )

  app.get(
    '/api/v1/emergency-accesses',
    {
      config: { policy: permissions.list, audit: 'people.patient_list' },
      schema: {
        operationId: 'listEmergencyAccesses',
        summary: 'Which doctor opened whose record, when and why, newest first',
        tags,
        querystring: PageQuery,
        response: { 200: EmergencyAccesses },
      },
    },
    async (request) => {
      const { ctx, query } = request
      const { limit = 50, cursor } = query
      const after = readCursor(cursor, ['number', 'uuid'])
      const [{ timeZone }, rows] = await Promise.all([
        getClinic(ctx),
        findEmergencies(ctx.database, ctx.clinicId, {
          limit: limit + 1,
          after: after === undefined ? undefined : [Number(after[0]), String(after[1])],
        }),
      ])
      showing(request, { patients: rows.slice(0, limit).map(({ patientId }) => patientId) })
      return page(
        rows,
        limit,
        (row) => [row.openedAt, row.id],
        (row) => presentEmergency(row, timeZone),
      )
    },
  )

  app.delete(
    '/api/v1/emergency-accesses/:id',
    {
      config: { policy: permissions.close, audit: { inside: 'people.emergency_close' } },
      schema: {
        operationId: 'closeEmergencyAccess',
        summary: 'Close it before its time',
        tags,
        params: OneEmergency,
        response: { 204: Type.Null() },
      },
    },
    async ({ ctx, params }, reply) => {
      await closeEmergency(ctx, params.id)
      return reply.code(204).send(null)
    },
  )
}
