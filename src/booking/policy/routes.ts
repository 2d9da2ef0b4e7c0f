import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { History, IfMatch } from '#clinic'
import { etagOf, matches } from '#platform'
import { changePolicy } from './change-policy.ts'
import { BookingPolicy, PolicyRules, ShownPolicy } from './contract.ts'
import { permissions } from './permissions.ts'
import { readPolicy, readPolicyHistory } from './read-policy.ts'

const tags = ['Running a clinic']
const url = '/api/v1/booking-policy'
const noPatient = { none: 'the clinic’s rules, nobody’s data' } as const

/** What the clinic decided about the life of an appointment. */
export const policyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    url,
    {
      config: { policy: permissions.read, audit: noPatient },
      schema: {
        operationId: 'readBookingPolicy',
        summary:
          'Until when one cancels, how long a request waits; for staff also what can be taken back and who did not come',
        tags,
        response: { 200: ShownPolicy },
      },
    },
    async ({ ctx }, reply) => {
      const shown = await readPolicy(ctx)
      if (shown.version !== undefined) reply.header('etag', etagOf(shown.version))
      return shown
    },
  )

  app.put(
    url,
    {
      config: { policy: permissions.change, audit: { inside: 'clinic.policy_change' } },
      schema: {
        operationId: 'changeBookingPolicy',
        summary: 'Change these rules, from the next move on',
        tags,
        headers: IfMatch,
        body: PolicyRules,
        response: { 200: BookingPolicy },
      },
    },
    async ({ ctx, body, headers }, reply) => {
      const changed = await changePolicy(ctx, (version) => matches(headers['if-match'], version), body)
      return reply.header('etag', etagOf(changed.version)).send(changed)
    },
  )

  app.get(
    `${url}/history`,
    {
      config: { policy: permissions.readHistory, audit: noPatient },
      schema: {
        operationId: 'readBookingPolicyHistory',
        summary: 'Every version of these rules',
        tags,
        response: { 200: History },
      },
    },
    async ({ ctx }) => readPolicyHistory(ctx),
  )
}
