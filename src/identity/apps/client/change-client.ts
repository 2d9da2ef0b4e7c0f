import { transaction, trimmed } from '#platform'
import { audit } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { enforce } from '../../policy.ts'
import type { ApiClient, ApiClientChange, ClientId } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { clientView } from './client-view.ts'
import { refuseUnfitClient } from './fit-client.ts'
import { findSecrets, lockClient, updateClient } from './queries.ts'
import type { ClientRow } from './queries.ts'

/**
 * Changes what a client is called, may ask for, and where people are sent back to. Grants that people gave stay as they gave them; what the
 * client may no longer ask for it does not get from them either, at the next refresh.
 */
export async function changeClient(
  ctx: Context,
  id: ClientId,
  seen: (version: number) => boolean,
  change: ApiClientChange,
): Promise<ApiClient> {
  enforce(permissions.manageClients, ctx.actor)
  return transaction(ctx.database, async (tx) => {
    const before = await lockClient(tx, ctx.clinicId, id)
    if (before === undefined) throw refusals.client_not_found()
    if (!seen(before.version)) throw refusals.client_changed()
    const { name = before.name, ...rest } = change
    const after: ClientRow = { ...before, ...rest, ...trimmed({ name }), version: before.version + 1 }
    refuseUnfitClient(after)
    await updateClient(tx, ctx.clinicId, after)
    await audit(tx, ctx, { action: 'identity.client_change', record: id })
    return clientView(after, await findSecrets(tx, ctx.clinicId, [id], ctx.now))
  })
}
