import type { FastifyPluginAsync } from 'fastify'
import { availabilityRoutes, liveRoutes } from '#availability'
import { bookingRoutes } from '#booking'
import { clinicRoutes, hostNameRoutes } from '#clinic'
import type { DnsSettings } from '#clinic'
import { documentsRoutes } from '#documents'
import { appRoutes, auditRoutes, identityRoutes } from '#identity'
import type { Authentication } from '#identity'
import { fhirRoutes, icalRoutes } from '#integrations'
import { notificationsRoutes } from '#notifications'
import { privacyRoutes } from '#ops'
import { paymentsRoutes } from '#payments'
import { peopleRoutes } from '#people'
import { schedulingRoutes } from '#scheduling'

/** Every module that answers calls of a clinic, in the order of the house; of ops only privacy: the rest stands outside them, see server.ts. */
export function routesOfModules(
  authentication: Authentication,
  now: () => number,
  dns: DnsSettings = {},
): FastifyPluginAsync[] {
  return [
    identityRoutes(authentication),
    appRoutes(authentication),
    auditRoutes,
    clinicRoutes,
    hostNameRoutes({ ownHost: new URL(authentication.issuer).hostname, dns }),
    peopleRoutes,
    schedulingRoutes,
    paymentsRoutes(authentication.database),
    bookingRoutes,
    availabilityRoutes,
    liveRoutes({ ...authentication, now }),
    documentsRoutes,
    notificationsRoutes,
    icalRoutes,
    fhirRoutes,
    privacyRoutes(authentication.database),
  ]
}
