import type { FastifyPluginAsync } from 'fastify'
import { availabilityRoutes } from '#availability'
import { bookingRoutes } from '#booking'
import { clinicRoutes } from '#clinic'
import { documentsRoutes } from '#documents'
import { identityRoutes } from '#identity'
import type { Authentication } from '#identity'
import { icalRoutes } from '#integrations'
import { notificationsRoutes } from '#notifications'
import { opsRoutes } from '#ops'
import type { OpsSettings } from '#ops'
import { peopleRoutes } from '#people'
import { schedulingRoutes } from '#scheduling'

/** Every module that answers over HTTP, in the order of the house. */
export function routesOfModules(authentication: Authentication, ops: OpsSettings): FastifyPluginAsync[] {
  return [
    identityRoutes(authentication),
    clinicRoutes,
    peopleRoutes,
    schedulingRoutes,
    bookingRoutes,
    availabilityRoutes,
    documentsRoutes,
    notificationsRoutes,
    icalRoutes,
    opsRoutes(ops),
  ]
}
