import type { IncomingMessage } from 'node:http'
import { ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { refusalsOf } from '../refusal.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** This GET is where a WebSocket begins; its handler calls `reply.webSocket`. */
    webSocket?: true
  }
  interface FastifyReply {
    /** Answers with a WebSocket in place of HTTP. Refuses `request.web_socket_required` to whoever did not ask for one. */
    webSocket(): Promise<WebSocket>
  }
}

const refusals = refusalsOf('request', {
  web_socket_required: ['invalid', 'This address speaks WebSocket; a plain request has no answer here.'],
})

export interface WebSockets {
  /** For the server to ask before it leaves HTTP. */
  shouldUpgrade: (request: IncomingMessage) => boolean
  serve: (app: FastifyInstance) => void
}

/** Of one message: what a subscription to two hundred doctors takes, twice. */
const LONGEST_MESSAGE = 16 * 1024
/** Of a request's answer before the connection is closed on whoever does not read it. */
const REFUSAL_MS = 5_000

/**
 * WebSockets (RFC 6455) as routes like any other: a request for one goes through the same hooks, so it is limited, its caller known and its
 * refusal a problem document, and only then becomes a socket. Only where a route declares it: elsewhere `Upgrade` is ignored, as HTTP
 * allows (RFC 9110, 7.8). Weighed against @fastify/websocket, which wraps every handler and two hooks around every call, takes `Upgrade`
 * at every address, and is this file otherwise.
 */
export function webSockets(): WebSockets {
  const urls = new Set<string>()
  const asked = new WeakMap<IncomingMessage, { socket: Duplex; head: Buffer }>()
  const server = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE, perMessageDeflate: false })

  /** A request that goes the way of all requests, with an answer of its own that is the last: nobody reads further ones from this socket. */
  function route(app: FastifyInstance, request: IncomingMessage, socket: Duplex): void {
    socket.on('error', () => socket.destroy())
    const response = new ServerResponse(request)
    response.shouldKeepAlive = false
    response.on('finish', () => {
      socket.end()
      setTimeout(() => socket.destroy(), REFUSAL_MS).unref()
    })
    // Always one of this server: what `net` takes is a Socket.
    response.assignSocket(socket as Parameters<ServerResponse['assignSocket']>[0])
    app.routing(request, response)
  }

  function serve(app: FastifyInstance): void {
    app.addHook('onRoute', ({ url, config }) => {
      if (config?.webSocket === true) urls.add(url)
    })
    app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      asked.set(request, { socket, head })
      route(app, request, socket)
    })
    app.decorateReply('webSocket', function webSocket(this: FastifyReply) {
      return accept(server, this, asked.get(this.request.raw))
    })
  }
  return { serve, shouldUpgrade: (request) => wantsWebSocket(request) && urls.has(request.url?.split('?')[0] ?? '') }
}

function accept(
  server: WebSocketServer,
  reply: FastifyReply,
  asked: { socket: Duplex; head: Buffer } | undefined,
): Promise<WebSocket> {
  const { request }: { request: FastifyRequest } = reply
  if (asked === undefined) {
    void reply.header('upgrade', 'websocket')
    throw refusals.web_socket_required()
  }
  reply.hijack()
  reply.raw.detachSocket(asked.socket as Parameters<ServerResponse['detachSocket']>[0])
  return new Promise((resolve) => server.handleUpgrade(request.raw, asked.socket, asked.head, resolve))
}

const wantsWebSocket = ({ headers }: IncomingMessage): boolean => headers.upgrade?.toLowerCase() === 'websocket'
