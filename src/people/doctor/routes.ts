import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { History, IfMatch, VisitTypes, listVisitTypes, pageStart, readHistory } from '#clinic'
import { etagOf, idField, matches, page } from '#platform'
import { Doctor, DoctorChange, NewDoctor, Specialties, VisitTypeQuery } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { addDoctor } from './add-doctor.ts'
import { changeDoctor } from './change-doctor.ts'
import { findDoctor, findSpecialties } from './queries.ts'
import { retireDoctor } from './retire-doctor.ts'

const running = ['Running a clinic']
const finding = ['Finding']
const OneOfThem = Type.Object({ id: idField<'doctor'>() })

/** Missing on purpose: `GET /api/v1/doctors`, which tells each doctor's next free time and so is answered by availability. */
export const doctorRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/doctors',
    {
      config: { policy: permissions.runTheClinic },
      schema: {
        operationId: 'addDoctor',
        summary: 'Add a doctor',
        tags: running,
        body: NewDoctor,
        response: { 201: Doctor },
      },
    },
    async (request, reply) => {
      const added = await addDoctor(request.ctx, request.body)
      return reply
        .code(201)
        .headers({ location: `/api/v1/doctors/${added.id}`, etag: etagOf(added.version) })
        .send(added)
    },
  )

  app.get(
    '/api/v1/doctors/:id',
    {
      config: { policy: permissions.findDoctors },
      schema: {
        operationId: 'readDoctor',
        summary: 'A doctor’s public profile',
        tags: finding,
        params: OneOfThem,
        response: { 200: Doctor },
      },
    },
    async ({ ctx, params }, reply) => {
      const found = await findDoctor(ctx.database, ctx.clinicId, params.id)
      if (found === undefined) throw refusals.doctor_not_found()
      return reply.header('etag', etagOf(found.version)).send(found)
    },
  )

  app.patch(
    '/api/v1/doctors/:id',
    {
      config: { policy: permissions.runTheClinic },
      schema: {
        operationId: 'changeDoctor',
        summary: 'Change a doctor',
        tags: running,
        params: OneOfThem,
        headers: IfMatch,
        body: DoctorChange,
        response: { 200: Doctor },
      },
    },
    async ({ ctx, params, body, headers }, reply) => {
      const seen = (version: number) => matches(headers['if-match'], version)
      const changed = await changeDoctor(ctx, params.id, seen, body)
      return reply.header('etag', etagOf(changed.version)).send(changed)
    },
  )

  app.delete(
    '/api/v1/doctors/:id',
    {
      config: { policy: permissions.runTheClinic },
      schema: {
        operationId: 'retireDoctor',
        summary: 'The doctor no longer works here',
        tags: running,
        params: OneOfThem,
        response: { 204: Type.Null() },
      },
    },
    async ({ ctx, params }, reply) => {
      await retireDoctor(ctx, params.id)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/doctors/:id/history',
    {
      config: { policy: permissions.seeHistory },
      schema: {
        operationId: 'readDoctorHistory',
        summary: 'Every version of a doctor',
        tags: running,
        params: OneOfThem,
        response: { 200: History },
      },
    },
    async ({ ctx, params }) => readHistory(ctx, 'people.doctor', params.id, refusals.doctor_not_found),
  )

  app.get(
    '/api/v1/specialties',
    {
      config: { policy: permissions.findDoctors },
      schema: {
        operationId: 'listSpecialties',
        summary: 'What the doctors are specialised in',
        tags: finding,
        response: { 200: Specialties },
      },
    },
    async ({ ctx }) => ({ data: await findSpecialties(ctx.database, ctx.clinicId), nextCursor: null }),
  )

  app.get(
    '/api/v1/visit-types',
    {
      config: { policy: permissions.findDoctors },
      schema: {
        operationId: 'listVisitTypes',
        summary: 'What can be booked, of anybody or of one doctor, by name',
        tags: finding,
        querystring: VisitTypeQuery,
        response: { 200: VisitTypes },
      },
    },
    async ({ ctx, query }) => {
      const { doctorId, limit = 200, cursor } = query
      const doctor = doctorId === undefined ? undefined : await findDoctor(ctx.database, ctx.clinicId, doctorId)
      const ids = doctorId === undefined ? undefined : (doctor?.visitTypeIds ?? [])
      const found = await listVisitTypes(ctx.database, ctx.clinicId, {
        ids,
        page: { limit: limit + 1, after: pageStart(cursor) },
      })
      return page(
        found,
        limit,
        (one) => [one.name, one.id],
        (one) => one,
      )
    },
  )
}
