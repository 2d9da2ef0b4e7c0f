import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { History, IfMatch } from '#clinic'
import { showing } from '#identity'
import { etagOf, matches } from '#platform'
import { changeFairUse } from './change-fair-use.ts'
import { BookingTerms, FairUse, FairUseRules, TermsOfPatient } from './contract.ts'
import { permissions } from './permissions.ts'
import { readTerms } from './read-terms.ts'
import { readFairUse, readFairUseHistory } from './read-fair-use.ts'

const tags = ['Running a clinic']
const url = '/api/v1/fair-use'
const noPatient = { none: 'the clinic’s rules, nobody’s data' } as const

/** What the clinic decided about how much one caller may keep. */
export const fairUseRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    url,
    {
      config: { policy: permissions.read, audit: noPatient },
      schema: {
        operationId: 'readFairUse',
        summary: 'How many holds and visits ahead one caller may have; what follows on missed visits',
        tags,
        response: { 200: FairUse },
      },
    },
    async ({ ctx }, reply) => {
      const found = await readFairUse(ctx)
      return reply.header('etag', etagOf(found.version)).send(found)
    },
  )

  app.put(
    url,
    {
      config: { policy: permissions.change, audit: { inside: 'clinic.policy_change' } },
      schema: {
        operationId: 'changeFairUse',
        summary: 'Change them, from the next hold and booking on',
        tags,
        headers: IfMatch,
        body: FairUseRules,
        response: { 200: FairUse },
      },
    },
    async ({ ctx, body, headers }, reply) => {
      const seen = (version: number) => matches(headers['if-match'], version)
      const changed = await changeFairUse(ctx, seen, body)
      return reply.header('etag', etagOf(changed.version)).send(changed)
    },
  )

  app.get(
    `${url}/history`,
    {
      config: { policy: permissions.read, audit: noPatient },
      schema: {
        operationId: 'readFairUseHistory',
        summary: 'Every version of these rules',
        tags,
        response: { 200: History },
      },
    },
    async ({ ctx }) => readFairUseHistory(ctx),
  )

  app.get(
    '/api/v1/patients/:id/booking-terms',
    {
      config: { policy: permissions.readTerms, audit: 'people.patient_ask' },
      schema: {
        operationId: 'readBookingTerms',
        summary: 'What is asked of the caller when they book for this patient: an approval, a deposit, to call',
        tags: ['Booking'],
        params: TermsOfPatient,
        response: { 200: BookingTerms },
      },
    },
    async (request) => {
      const { id } = request.params
      const terms = await readTerms(request.ctx, id)
      showing(request, { patients: [id], record: id })
      return terms
    },
  )
}
