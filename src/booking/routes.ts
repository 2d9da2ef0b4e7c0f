import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { appointmentRoutes } from './appointment/routes.ts'
import { depositRoutes } from './deposit/routes.ts'
import { fairUseRoutes } from './fair-use/routes.ts'
import { holdRoutes } from './hold/routes.ts'
import { leaveHitRoutes } from './leave/routes.ts'
import { offerRoutes } from './offer/routes.ts'
import { outageRoutes } from './outage/routes.ts'
import { pathwayRoutes } from './pathway/routes.ts'
import { policyRoutes } from './policy/routes.ts'
import { rebookingRoutes } from './rebooking/routes.ts'
import { seriesRoutes } from './series/routes.ts'
import { waitlistRoutes } from './waitlist/routes.ts'

/** Everything this module answers. */
export const bookingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const routes of [
    holdRoutes,
    appointmentRoutes,
    depositRoutes,
    leaveHitRoutes,
    policyRoutes,
    offerRoutes,
    outageRoutes,
    waitlistRoutes,
    fairUseRoutes,
    pathwayRoutes,
    rebookingRoutes,
    seriesRoutes,
  ])
    await app.register(routes)
}
