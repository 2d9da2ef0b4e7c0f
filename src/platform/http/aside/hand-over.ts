import { buffer } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'
import type { Aside } from './start-aside.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered by a thread of its own where there is one: it works long, and nobody who only looks something up shall wait for it. */
    aside?: boolean
  }
}

/** What is sent to sign in has some hundred bytes. */
const MOST_BYTES = 16_384

/** Headers of one connection (RFC 9110, 7.6.1), and what the sender itself counts and dates. */
const OWN_OF_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date'])

/**
 * Lets the thread answer the calls of routes that say so, whole and unread: it has the same routes, limits and hooks. Whatever is unusual
 * this thread answers itself: while the other is not up, and what says neither how long it is nor who sends it. `changed` is called after
 * an answer that was no refusal, since what this thread remembers may be so no more.
 */
export function handOver(app: FastifyInstance, aside: Aside, changed: () => void): void {
  app.addHook('onRequest', async (request, reply) => {
    const { method, url, headers, raw, routeOptions } = request
    const length = Number(headers['content-length'])
    if (routeOptions.config?.aside !== true || !(length <= MOST_BYTES)) return
    // The one who hands it in would be named in its place.
    if (headers['user-agent'] === undefined || !aside.isUp()) return
    const remoteAddress = raw.socket.remoteAddress ?? ''
    const body = await buffer(raw).catch(() => undefined)
    // Whoever hung up amid the body hears nothing any more, and did nothing wrong.
    if (body === undefined) return reply.hijack()
    const answer = await aside.answer({ method, url, headers, body, remoteAddress })
    if (answer.statusCode < 400) changed()
    const own = Object.entries(answer.headers).filter(([name]) => !OWN_OF_CONNECTION.has(name))
    return reply.code(answer.statusCode).headers(Object.fromEntries(own)).send(Buffer.from(answer.body))
  })
}
