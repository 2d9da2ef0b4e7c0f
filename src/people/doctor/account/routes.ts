import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { FRESH_MINUTES } from '#identity'
import { permissions } from '../../permissions.ts'
import { refusals } from '../../refusals.ts'
import { findAccountOfDoctor, findDoctor, findDoctorOfAccount } from '../queries.ts'
import { DoctorAccount, DoctorAccountWish, DoctorOfMember, OneDoctor, OneMember } from './contract.ts'
import { clearAccountOfDoctor, setAccountOfDoctor } from './set-account.ts'

const tags = ['Running a clinic']
const config = { policy: permissions.runTheClinic }

/** Which member of the staff a doctor is. */
export const doctorAccountRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/v1/doctors/:id/account',
    {
      config,
      schema: {
        operationId: 'readAccountOfDoctor',
        summary: 'Who signs in as this doctor',
        tags,
        params: OneDoctor,
        response: { 200: DoctorAccount },
      },
    },
    async ({ ctx, params: { id } }) => {
      const doctor = await findAccountOfDoctor(ctx.database, ctx.clinicId, id)
      if (doctor === undefined) throw refusals.doctor_not_found()
      if (doctor.accountId === null) throw refusals.doctor_has_no_account()
      return { doctorId: id, accountId: doctor.accountId }
    },
  )

  app.put(
    '/api/v1/doctors/:id/account',
    {
      config: { ...config, freshWithinMinutes: FRESH_MINUTES },
      schema: {
        operationId: 'setAccountOfDoctor',
        summary: 'Say which member of the staff this doctor is',
        tags,
        params: OneDoctor,
        body: DoctorAccountWish,
        response: { 200: DoctorAccount },
      },
    },
    async ({ ctx, params: { id }, body: { accountId } }) => {
      await setAccountOfDoctor(ctx, id, accountId)
      return { doctorId: id, accountId }
    },
  )

  app.delete(
    '/api/v1/doctors/:id/account',
    {
      config,
      schema: {
        operationId: 'clearAccountOfDoctor',
        summary: 'Nobody signs in as this doctor any more',
        tags,
        params: OneDoctor,
        response: { 204: Type.Null() },
      },
    },
    async ({ ctx, params }, reply) => {
      await clearAccountOfDoctor(ctx, params.id)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/members/:accountId/doctor',
    {
      config,
      schema: {
        operationId: 'readDoctorOfMember',
        summary: 'Which doctor a member is, and where what is booked with them is listed',
        tags,
        params: OneMember,
        response: { 200: DoctorOfMember },
      },
    },
    async ({ ctx, params: { accountId } }) => {
      const doctorId = await findDoctorOfAccount(ctx.database, ctx.clinicId, accountId)
      const doctor = doctorId === undefined ? undefined : await findDoctor(ctx.database, ctx.clinicId, doctorId)
      if (doctor === undefined) throw refusals.member_is_no_doctor()
      const query = new URLSearchParams({ doctorId: doctor.id, from: new Date(ctx.now).toISOString() })
      const { id, name, retired } = doctor
      return { doctorId: id, name, retired, appointments: `/api/v1/appointments?${query.toString()}` }
    },
  )
}
