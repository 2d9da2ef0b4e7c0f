import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { changeAccessPolicy, readAccessPolicy } from './access-policy.ts'
import { AccessPolicy } from './contract.ts'
import { permissions } from './permissions.ts'

const tags = ['Running a clinic']
const url = '/api/v1/access-policy'
const noPatient = { none: 'the clinic’s rules, nobody’s data' } as const

/** What the clinic decided about who may look. */
export const accessPolicyRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    url,
    {
      config: { policy: permissions.readPolicy, audit: noPatient },
      schema: {
        operationId: 'readAccessPolicy',
        summary: 'Ages at which acting for a child narrows and ends; how long a doctor is somebody’s doctor',
        tags,
        response: { 200: AccessPolicy },
      },
    },
    async ({ ctx }) => readAccessPolicy(ctx),
  )

  app.put(
    url,
    {
      config: { policy: permissions.changePolicy, audit: { inside: 'clinic.policy_change' } },
      schema: {
        operationId: 'changeAccessPolicy',
        summary: 'Change them, from the next call on',
        tags,
        body: AccessPolicy,
        response: { 200: AccessPolicy },
      },
    },
    async ({ ctx, body }) => changeAccessPolicy(ctx, body),
  )
}
