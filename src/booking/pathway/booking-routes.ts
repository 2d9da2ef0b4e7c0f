import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { showing } from '#identity'
import { etagOf } from '#platform'
import { AUDIT_OF } from '../appointment/audit-appointment.ts'
import { retryOf } from '../appointment/retry-of.ts'
import { IdempotencyKey, IfMatch, MoveReason } from '../contract.ts'
import { bookPathway } from './book-pathway.ts'
import { cancelPathwayBooking } from './cancel-pathway-booking.ts'
import { OnePathwayBooking, PathwayBooking, PathwayBookingWish } from './contract.ts'
import { decidePathwayBooking } from './decide-pathway-booking.ts'
import { permissions } from './permissions.ts'
import { readPathwayBooking } from './read-pathway-booking.ts'

const tags = ['Booking']

/** Visits booked together as one pathway. */
export const pathwayBookingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/pathway-bookings',
    {
      config: { policy: permissions.book, audit: { inside: 'booking.appointment_book' } },
      schema: {
        operationId: 'bookPathway',
        summary: 'Book a visit for each step of a pathway: all or none',
        tags,
        headers: IdempotencyKey,
        body: PathwayBookingWish,
        response: { 201: PathwayBooking },
      },
    },
    async (request, reply) => {
      const answer = await bookPathway(request.ctx, request.body, retryOf(request))
      return reply
        .code(201)
        .headers(answer.headers)
        .send(answer.body as PathwayBooking)
    },
  )
  app.get(
    '/api/v1/pathway-bookings/:id',
    {
      config: { policy: permissions.read, audit: 'booking.appointment_list' },
      schema: {
        operationId: 'readPathwayBooking',
        summary: 'Visits booked as one pathway, and what of it no longer holds',
        tags,
        params: OnePathwayBooking,
        response: { 200: PathwayBooking },
      },
    },
    async (request, reply) => {
      const found = await readPathwayBooking(request.ctx, request.params.id)
      reply.header('etag', etagOf(found.version))
      showing(request, { patients: [found.patientId] })
      return found
    },
  )
  app.post(
    '/api/v1/pathway-bookings/:id/cancellation',
    {
      config: { policy: permissions.cancel, audit: { inside: 'booking.appointment_cancel' } },
      preValidation: async (request) => void (request.body ??= {}),
      schema: {
        operationId: 'cancelPathwayBooking',
        summary: 'Cancel every visit of a booked pathway that is still ahead: all or none',
        tags,
        params: OnePathwayBooking,
        body: MoveReason,
        response: { 200: PathwayBooking },
      },
    },
    async ({ ctx, params, body }) => cancelPathwayBooking(ctx, params.id, body.reason),
  )
  await app.register(decisionRoutes)
}

/** What the clinic says to visits that ask for approval. */
const decisions = [
  ['confirmation', 'confirmPathwayBooking', 'Approve every visit of a booked pathway that still waits for it, or none'],
  [
    'declination',
    'declinePathwayBooking',
    'Say no to every visit of a booked pathway that still waits for approval, or to none',
  ],
] as const

const decisionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const [move, operationId, summary] of decisions) {
    app.post(
      `/api/v1/pathway-bookings/:id/${move}`,
      {
        config: { policy: permissions.decide, audit: { inside: AUDIT_OF[move] } },
        preValidation: async (request) => void (request.body ??= {}),
        schema: {
          operationId,
          summary,
          tags,
          params: OnePathwayBooking,
          headers: IfMatch,
          body: MoveReason,
          response: { 200: PathwayBooking },
        },
      },
      async (request, reply) => {
        const decision = { move, ifMatch: request.headers['if-match'], reason: request.body.reason }
        const decided = await decidePathwayBooking(request.ctx, request.params.id, decision)
        reply.header('etag', etagOf(decided.version))
        return decided
      },
    )
  }
}
