import type { FastifyPluginAsync } from 'fastify'
import type { Authentication } from '../authentication.ts'
import { clientRoutes } from './client/routes.ts'
import { grantRoutes } from './grant/routes.ts'
import { protocolRoutes } from './protocol/routes.ts'

/** Everything about apps and systems: the protocol they speak, what people answer them, and which are let in. */
export function appRoutes(authentication: Authentication): FastifyPluginAsync {
  return async (app) => {
    await app.register(protocolRoutes(authentication))
    await app.register(grantRoutes(authentication))
    await app.register(clientRoutes)
  }
}
