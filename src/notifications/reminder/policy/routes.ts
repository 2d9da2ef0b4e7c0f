import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { History, IfMatch } from '#clinic'
import { etagOf, matches } from '#platform'
import { changePolicy } from './change-policy.ts'
import { ReminderPolicy, ReminderRules } from './contract.ts'
import { permissions } from './permissions.ts'
import { policyOf, readPolicyHistory } from './read-policy.ts'

const tags = ['Messages']
const url = '/api/v1/reminder-policy'
const noPatient = { none: 'the clinic’s rules, nobody’s data' } as const

/** What the clinic decided about reminders. */
export const reminderPolicyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    url,
    {
      config: { policy: permissions.read, audit: noPatient },
      schema: {
        operationId: 'readReminderPolicy',
        summary: 'How long before a visit its patient is reminded of it',
        tags,
        response: { 200: ReminderPolicy },
      },
    },
    async ({ ctx }, reply) => {
      const policy = await policyOf(ctx.database, ctx.clinicId)
      reply.header('etag', etagOf(policy.version))
      return policy
    },
  )

  app.put(
    url,
    {
      config: { policy: permissions.change, audit: { inside: 'clinic.policy_change' } },
      schema: {
        operationId: 'changeReminderPolicy',
        summary: 'Change it, from the next minute on',
        tags,
        headers: IfMatch,
        body: ReminderRules,
        response: { 200: ReminderPolicy },
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
      config: { policy: permissions.read, audit: noPatient },
      schema: {
        operationId: 'readReminderPolicyHistory',
        summary: 'Every version of it',
        tags,
        response: { 200: History },
      },
    },
    async ({ ctx }) => readPolicyHistory(ctx),
  )
}
