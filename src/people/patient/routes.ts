import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { History, IfMatch, pageStart, readHistory } from '#clinic'
import { AccessQuery, Accesses, showing } from '#identity'
import { etagOf, idField, matches, page } from '#platform'
import { Me, NewPatient, Patient, PatientChange, PatientQuery, Patients } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { readMe } from '../read-me.ts'
import { refusals } from '../refusals.ts'
import { folded } from '../search-words.ts'
import { addPatient } from './add-patient.ts'
import { changePatient } from './change-patient.ts'
import { listPatients } from './list-patients.ts'
import { readAccess } from './read-access.ts'
import { readPatient } from './read-patient.ts'

const tags = ['People']
/** Asked by every page: the caller's own name, and the names of those they act for, whose records are read elsewhere. */
const ownName = { none: 'the caller’s own name and the names of those they act for' } as const
const OneOfThem = Type.Object({ id: idField<'patient'>() })

export const patientRoutes: FastifyPluginAsyncTypebox = async (app) => {
  // Nothing about a person is kept by anything between here and the caller.
  app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))

  app.get(
    '/api/v1/me',
    {
      config: { beforeSecondFactor: true, greetsVisitors: true, policy: permissions.seeOneself, audit: ownName },
      schema: {
        operationId: 'readMe',
        summary: 'Who you are here, and whom you may book for',
        tags: ['Signing in'],
        response: { 200: Me },
      },
    },
    async ({ ctx }) => readMe(ctx),
  )

  app.post(
    '/api/v1/patients',
    {
      config: { policy: permissions.addPatients, audit: { inside: 'people.patient_add' } },
      schema: {
        operationId: 'addPatient',
        summary: 'Add a patient without an account',
        tags,
        body: NewPatient,
        response: { 201: Patient },
      },
    },
    async (request, reply) => {
      const added = await addPatient(request.ctx, request.body)
      return reply
        .code(201)
        .headers({ location: `/api/v1/patients/${added.id}`, etag: etagOf(added.version) })
        .send(added)
    },
  )

  app.get(
    '/api/v1/patients',
    {
      config: { policy: permissions.findPatients, audit: 'people.patient_list' },
      schema: {
        operationId: 'listPatients',
        summary: 'Find patients, by name; a doctor finds their own',
        tags,
        querystring: PatientQuery,
        response: { 200: Patients },
      },
    },
    async (request) => {
      const { ctx, query } = request
      const { q, limit = 50, cursor } = query
      const found = await listPatients(ctx, { q, limit: limit + 1, after: pageStart(cursor) })
      showing(request, { patients: found.slice(0, limit).map((one) => one.id) })
      return page(
        found,
        limit,
        (one) => [folded(one.name), one.id],
        (one) => one,
      )
    },
  )

  app.get(
    '/api/v1/patients/:id',
    {
      config: { policy: permissions.seeOwnRecord, audit: 'people.patient_read' },
      schema: {
        operationId: 'readPatient',
        summary: 'A patient’s record, for the clinic, the patient’s doctors, the patient, and whoever acts for them',
        tags,
        params: OneOfThem,
        response: { 200: Patient },
      },
    },
    async (request, reply) => {
      const found = await readPatient(request.ctx, request.params.id)
      showing(request, { patients: [found.id], record: found.id })
      return reply.header('etag', etagOf(found.version)).send(found)
    },
  )

  app.patch(
    '/api/v1/patients/:id',
    {
      config: { policy: permissions.changeOwnRecord, audit: { inside: 'people.patient_change' } },
      schema: {
        operationId: 'changePatient',
        summary:
          'Change a patient’s record, by the clinic, the patient’s doctors, the patient, or whoever acts for them in everything',
        tags,
        params: OneOfThem,
        headers: IfMatch,
        body: PatientChange,
        response: { 200: Patient },
      },
    },
    async ({ ctx, params, body, headers }, reply) => {
      const seen = (version: number) => matches(headers['if-match'], version)
      const changed = await changePatient(ctx, params.id, seen, body)
      return reply.header('etag', etagOf(changed.version)).send(changed)
    },
  )

  app.get(
    '/api/v1/patients/:id/history',
    {
      config: { policy: permissions.seeHistory, audit: 'people.patient_history_read' },
      schema: {
        operationId: 'readPatientHistory',
        summary: 'Every version of a patient’s record',
        tags,
        params: OneOfThem,
        response: { 200: History },
      },
    },
    async (request) => {
      const { id } = request.params
      await readPatient(request.ctx, id)
      const history = await readHistory(request.ctx, 'people.patient', id, refusals.patient_not_found)
      showing(request, { patients: [id], record: id })
      return history
    },
  )

  app.get(
    '/api/v1/patients/:id/access',
    {
      config: { policy: permissions.seeAccess, audit: 'people.access_read' },
      schema: {
        operationId: 'readAccess',
        summary: 'Who looked at a patient’s record or changed it, for the patient and whoever acts for them',
        tags,
        params: OneOfThem,
        querystring: AccessQuery,
        response: { 200: Accesses },
      },
    },
    async (request) => {
      const { id } = request.params
      const found = await readAccess(request.ctx, id, request.query)
      showing(request, { patients: [id], record: id })
      return found
    },
  )
}
