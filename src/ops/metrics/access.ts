import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/
/** A page elsewhere can make its own name mean 127.0.0.1 (DNS rebinding) and read answers then; it cannot make the browser call us localhost. */
const LOCAL_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

/**
 * Whether the operator allows this caller to read metrics: with the token that the operator set, or, while none is set, from the
 * machine itself. Once there is a token the machine alone is not enough: behind a reverse proxy on the same machine everybody
 * comes from 127.0.0.1, and not every proxy says for whom it calls.
 */
export function mayReadMetrics(
  request: Pick<FastifyRequest, 'headers' | 'socket'>,
  token: string | undefined,
): boolean {
  if (token !== undefined) return isToken(request.headers.authorization, token)
  const forwarded = FORWARDED.some((header) => request.headers[header] !== undefined)
  const { host = '' } = request.headers
  return !forwarded && LOCAL_NAME.test(host) && LOOPBACK.test(request.socket.remoteAddress ?? '')
}

/** Digests are of one length and compared in one time, whatever was sent. */
function isToken(authorization: string | undefined, token: string): boolean {
  const given = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1] ?? ''
  return timingSafeEqual(digest(given), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
