import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { breakRoutes } from './break/routes.ts'
import { hoursRoutes } from './hours/routes.ts'
import { leaveRoutes } from './leave/routes.ts'
import { limitRoutes } from './limit/routes.ts'
import { overrideRoutes } from './override/routes.ts'
import { paceRoutes } from './pace/routes.ts'
import { problemRoutes } from './problem/routes.ts'
import { travelRoutes } from './travel/routes.ts'

/** Everything this module answers. */
export const schedulingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const routes of [
    hoursRoutes,
    breakRoutes,
    paceRoutes,
    problemRoutes,
    overrideRoutes,
    leaveRoutes,
    limitRoutes,
    travelRoutes,
  ])
    await app.register(routes)
}
