import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Appointment, IfMatch, MoveReason, OneAppointment } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { AUDIT_OF } from './audit-appointment.ts'
import { moveAppointment } from './move-appointment.ts'
import { undoMove } from './undo-move.ts'
import { withEtag } from './with-etag.ts'

/** Lapsing is missing on purpose: that is the deadline's, and nobody's to call. */
const moves = [
  ['cancellation', 'cancelAppointment', 'Cancel an appointment', permissions.move],
  [
    'confirmation',
    'confirmAppointment',
    'Approve a proposed appointment, or confirm that the patient will come',
    permissions.move,
  ],
  ['declination', 'declineAppointment', 'Say no to a proposed appointment', permissions.settle],
  ['arrival', 'markArrived', 'The patient has arrived', permissions.settle],
  ['start', 'startVisit', 'The visit has begun', permissions.settle],
  ['completion', 'completeVisit', 'The visit is over', permissions.settle],
  ['no-show', 'markNoShow', 'The patient did not come', permissions.settle],
] as const

/** The moves that leave the time as it is differ in name only. */
export const moveRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const [move, operationId, summary, policy] of moves) {
    app.post(
      `/api/v1/appointments/:id/${move}`,
      {
        config: { policy, audit: { inside: AUDIT_OF[move] } },
        preValidation: withoutBody,
        schema: {
          operationId,
          summary,
          tags: ['Booking'],
          params: OneAppointment,
          headers: IfMatch,
          body: MoveReason,
          response: { 200: Appointment },
        },
      },
      async (request, reply) => {
        const wish = { move, ifMatch: request.headers['if-match'], reason: request.body.reason }
        return withEtag(reply, await moveAppointment(request.ctx, request.params.id, wish))
      },
    )
  }
  await app.register(undoRoute)
}

/** The move that takes the last one back. */
const undoRoute: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/appointments/:id/undo',
    {
      config: { policy: permissions.settle, audit: { inside: AUDIT_OF.undo } },
      preValidation: withoutBody,
      schema: {
        operationId: 'undoMove',
        summary: 'Take back the last move, a mistake, while that is possible',
        description:
          'What freed the time has to get it again: booking.slot_taken or booking.not_bookable, with alternatives.',
        tags: ['Booking'],
        params: OneAppointment,
        headers: IfMatch,
        body: MoveReason,
        response: { 200: Appointment },
      },
    },
    async (request, reply) => {
      const wish = { ifMatch: request.headers['if-match'], reason: request.body.reason }
      return withEtag(reply, await undoMove(request.ctx, request.params.id, wish))
    },
  )
}

/** A move needs no words: a call without a body is a call without a reason. */
async function withoutBody(request: FastifyRequest): Promise<void> {
  request.body ??= {}
}
