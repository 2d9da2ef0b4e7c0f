import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Authentication, Policy } from '#identity'
import type { Database } from '#platform'
import { StreamQuery } from './contract.ts'
import { liveSocket } from './live-socket.ts'
import { liveTimes } from './live-times.ts'
import { messageReader } from './messages.ts'
import { openConnections } from './open-connections.ts'
import { places } from './places.ts'
import { serveStream } from './serve-stream.ts'

export interface LiveRoutesWish {
  /** Of the whole installation: what changes is told of every clinic. */
  database: Database
  /** Epoch milliseconds. */
  now: () => number
  rateLimits: boolean
  refuseCrossSite: Authentication['refuseCrossSite']
}

const permissions = { listen: 'open' } as const satisfies Record<string, Policy>
/** Coming back after a lost connection is a call too: a whole waiting room's within a minute. */
const config = { policy: permissions.listen, rateLimit: { max: 600, timeWindow: '1 minute' } }
const tags = ['Finding']

/** What becomes taken and free, as it happens; never by whom. */
export function liveRoutes({ database, now, rateLimits, refuseCrossSite }: LiveRoutesWish): FastifyPluginAsyncTypebox {
  return async (app) => {
    const log = (error: unknown, message = 'a live message failed'): void => app.log.error({ err: error }, message)
    const live = liveTimes({ database, now, log })
    const room = places(rateLimits ? {} : { mostPerAddress: Number.POSITIVE_INFINITY })
    const connections = openConnections(app, live.tick)
    app.addHook('onClose', async () => live.stop())
    const compile = app.validatorCompiler
    if (compile === undefined) throw new Error('the server has no validation yet')
    const read = messageReader(compile)

    app.get(
      '/api/v1/availability/stream',
      {
        config,
        // Its head says nothing, and its answer never ends.
        exposeHeadRoute: false,
        schema: {
          operationId: 'streamFreeTimes',
          summary: 'What becomes taken and free, as server-sent events',
          description:
            'Events `taken` and `freed` carry `{ "slots": [] }` as a search answers them, with the seats left afterwards; `resync` says to search again. Open it first, and search then. `Last-Event-ID` goes on where a connection broke.',
          tags,
          querystring: StreamQuery,
          response: { 200: { description: 'Events.', content: { 'text/event-stream': { schema: Type.String() } } } },
        },
      },
      async (request, reply) => serveStream(request, reply, { live, places: room, connections }),
    )

    app.get(
      '/api/v1/live',
      {
        config: { ...config, webSocket: true },
        exposeHeadRoute: false,
        schema: {
          operationId: 'openLiveSocket',
          summary: 'What becomes taken and free, of several searches over one WebSocket',
          description: 'Messages and their answers are described in docs/api/live.md.',
          tags,
          response: { 101: { description: 'A WebSocket.', type: 'null' } },
        },
        // A page of another site could open one too, and the browser would send our cookie along.
        onRequest: async ({ headers, host }) => refuseCrossSite({ method: 'POST', headers, host }),
      },
      async (request, reply) => {
        const { ctx } = request
        const take = () => room.take(request.ip)
        const give = take()
        request.raw.socket.once('close', give)
        const socket = await reply.webSocket()
        const connection = liveSocket(socket, { live, context: () => ({ ...ctx, now: now() }), read, take, log })
        socket.once('close', connections.add(connection))
      },
    )
  }
}
