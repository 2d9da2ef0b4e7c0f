import type { FastifyRequest } from 'fastify'
import { callerName } from '#identity'
import { retryable } from '#platform'
import type { RetryableRequest } from '#platform'

/** The request as one that may be sent again, when its caller gave it a key. */
export function retryOf(request: FastifyRequest): RetryableRequest | undefined {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string') return undefined
  const caller = callerName(request.ctx.actor) ?? request.ctx.address
  return retryable({ clinicId: request.ctx.clinicId, caller }, key, request.method, request.url, request.body)
}
