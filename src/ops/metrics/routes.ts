import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { sendProblem, unknownRoute } from '#platform'
import { permissions } from '../permissions.ts'
import { mayReadMetrics } from './access.ts'
import type { Metrics } from './registry.ts'

/** `/metrics` for Prometheus and its kin. To whom it is not meant for, it is not there. */
export function metricsRoutes(metrics: Metrics, token: string | undefined): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/metrics',
      { config: { policy: permissions.readMetrics }, schema: { hide: true } },
      async (request, reply) => {
        if (!mayReadMetrics(request, token)) return sendProblem(reply, unknownRoute(request))
        const { contentType, text } = await metrics.expose()
        return reply.header('cache-control', 'no-store').type(contentType).send(text)
      },
    )
  }
}
