import type { FastifyInstance, FastifyRequest } from 'fastify'
import { malformed } from './problem.ts'
import { refusalsOf } from '../refusal.ts'

const refusals = refusalsOf('request', {
  unsupported_encoding: ['invalid', 'Bodies are taken as they are; send it without Content-Encoding.'],
})

/** What HTTP leaves to the server: a second Host, and a body packed in a way that could unfold into a bomb. */
export function refuseMalformedRequests(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (hostsOf(request) > 1) return done(malformed('Host', 'must be given once'))
    const encoding = request.headers['content-encoding']
    if (encoding !== undefined && encoding.toLowerCase() !== 'identity') {
      // What would be taken instead (RFC 9110, 15.5.16).
      void reply.header('accept-encoding', 'identity')
      return done(refusals.unsupported_encoding())
    }
    return done()
  })
}

/** Node keeps the first of several silently, and a proxy in front may have believed another (RFC 9112, 3.2). */
function hostsOf({ raw: { rawHeaders } }: FastifyRequest): number {
  let hosts = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  return hosts
}
