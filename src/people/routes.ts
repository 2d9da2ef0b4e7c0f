import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { doctorRoutes } from './doctor/routes.ts'
import { patientRoutes } from './patient/routes.ts'

/** Everything this module answers. */
export const peopleRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(doctorRoutes)
  await app.register(patientRoutes)
}
