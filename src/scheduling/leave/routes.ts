import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { History, getClinic } from '#clinic'
import { page, readCursor, transaction } from '#platform'
import { LeaveQuery, Leaves, OneDoctor, OneLeave } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { presentDoctor } from '../schedule/present-doctor.ts'
import { readHistory } from '../schedule/read-history.ts'
import { startOfDate } from '../time/instant.ts'
import { leaveView } from './leave-view.ts'
import { findLeave } from './queries.ts'
import { isForeign } from './refuse-unless-own.ts'
import { removeLeave } from './remove-leave.ts'

const tags = ['Running a clinic']

/** Missing on purpose: adding leave, which answers with the appointments it hits and so belongs to booking. */
export const leaveRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/v1/doctors/:id/leave',
    {
      config: { policy: permissions.seeTheInside },
      schema: {
        operationId: 'listLeave',
        summary: 'Leave of a doctor, earliest first',
        description: 'Doctors see when others are away, not why.',
        tags,
        params: OneDoctor,
        querystring: LeaveQuery,
        response: { 200: Leaves },
      },
    },
    async ({ ctx, params, query }) => {
      const { limit = 200, cursor, from } = query
      await presentDoctor(ctx, params.id)
      const { timeZone } = await getClinic(ctx)
      const foreign = await isForeign(ctx, ctx.database, params.id)
      const key = readCursor(cursor, ['number', 'uuid'])
      const found = await findLeave(ctx.database, ctx.clinicId, params.id, {
        since: from === undefined ? undefined : startOfDate(from, timeZone),
        limit: limit + 1,
        after: key === undefined ? undefined : [Number(key[0]), String(key[1])],
      })
      return page(
        found,
        limit,
        (one) => [one.startAt, one.id],
        (one) => leaveView(foreign ? { ...one, reason: null } : one, timeZone),
      )
    },
  )

  app.delete(
    '/api/v1/doctors/:id/leave/:leaveId',
    {
      config: { policy: permissions.changeLeave },
      schema: {
        operationId: 'removeLeave',
        summary: 'Remove a leave: the doctor is there after all',
        tags,
        params: OneLeave,
        response: { 204: Type.Null() },
      },
    },
    async ({ ctx, params }, reply) => {
      await transaction(ctx.database, async (tx) => removeLeave(tx, ctx, params.id, params.leaveId))
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/doctors/:id/leave/history',
    {
      config: { policy: permissions.seeLeaveHistory },
      schema: {
        operationId: 'readLeaveHistory',
        summary: 'Every leave that was added or removed',
        tags,
        params: OneDoctor,
        response: { 200: History },
      },
    },
    async ({ ctx, params }) => readHistory(ctx, 'scheduling.leave', params.id),
  )
}
