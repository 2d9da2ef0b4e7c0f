import type { FastifyInstance } from 'fastify'
import type { Database } from '#platform'
import { healthRoutes } from './health/routes.ts'
import { createMetrics } from './metrics/registry.ts'
import { metricsRoutes } from './metrics/routes.ts'

export interface OpsSettings {
  database: Database
  /** Epoch milliseconds. */
  now: () => number
  /** Praxis's own version. */
  version: string
  /** Who has it may read /metrics; without one, callers on the machine itself may. */
  metricsToken?: string | undefined
}

/** How Fastify is told that a plugin's hooks are meant for the server that registers it, and not for its own routes alone. */
const OF_THE_SERVER = Symbol.for('skip-override')

/**
 * Health and metrics. Register it on the server itself and before the routes it is to measure, outside the hooks that find clinic
 * and caller: liveness must answer while the database is away, and the operator's token is no access token.
 */
export function opsRoutes(settings: OpsSettings): (app: FastifyInstance) => Promise<void> {
  const metrics = createMetrics(settings)
  async function register(app: FastifyInstance): Promise<void> {
    app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
      metrics.countRequest({
        method,
        route: routeOptions.url ?? 'unknown',
        status: statusCode,
        seconds: elapsedTime / 1000,
      })
    })
    await app.register(healthRoutes(settings))
    await app.register(metricsRoutes(metrics, settings.metricsToken))
  }
  return Object.assign(register, { [OF_THE_SERVER]: true })
}
