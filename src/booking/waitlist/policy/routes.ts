import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { History } from '#clinic'
import { etagOf } from '#platform'
import { IfMatch } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { changeWaitlistPolicy, readWaitlistPolicy, readWaitlistPolicyHistory } from './change-policy.ts'
import { WaitlistPolicy, WaitlistRules } from './contract.ts'

const tags = ['Waitlist and offers']
const url = '/api/v1/waitlist-policy'
const noPatient = { none: 'the clinic’s rules, nobody’s data' } as const

export const waitlistPolicyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    url,
    {
      config: { policy: permissions.readPolicy, audit: noPatient },
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

  app.get(
    `${url}/history`,
    {
      config: { policy: permissions.readPolicyHistory, audit: noPatient },
      schema: {
        operationId: 'readWaitlistPolicyHistory',
        summary: 'Every version of these rules',
        tags,
        response: { 200: History },
      },
    },
    async ({ ctx }) => readWaitlistPolicyHistory(ctx),
  )
}
