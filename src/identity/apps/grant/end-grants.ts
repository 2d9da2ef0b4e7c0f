import { transaction } from '#platform'
import { audit } from '../../audit/index.ts'
import { accountOf } from '../../context.ts'
import type { Context } from '../../context.ts'
import { accessRefusals, enforce } from '../../policy.ts'
import type { ClientId } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { deleteGrantOfClient, deleteGrantsOfAccount } from './queries.ts'

/** Somebody lets an app in no more, on any of their devices. */
export async function endMyApp(ctx: Context, clientId: ClientId): Promise<void> {
  const accountId = accountOf(ctx.actor)
  if (accountId === undefined) throw accessRefusals.sign_in_required()
  await transaction(ctx.database, async (tx) => {
    if ((await deleteGrantsOfAccount(tx, ctx.clinicId, accountId, clientId)) === 0) throw refusals.app_not_found()
    await audit(tx, ctx, { action: 'identity.consent_withdraw', kind: 'client', record: clientId })
  })
}

/** An administrator ends what somebody granted a client. */
export async function endGrantOfClient(ctx: Context, clientId: ClientId, grantId: string): Promise<void> {
  enforce(permissions.manageClients, ctx.actor)
  await transaction(ctx.database, async (tx) => {
    if (!(await deleteGrantOfClient(tx, ctx.clinicId, clientId, grantId))) throw refusals.grant_not_found()
    await audit(tx, ctx, { action: 'identity.consent_withdraw', record: grantId })
  })
}
