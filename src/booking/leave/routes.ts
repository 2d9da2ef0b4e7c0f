import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { showing } from '#identity'
import { LeaveWish, LeaveWithHits, OneDoctor } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { enterLeave } from './enter-leave.ts'

/** Entering leave answers with the appointments it hits, so it is booking's; reading and removing it is scheduling's. */
export const leaveHitRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/doctors/:id/leave',
    {
      config: { policy: permissions.enterLeave, audit: 'booking.leave_hits_read' },
      schema: {
        operationId: 'enterLeave',
        summary: 'Enter a doctor’s leave; answers with the appointments it hits',
        tags: ['Running a clinic'],
        params: OneDoctor,
        body: LeaveWish,
        response: { 201: LeaveWithHits },
      },
    },
    async (request, reply) => {
      const { leave, hits } = await enterLeave(request.ctx, request.params.id, request.body)
      showing(request, { patients: hits.map((one) => one.patientId), record: request.params.id })
      return reply.code(201).send({ ...leave, hits })
    },
  )
}
