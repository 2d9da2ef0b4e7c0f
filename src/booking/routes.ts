import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { callerName, showing } from '#identity'
import { etagOf, retryable } from '#platform'
import type { RetryableRequest } from '#platform'
import { formatInstant } from '#scheduling'
import { AUDIT_OF } from './appointment/audit-appointment.ts'
import { bookAppointment } from './appointment/book-appointment.ts'
import {
  Appointment,
  AppointmentQuery,
  Appointments,
  BookingWish,
  History,
  Hold,
  IdempotencyKey,
  IfMatch,
  LeaveWish,
  LeaveWithHits,
  MoveReason,
  OneAppointment,
  OneDoctor,
  OneHold,
  RescheduleWish,
  SlotWish,
} from './contract.ts'
import type { Appointment as AppointmentView } from './contract.ts'
import { enterLeave } from './leave/enter-leave.ts'
import { holdTime } from './hold/hold-time.ts'
import { letGoOfHold } from './hold/let-go-of-hold.ts'
import { listAppointments } from './appointment/list-appointments.ts'
import { listMoves } from './appointment/list-moves.ts'
import { moveAppointment } from './appointment/move-appointment.ts'
import { permissions } from './permissions.ts'
import { readAppointment } from './appointment/read-appointment.ts'
import { rescheduleAppointment } from './appointment/reschedule-appointment.ts'

const tags = ['Booking']

export const bookingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/holds',
    {
      config: { policy: permissions.hold },
      schema: {
        operationId: 'holdTime',
        summary: 'Keep a free time while the form is filled',
        tags,
        body: SlotWish,
        response: { 201: Hold },
      },
    },
    async (request, reply) => {
      const { id, expiresAt, startAt, endAt, timeZone, doctorId, visitTypeId, locationId } = await holdTime(
        request.ctx,
        request.body,
      )
      const slot = {
        doctorId,
        visitTypeId,
        locationId,
        start: formatInstant(startAt, timeZone),
        end: formatInstant(endAt, timeZone),
        timeZone,
      }
      return reply
        .code(201)
        .header('location', `/api/v1/holds/${id}`)
        .send({ id, expiresAt: formatInstant(expiresAt, timeZone), slot })
    },
  )
  app.delete(
    '/api/v1/holds/:id',
    {
      config: { policy: permissions.letGo },
      schema: { operationId: 'letGoOfHold', summary: 'Let go of a held time', tags, params: OneHold },
    },
    async (request, reply) => {
      await letGoOfHold(request.ctx, request.params.id)
      return reply.code(204).send()
    },
  )
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
      const found = await readAppointment(request.ctx, request.params.id)
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

const moves = [
  ['cancellation', 'cancelAppointment', 'Cancel an appointment', permissions.move],
  [
    'confirmation',
    'confirmAppointment',
    'Approve a proposed appointment, or confirm that the patient will come',
    permissions.move,
  ],
  ['arrival', 'markArrived', 'The patient has arrived', permissions.settle],
  ['start', 'startVisit', 'The visit has begun', permissions.settle],
  ['completion', 'completeVisit', 'The visit is over', permissions.settle],
  ['no-show', 'markNoShow', 'The patient did not come', permissions.settle],
] as const

/** The moves that leave the time as it is differ in name only. */
const moveRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const [move, operationId, summary, policy] of moves) {
    app.post(
      `/api/v1/appointments/:id/${move}`,
      {
        config: { policy, audit: { inside: AUDIT_OF[move] } },
        preValidation: withoutBody,
        schema: {
          operationId,
          summary,
          tags,
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
}

/** A move needs no words: a call without a body is a call without a reason. */
async function withoutBody(request: FastifyRequest): Promise<void> {
  request.body ??= {}
}

function withEtag(reply: FastifyReply, appointment: AppointmentView): AppointmentView {
  reply.header('etag', etagOf(appointment.version))
  return appointment
}

/** The request as one that may be sent again, when its caller gave it a key. */
function retryOf(request: FastifyRequest): RetryableRequest | undefined {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return undefined
  const caller = callerName(request.ctx.actor) ?? request.ctx.address
  return retryable({ clinicId: request.ctx.clinicId, caller }, key, request.method, request.url, request.body)
}
