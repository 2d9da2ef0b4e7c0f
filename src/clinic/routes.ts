import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { closureRoutes } from './closure/routes.ts'
import { locationRoutes } from './location/routes.ts'
import { profileRoutes } from './profile/routes.ts'
import { publicHolidayRoutes } from './public-holiday/routes.ts'
import { resourceRoutes } from './resource/routes.ts'
import { visitTypeRoutes } from './visit-type/routes.ts'

/**
 * Everything this module answers. Missing on purpose: `GET /api/v1/visit-types`, which can be asked for one doctor's and so
 * is answered by people.
 */
export const clinicRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const nouns = [profileRoutes, locationRoutes, visitTypeRoutes, resourceRoutes, closureRoutes, publicHolidayRoutes]
  for (const routes of nouns) await app.register(routes)
}
