import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { showing } from '#identity'
import {
  ConsentRecord,
  ConsentText,
  ConsentTexts,
  ConsentWish,
  Consents,
  NewConsentText,
  OnePatient,
  TextsQuery,
} from './contract.ts'
import { decideConsent } from './decide-consent.ts'
import { listConsents, ownPatientId } from './list-consents.ts'
import { permissions } from './permissions.ts'
import { listConsentTexts, publishConsentText } from './publish-consent-text.ts'

const tags = ['Privacy']
const publicWords = { none: 'words that everybody may read' } as const

/** What people are asked to agree to, and what they decided. */
export const consentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))

  app.get(
    '/api/v1/consent-texts',
    {
      config: { policy: permissions.readTexts, audit: publicWords },
      schema: {
        operationId: 'listConsentTexts',
        summary: 'What people are asked to agree to, in the words of now or of a version',
        tags,
        querystring: TextsQuery,
        response: { 200: ConsentTexts },
      },
    },
    async ({ ctx, query }) => ({ data: await listConsentTexts(ctx, query), nextCursor: null }),
  )

  app.post(
    '/api/v1/consent-texts',
    {
      config: { policy: permissions.publishTexts, audit: { inside: 'clinic.policy_change' } },
      schema: {
        operationId: 'publishConsentText',
        summary: 'Publish the next wording of a consent, in every language',
        tags,
        body: NewConsentText,
        response: { 201: ConsentText },
      },
    },
    async ({ ctx, body }, reply) => reply.code(201).send(await publishConsentText(ctx, body)),
  )

  app.get(
    '/api/v1/me/consents',
    {
      config: { policy: permissions.read, audit: 'people.patient_read' },
      schema: {
        operationId: 'listOwnConsents',
        summary: 'What you agreed to, took back, or were never asked',
        tags,
        response: { 200: Consents },
      },
    },
    async (request) => {
      const patientId = await ownPatientId(request.ctx)
      showing(request, { patients: [patientId], record: patientId })
      return { data: await listConsents(request.ctx, patientId), nextCursor: null }
    },
  )

  app.post(
    '/api/v1/me/consents',
    {
      config: { policy: permissions.decide, audit: { inside: 'identity.consent_give' } },
      schema: {
        operationId: 'decideOwnConsent',
        summary: 'Agree, or take it back',
        tags,
        body: ConsentWish,
        response: { 201: ConsentRecord },
      },
    },
    async ({ ctx, body }, reply) => reply.code(201).send(await decideConsent(ctx, await ownPatientId(ctx), body)),
  )

  app.get(
    '/api/v1/patients/:id/consents',
    {
      config: { policy: permissions.read, audit: 'people.patient_read' },
      schema: {
        operationId: 'listConsents',
        summary: 'What a patient agreed to; for the patient, whoever acts for them, and staff',
        tags,
        params: OnePatient,
        response: { 200: Consents },
      },
    },
    async (request) => {
      const { id } = request.params
      showing(request, { patients: [id], record: id })
      return { data: await listConsents(request.ctx, id), nextCursor: null }
    },
  )

  app.post(
    '/api/v1/patients/:id/consents',
    {
      config: { policy: permissions.decide, audit: { inside: 'identity.consent_give' } },
      schema: {
        operationId: 'decideConsent',
        summary: 'Write down that a patient agrees, or takes it back',
        tags,
        params: OnePatient,
        body: ConsentWish,
        response: { 201: ConsentRecord },
      },
    },
    async ({ ctx, params, body }, reply) => reply.code(201).send(await decideConsent(ctx, params.id, body)),
  )
}
