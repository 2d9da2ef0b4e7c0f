import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { accessPolicyRoutes } from './access-policy/routes.ts'
import { authorityRoutes } from './authority/routes.ts'
import { doctorAccountRoutes } from './doctor/account/routes.ts'
import { consentRoutes } from './consent/routes.ts'
import { doctorRoutes } from './doctor/routes.ts'
import { emergencyRoutes } from './emergency/routes.ts'
import { patientRoutes } from './patient/routes.ts'

/** Everything this module answers. */
export const peopleRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(doctorRoutes)
  await app.register(doctorAccountRoutes)
  await app.register(patientRoutes)
  await app.register(authorityRoutes)
  await app.register(accessPolicyRoutes)
  await app.register(emergencyRoutes)
  await app.register(consentRoutes)
}
