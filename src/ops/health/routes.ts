import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { sendProblem } from '#platform'
import type { Problem } from '#platform'
import { permissions } from '../permissions.ts'
import { Liveness, Readiness } from './contract.ts'
import { readinessOf } from './read-readiness.ts'
import type { ReadinessSettings } from './read-readiness.ts'

const tags = ['Operation']

/** Not a refusal: nobody did anything wrong, and the domain knows no such answer. */
const NOT_READY: Problem = {
  type: 'urn:praxis:problem:ops.not_ready',
  title: 'Praxis runs, but its database does not answer.',
  status: 503,
  code: 'ops.not_ready',
}

/** For balancers and supervisors: live says that the process answers, ready that it can do its work. */
export function healthRoutes(settings: ReadinessSettings): FastifyPluginAsyncTypebox {
  const readiness = readinessOf(settings)
  return async (app) => {
    app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'))

    app.get(
      '/health/live',
      {
        config: { policy: permissions.readHealth },
        schema: {
          operationId: 'readLiveness',
          summary: 'Whether the process answers',
          tags,
          response: { 200: Liveness },
        },
      },
      async () => ({ status: 'live' as const }),
    )

    app.get(
      '/health/ready',
      {
        config: { policy: permissions.readHealth },
        schema: {
          operationId: 'readReadiness',
          summary: 'Whether the database answers, and what is running',
          description: '503 with code `ops.not_ready` while the database does not answer.',
          tags,
          response: { 200: Readiness },
        },
      },
      async (request, reply) => {
        try {
          return await readiness()
        } catch (error) {
          request.log.warn({ err: error }, 'not ready')
          return sendProblem(reply, NOT_READY)
        }
      },
    )
  }
}
