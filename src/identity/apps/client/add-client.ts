import { newId, transaction, trimmed } from '#platform'
import { audit } from '../../audit/index.ts'
import { accountOf } from '../../context.ts'
import type { Context } from '../../context.ts'
import { FACTS } from '../../events.ts'
import { enforce } from '../../policy.ts'
import { hashOfToken, newSecretToken } from '../../secret-token.ts'
import type { AddedApiClient, NewApiClient } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { clientView } from './client-view.ts'
import { refuseUnfitClient } from './fit-client.ts'
import { insertClient, insertSecret } from './queries.ts'
import type { ClientRow, SecretRow } from './queries.ts'
import { tellAdministrators } from './tell-administrators.ts'

/** Marks a secret of ours for those who look for leaked ones. */
const SECRET_PREFIX = 'praxis_'

/** An app or a system is let into the clinic. Its secret, if it has one, is in the answer and nowhere else. */
export async function addClient(ctx: Context, wish: NewApiClient): Promise<AddedApiClient> {
  enforce(permissions.manageClients, ctx.actor)
  const { name, homepage = null, redirectUris = [], jwks = null, jwksUri = null, ...rest } = wish
  const client: ClientRow = {
    ...rest,
    ...trimmed({ name }),
    id: newId(),
    homepage,
    redirectUris,
    jwks,
    jwksUri,
    version: 1,
    createdAt: ctx.now,
    createdBy: accountOf(ctx.actor) ?? null,
    lastUsedAt: null,
  }
  refuseUnfitClient(client)
  return transaction(ctx.database, async (tx) => {
    await insertClient(tx, ctx.clinicId, client)
    await audit(tx, ctx, { action: 'identity.client_change', record: client.id })
    await tellAdministrators(tx, ctx, FACTS.clientAdded, client.id)
    if (client.authentication !== 'secret') return clientView(client, [])
    const { row, sha256, secret } = freshSecret(ctx.now)
    await insertSecret(tx, ctx.clinicId, { ...row, clientId: client.id, sha256, at: ctx.now, by: accountOf(ctx.actor) })
    return { ...clientView(client, [row]), secret }
  })
}

export function freshSecret(now: number): { row: SecretRow; sha256: Buffer; secret: string } {
  const secret = `${SECRET_PREFIX}${newSecretToken()}`
  return { row: { id: newId(), createdAt: now, expiresAt: null }, sha256: hashOfToken(secret), secret }
}
