import { transaction } from '#platform'
import { audit } from '../../audit/index.ts'
import { accountOf } from '../../context.ts'
import type { Context } from '../../context.ts'
import { enforce } from '../../policy.ts'
import type { ClientId } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { endClient as end } from './queries.ts'

/** The client is let in no more; its secrets and all that people granted it end with it. */
export async function endClient(ctx: Context, id: ClientId): Promise<void> {
  enforce(permissions.manageClients, ctx.actor)
  await transaction(ctx.database, async (tx) => {
    if (!(await end(tx, ctx.clinicId, id, { at: ctx.now, by: accountOf(ctx.actor) }))) throw refusals.client_not_found()
    await audit(tx, ctx, { action: 'identity.client_change', record: id })
  })
}
