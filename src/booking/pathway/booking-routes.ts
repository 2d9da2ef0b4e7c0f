import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { showing } from '#identity'
import { retryOf } from '../appointment/retry-of.ts'
import { IdempotencyKey, MoveReason } from '../contract.ts'
import { bookPathway } from './book-pathway.ts'
import { cancelPathwayBooking } from './cancel-pathway-booking.ts'
import { OnePathwayBooking, PathwayBooking, PathwayBookingWish } from './contract.ts'
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
    async (request) => {
      const found = await readPathwayBooking(request.ctx, request.params.id)
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
}
