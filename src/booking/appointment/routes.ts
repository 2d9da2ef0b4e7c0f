import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { showing } from '#identity'
import {
  Appointment,
  AppointmentQuery,
  Appointments,
  BookingWish,
  History,
  IdempotencyKey,
  IfMatch,
  OneAppointment,
  RescheduleWish,
} from '../contract.ts'
import type { Appointment as AppointmentView } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { bookAppointment } from './book-appointment.ts'
import { listAppointments } from './list-appointments.ts'
import { listMoves } from './list-moves.ts'
import { moveRoutes } from './move-routes.ts'
import { readAppointmentAndHit } from './read-appointment.ts'
import { rescheduleAppointment } from './reschedule-appointment.ts'
import { retryOf } from './retry-of.ts'
import { withEtag } from './with-etag.ts'

const tags = ['Booking']

export const appointmentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/appointments',
    {
      config: { policy: permissions.book, audit: { inside: 'booking.appointment_book' } },
      schema: {
        operationId: 'bookAppointment',
        summary: 'Book a held or free time for a patient',
        tags,
        headers: IdempotencyKey,
        body: BookingWish,
        response: { 201: Appointment },
      },
    },
    async (request, reply) => {
      const answer = await bookAppointment(request.ctx, request.body, retryOf(request))
      return reply
        .code(201)
        .headers(answer.headers)
        .send(answer.body as AppointmentView)
    },
  )
  app.get(
    '/api/v1/appointments',
    {
      config: { policy: permissions.list, audit: 'booking.appointment_list' },
      schema: {
        operationId: 'listAppointments',
        summary: 'Appointments the caller may see, by start',
        tags,
        querystring: AppointmentQuery,
        response: { 200: Appointments },
      },
    },
    async (request) => {
      const found = await listAppointments(request.ctx, request.query)
      showing(request, { patients: found.data.map((one) => one.patientId) })
      return found
    },
  )
  app.get(
    '/api/v1/appointments/:id',
    {
      config: { policy: permissions.read, audit: 'booking.appointment_read' },
      schema: {
        operationId: 'readAppointment',
        summary: 'One appointment',
        tags,
        params: OneAppointment,
        response: { 200: Appointment },
      },
    },
    async (request, reply) => {
      const found = await readAppointmentAndHit(request.ctx, request.params.id)
      showing(request, { patients: [found.patientId], record: found.id })
      return withEtag(reply, found)
    },
  )
  app.get(
    '/api/v1/appointments/:id/history',
    {
      config: { policy: permissions.read, audit: 'booking.appointment_history_read' },
      schema: {
        operationId: 'listMoves',
        summary: 'Every move of an appointment: who, when, from, to, why',
        tags,
        params: OneAppointment,
        response: { 200: History },
      },
    },
    async (request) => {
      const { patientId, moves } = await listMoves(request.ctx, request.params.id)
      showing(request, { patients: [patientId], record: request.params.id })
      return { data: moves, nextCursor: null }
    },
  )
  app.post(
    '/api/v1/appointments/:id/reschedule',
    {
      config: { policy: permissions.move, audit: { inside: 'booking.appointment_reschedule' } },
      schema: {
        operationId: 'rescheduleAppointment',
        summary: 'Move an appointment to another time',
        tags,
        params: OneAppointment,
        headers: IfMatch,
        body: RescheduleWish,
        response: { 200: Appointment },
      },
    },
    async (request, reply) =>
      withEtag(
        reply,
        await rescheduleAppointment(request.ctx, request.params.id, request.body, request.headers['if-match']),
      ),
  )
  await app.register(moveRoutes)
}
