import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { attachment, languageOf } from '#documents'
import { FRESH_MINUTES, showing } from '#identity'
import type { Database } from '#platform'
import { discloseRecord, listArchive } from './archive/disclose-record.ts'
import {
  Disclosure,
  DisclosureWish,
  OnePatient,
  OwnExportWish,
  PageQuery,
  PatientExportWish,
  PdfFile,
  PersonalDataExport,
  PrivacyPolicy,
  RestrictedRecords,
} from './contract.ts'
import type { OwnExportWish as ExportWish } from './contract.ts'
import { erasureRoutes } from './erasure/routes.ts'
import { exportPdf } from './export/export-pdf.ts'
import { exportOneself, exportPatient } from './export/export-person.ts'
import type { Exported } from './export/export-person.ts'
import { permissions } from './permissions.ts'
import { changePrivacyPolicy, readPrivacyPolicy } from './privacy-policy.ts'

const tags = ['Privacy']
/** Whoever takes everything has shown who they are a moment ago; and nobody needs it ten times an hour. */
const carefully = {
  freshWithinMinutes: FRESH_MINUTES,
  rateLimit: { max: 10, timeWindow: '1 hour', by: 'account' },
} as const
const exportAnswers = {
  200: {
    description: 'Everything that this clinic knows of the person.',
    content: { 'application/json': { schema: PersonalDataExport }, 'application/pdf': { schema: PdfFile } },
  },
}
const noPatient = { none: 'how long records are kept says nothing of a patient' } as const

/** What people may ask of those who keep data about them. */
export function privacyRoutes(installation: Database): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))
    await app.register(exportRoutes(installation))
    await app.register(erasureRoutes)
    await app.register(archiveRoutes)
    await app.register(policyRoutes)
  }
}

const exportRoutes =
  (installation: Database): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      '/api/v1/me/export',
      {
        config: { policy: permissions.exportOneself, audit: 'people.patient_export', ...carefully },
        preValidation: withoutBody,
        schema: {
          operationId: 'exportOwnData',
          summary: 'Everything that this clinic knows of you, for programs or to read',
          tags,
          body: OwnExportWish,
          response: exportAnswers,
        },
      },
      async (request, reply) => answer(request, reply, await exportOneself(request.ctx, installation), request.body),
    )

    app.post(
      '/api/v1/patients/:id/export',
      {
        config: { policy: permissions.exportPatients, audit: 'people.patient_export', ...carefully },
        schema: {
          operationId: 'exportPatientData',
          summary: 'Everything that this clinic knows of a patient, for whoever asks at the desk or by letter',
          tags,
          params: OnePatient,
          body: PatientExportWish,
          response: exportAnswers,
        },
      },
      async (request, reply) =>
        answer(request, reply, await exportPatient(request.ctx, installation, request.params.id), request.body),
    )
  }

const policyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/v1/privacy-policy',
    {
      config: { policy: permissions.readPolicy, audit: noPatient },
      schema: {
        operationId: 'readPrivacyPolicy',
        summary: 'How long the clinic keeps what the law makes it keep',
        tags,
        response: { 200: PrivacyPolicy },
      },
    },
    async ({ ctx }) => readPrivacyPolicy(ctx),
  )

  app.put(
    '/api/v1/privacy-policy',
    {
      config: { policy: permissions.changePolicy, audit: { inside: 'clinic.policy_change' } },
      schema: {
        operationId: 'changePrivacyPolicy',
        summary: 'Keep it for so many years',
        tags,
        body: PrivacyPolicy,
        response: { 200: PrivacyPolicy },
      },
    },
    async ({ ctx, body }) => changePrivacyPolicy(ctx, body),
  )
}

const archiveRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/v1/restricted-records',
    {
      config: { policy: permissions.readArchive, audit: 'people.patient_list' },
      schema: {
        operationId: 'listRestrictedRecords',
        summary: 'People who were erased and whose visits the clinic must keep, by name',
        tags,
        querystring: PageQuery,
        response: { 200: RestrictedRecords },
      },
    },
    async (request) => {
      const { limit = 100, cursor } = request.query
      const found = await listArchive(request.ctx, limit, cursor)
      showing(request, { patients: found.data.map(({ patientId }) => patientId) })
      return found
    },
  )

  app.post(
    '/api/v1/restricted-records/:id/disclosure',
    {
      config: { policy: permissions.readArchive, audit: 'people.patient_read', ...carefully },
      schema: {
        operationId: 'discloseRestrictedRecord',
        summary: 'What is kept of somebody who was erased; the reason is written down',
        tags,
        params: OnePatient,
        body: DisclosureWish,
        response: { 200: Disclosure },
      },
    },
    async (request) => {
      const { id } = request.params
      showing(request, { patients: [id], record: id, reason: request.body.reason })
      return discloseRecord(request.ctx, id)
    },
  )
}

/** No wish is the usual one. */
async function withoutBody(request: FastifyRequest): Promise<void> {
  request.body ??= {}
}

/** Made in memory while the caller waits, a second at most: nothing of it is ever in a file. */
async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { person, data }: Exported,
  { format = 'json', language, reason }: ExportWish & { reason?: string },
): Promise<FastifyReply> {
  showing(request, { patients: person.patientIds, record: person.patientIds[0], reason })
  const name = `${data.clinic.name} ${data.exportedAt.slice(0, 10)}`
  reply.header('content-disposition', attachment(`${name}.${format}`))
  if (format === 'json') return reply.type('application/json; charset=utf-8').send(JSON.stringify(data))
  const locale = data.patient[0]?.['locale'] ?? data.account?.[0]?.['locale']
  const pdf = await exportPdf(data, language ?? languageOf(typeof locale === 'string' ? locale : 'en'))
  return reply.type('application/pdf').send(pdf)
}
