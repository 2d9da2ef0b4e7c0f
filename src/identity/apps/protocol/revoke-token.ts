import { transaction } from '#platform'
import type { AccessTokens } from '../../access-token.ts'
import { audit } from '../../audit/index.ts'
import { deleteGrantOfClient } from '../grant/queries.ts'
import type { ProtocolCall } from './current-call.ts'

/**
 * An access token that its app gives back ends the grant it came of (RFC 7009, 2.1), and every process hears of it within seconds. That of
 * a system has none and runs out: false.
 */
export async function revokeToken(
  tokens: AccessTokens,
  { ctx, client }: ProtocolCall,
  token: string,
): Promise<boolean> {
  const { clinicId, database } = ctx
  const { grant, client_id: owner } = (await tokens.read(token, clinicId)) ?? {}
  // A token that is not, or no longer, good is as good as revoked; one of another's stays as it is.
  if (client === undefined || owner !== client) return true
  if (typeof grant !== 'string') return false
  await transaction(database, async (tx) => {
    if (!(await deleteGrantOfClient(tx, clinicId, client, grant))) return
    const actor = { kind: 'client', clientId: client, clinicId, scopes: [] } as const
    await audit(tx, { ...ctx, actor }, { action: 'identity.consent_withdraw', record: grant })
  })
  return true
}
