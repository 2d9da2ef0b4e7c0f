import type { AccessTokens } from '../../access-token.ts'
import { findClient } from '../client/queries.ts'
import { asId } from '#platform'
import { findGrant } from '../grant/queries.ts'
import type { ProtocolCall } from './current-call.ts'

type Introspected = { active: false } | ({ active: true } & Record<string, unknown>)

/**
 * What an access token is worth now (RFC 7662). The library knows only what it stored, and access tokens are not: they are checked by
 * their signature, and here also by whether the grant and the client still are. A client that can prove who it is may ask about any token
 * of its clinic, as a server that was sent one must; one that cannot asks about its own.
 */
export async function introspectToken(tokens: AccessTokens, call: ProtocolCall, token: string): Promise<Introspected> {
  const { database, clinicId } = call.ctx
  const claims = await tokens.read(token, clinicId)
  const { grant, client_id: owner } = claims ?? {}
  if (claims === undefined || typeof owner !== 'string' || call.client === undefined) return { active: false }
  const asking = owner === call.client ? 'its own' : await findClient(database, clinicId, call.client)
  if (asking === undefined || (asking !== 'its own' && asking.authentication === 'none')) return { active: false }
  const isOver =
    typeof grant === 'string'
      ? (await findGrant(database, clinicId, grant)) === undefined
      : (await findClient(database, clinicId, asId(owner))) === undefined
  if (isOver) return { active: false }
  const { iss, sub, aud, exp, iat, jti, scope, clinic } = claims
  return { active: true, token_type: 'Bearer', client_id: owner, iss, sub, aud, exp, iat, jti, scope, clinic }
}
