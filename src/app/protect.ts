import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'
import { limitCalls } from '#platform'
import type { Database } from '#platform'
import { securityTxt } from './security-txt.ts'

export interface Protection {
  database: Database
  now: () => number
  publicUrl: string
  rateLimits: boolean
  /** Origins of other web apps that may call with a bearer token; none unless the operator names some. */
  corsOrigins?: readonly string[] | undefined
  /** Whom to tell about a hole: addresses for security.txt. */
  securityContact?: string | undefined
}

/** What stands before every route, in the order in which it acts. The headers of every answer are the platform's own. */
export async function protect(app: FastifyInstance, protection: Protection): Promise<void> {
  const { database, now, publicUrl, rateLimits, corsOrigins = [], securityContact } = protection
  if (rateLimits)
    limitCalls(app, {
      database,
      now,
      accountOf: ({ ctx }) => (ctx?.actor.kind === 'account' ? ctx.actor.accountId : undefined),
    })
  if (corsOrigins.length > 0) await letOthersIn(app, corsOrigins)
  if (securityContact !== undefined) securityTxt(app, { contact: securityContact, publicUrl, now })
}

/**
 * Another web app calls with a token that its own user gave it. `credentials` is never said, so our cookie neither travels to such a
 * call's answer nor makes it readable (ASVS 5.0, 3.4.2); an origin that is not in the list gets no header at all.
 */
async function letOthersIn(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  await app.register(cors, {
    origin: [...origins],
    credentials: false,
    // OPTIONS that is no preflight is answered with nothing instead of with plain text.
    strictPreflight: false,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-match'],
    exposedHeaders: ['etag', 'location', 'ratelimit', 'ratelimit-policy', 'retry-after'],
    maxAge: 600,
  })
}
