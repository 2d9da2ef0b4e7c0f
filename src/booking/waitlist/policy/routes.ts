import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { etagOf } from '#platform'
import { IfMatch } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { changeWaitlistPolicy, readWaitlistPolicy } from './change-policy.ts'
import { WaitlistPolicy, WaitlistRules } from './contract.ts'

const tags = ['Waitlist and offers']
const url = '/api/v1/waitlist-policy'

export const waitlistPolicyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    url,
    {
      config: { policy: permissions.readPolicy, audit: { none: 'the clinic’s rules, nobody’s data' } },
      schema: {
        operationId: 'readWaitlistPolicy',
        summary: 'By which rules a freed time is offered: the order, how long an offer stands, quiet hours',
        tags,
        response: { 200: WaitlistPolicy },
      },
    },
    async ({ ctx }, reply) => {
      const policy = await readWaitlistPolicy(ctx)
      reply.header('etag', etagOf(policy.version))
      return policy
    },
  )

  app.put(
    url,
    {
      config: { policy: permissions.changePolicy, audit: { inside: 'clinic.policy_change' } },
      schema: {
        operationId: 'changeWaitlistPolicy',
        summary: 'Change them, from the next freed time on',
        tags,
        headers: IfMatch,
        body: WaitlistRules,
        response: { 200: WaitlistPolicy },
      },
    },
    async ({ ctx, body, headers }, reply) => {
      const policy = await changeWaitlistPolicy(ctx, body, headers['if-match'])
      reply.header('etag', etagOf(policy.version))
      return policy
    },
  )
}
