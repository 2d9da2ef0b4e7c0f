import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Authentication } from '../authentication.ts'
import { ownOrigin } from '../own-origin.ts'
import { thisBrowser } from '../this-browser.ts'
import type { Ceremony } from './ask-for-passkey.ts'
import { relyingParty } from './relying-party.ts'

/** Where a passkey is made or used: our host that was called, and the browser that called. With a reply, a browser without a cookie gets one. */
export async function ceremonyOf(
  authentication: Authentication,
  request: FastifyRequest,
  reply?: FastifyReply,
): Promise<Ceremony> {
  const { clinicId, now } = request.ctx
  const origin = await ownOrigin(authentication, request.host, clinicId)
  const browser = thisBrowser(request.headers, authentication.issuer)
  if (browser.setCookies.length > 0) reply?.header('set-cookie', browser.setCookies)
  const browserSha256 = reply === undefined && browser.setCookies.length > 0 ? null : browser.sha256
  return { database: authentication.database, party: relyingParty(origin), browserSha256, now }
}
