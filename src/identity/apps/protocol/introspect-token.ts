import type { AccessTokens } from '../../access-token.ts'
import { findGrant } from '../grant/queries.ts'
import type { ProtocolCall } from './current-call.ts'

type Introspected = { active: false } | ({ active: true } & Record<string, unknown>)

/**
 * What an access token is worth now (RFC 7662). The library knows only what it stored, and access tokens are not: they are checked by
 * their signature, and here also by whether the grant still is; the client has just said who it is. A client learns of tokens that were
 * given to itself and of no other: they are good for Praxis alone, so nobody else is sent one to judge (RFC 7662, 4).
 */
export async function introspectToken(tokens: AccessTokens, call: ProtocolCall, token: string): Promise<Introspected> {
  const { database, clinicId } = call.ctx
  const claims = await tokens.read(token, clinicId)
  const { grant, client_id: owner } = claims ?? {}
  if (claims === undefined || call.client === undefined || owner !== call.client) return { active: false }
  if (typeof grant === 'string' && (await findGrant(database, clinicId, grant)) === undefined) return { active: false }
  const { iss, sub, aud, exp, iat, jti, scope, clinic } = claims
  return { active: true, token_type: 'Bearer', client_id: owner, iss, sub, aud, exp, iat, jti, scope, clinic }
}
