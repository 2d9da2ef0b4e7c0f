import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { showing } from '#identity'
import { etagOf } from '#platform'
import { AUDIT_OF } from '../appointment/audit-appointment.ts'
import { retryOf } from '../appointment/retry-of.ts'
import { IdempotencyKey, IfMatch, MoveReason } from '../contract.ts'
import { bookSeries } from './book-series.ts'
import { cancelSeries } from './cancel-series.ts'
import {
  OneSeries,
  Series,
  SeriesCancellation,
  SeriesPreview,
  SeriesPreviewWish,
  SeriesReschedule,
  SeriesWish,
} from './contract.ts'
import type { Series as SeriesView } from './contract.ts'
import { decideSeries } from './decide-series.ts'
import { permissions } from './permissions.ts'
import { previewSeries } from './preview-series.ts'
import { readSeries } from './read-series.ts'
import { rescheduleSeries } from './reschedule-series.ts'

const tags = ['Booking']

/** Visits booked as one series. */
export const seriesRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/series/preview',
    {
      config: { policy: permissions.preview, audit: { ofPatient: 'people.patient_ask' } },
      schema: {
        operationId: 'previewSeries',
        summary: 'What booking a series would answer, without booking it',
        tags,
        body: SeriesPreviewWish,
        response: { 200: SeriesPreview },
      },
    },
    async (request) => previewSeries(request.ctx, request.body),
  )
  app.post(
    '/api/v1/series',
    {
      config: { policy: permissions.book, audit: { inside: 'booking.appointment_book' } },
      schema: {
        operationId: 'bookSeries',
        summary: 'Book every visit of a series, or none',
        tags,
        headers: IdempotencyKey,
        body: SeriesWish,
        response: { 201: Series },
      },
    },
    async (request, reply) => {
      const answer = await bookSeries(request.ctx, request.body, retryOf(request))
      return reply
        .code(201)
        .headers(answer.headers)
        .send(answer.body as SeriesView)
    },
  )
  app.get(
    '/api/v1/series/:id',
    {
      config: { policy: permissions.read, audit: 'booking.appointment_list' },
      schema: {
        operationId: 'readSeries',
        summary: 'A series with its visits as they stand',
        tags,
        params: OneSeries,
        response: { 200: Series },
      },
    },
    async (request, reply) => {
      const found = await readSeries(request.ctx, request.params.id)
      reply.header('etag', etagOf(found.version))
      showing(request, { patients: [found.patientId] })
      return found
    },
  )
  app.post(
    '/api/v1/series/:id/cancellation',
    {
      config: { policy: permissions.move, audit: { inside: 'booking.appointment_cancel' } },
      preValidation: async (request) => void (request.body ??= {}),
      schema: {
        operationId: 'cancelSeries',
        summary: 'Cancel what lies ahead of a series',
        tags,
        params: OneSeries,
        body: SeriesCancellation,
        response: { 200: Series },
      },
    },
    async (request) => cancelSeries(request.ctx, request.params.id, request.body),
  )
  app.post(
    '/api/v1/series/:id/reschedule',
    {
      config: { policy: permissions.move, audit: { inside: 'booking.appointment_reschedule' } },
      schema: {
        operationId: 'rescheduleSeries',
        summary: 'Move what lies ahead of a series, all visits or none',
        tags,
        params: OneSeries,
        body: SeriesReschedule,
        response: { 200: Series },
      },
    },
    async (request) => rescheduleSeries(request.ctx, request.params.id, request.body),
  )
  await app.register(decisionRoutes)
}

/** What the clinic says to visits that ask for approval. */
const decisions = [
  ['confirmation', 'confirmSeries', 'Approve every visit of a series that still waits for it, or none'],
  ['declination', 'declineSeries', 'Say no to every visit of a series that still waits for approval, or to none'],
] as const

const decisionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const [move, operationId, summary] of decisions) {
    app.post(
      `/api/v1/series/:id/${move}`,
      {
        config: { policy: permissions.decide, audit: { inside: AUDIT_OF[move] } },
        preValidation: async (request) => void (request.body ??= {}),
        schema: {
          operationId,
          summary,
          tags,
          params: OneSeries,
          headers: IfMatch,
          body: MoveReason,
          response: { 200: Series },
        },
      },
      async (request, reply) => {
        const decision = { move, ifMatch: request.headers['if-match'], reason: request.body.reason }
        const decided = await decideSeries(request.ctx, request.params.id, decision)
        reply.header('etag', etagOf(decided.version))
        return decided
      },
    )
  }
}
