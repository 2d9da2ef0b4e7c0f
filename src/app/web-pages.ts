import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendProblem, unknownRoute } from '#platform'

/** Addresses that belong to programs: there an unknown path is a problem document, elsewhere the web app says so itself. */
const FOR_PROGRAMS = /^\/(api|health|metrics|fhir|graphql|oauth2|mcp|docs|\.well-known|assets)(\/|$)/

/** Serves the built web app, and its one page for every address that only it knows. */
export async function serveWebPages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    dotfiles: 'deny',
    setHeaders: (reply, path) => {
      // Files under assets/ carry a digest of themselves in their names.
      void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  // A route and not the not-found handler, which the platform has already given to problem documents.
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    return !FOR_PROGRAMS.test(path)
      ? reply.code(200).header('cache-control', 'no-cache').sendFile('index.html')
      : sendProblem(reply, unknownRoute(request))
  })
}
