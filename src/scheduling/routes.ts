import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { hoursRoutes } from './hours/routes.ts'
import { leaveRoutes } from './leave/routes.ts'
import { overrideRoutes } from './override/routes.ts'

/** Everything this module answers. */
export const schedulingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const routes of [hoursRoutes, overrideRoutes, leaveRoutes]) await app.register(routes)
}
