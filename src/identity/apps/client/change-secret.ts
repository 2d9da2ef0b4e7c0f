import { transaction } from '#platform'
import { audit } from '../../audit/index.ts'
import { accountOf } from '../../context.ts'
import type { Context } from '../../context.ts'
import { FACTS } from '../../events.ts'
import { enforce } from '../../policy.ts'
import type { ClientId, NewSecret, SecretId, SecretWish } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { freshSecret } from './add-client.ts'
import { secretView } from './client-view.ts'
import { deleteSecret, expireSecrets, insertSecret, lockClient } from './queries.ts'
import { tellAdministrators } from './tell-administrators.ts'

const OVERLAP_HOURS = 24

/** A new secret, shown this once. Those before count a while longer, so that a server can be told the new one without standing still. */
export async function changeSecret(ctx: Context, id: ClientId, wish: SecretWish): Promise<NewSecret> {
  enforce(permissions.manageClients, ctx.actor)
  return transaction(ctx.database, async (tx) => {
    const client = await lockClient(tx, ctx.clinicId, id)
    if (client === undefined) throw refusals.client_not_found()
    if (client.authentication !== 'secret') throw refusals.client_has_no_secret()
    await expireSecrets(tx, ctx.clinicId, id, ctx.now + (wish.overlapHours ?? OVERLAP_HOURS) * 3_600_000)
    const { row, sha256, secret } = freshSecret(ctx.now)
    await insertSecret(tx, ctx.clinicId, { ...row, clientId: id, sha256, at: ctx.now, by: accountOf(ctx.actor) })
    await audit(tx, ctx, { action: 'identity.client_change', record: id })
    await tellAdministrators(tx, ctx, FACTS.clientSecretChanged, id)
    return { ...secretView(row), timeZone: 'UTC', secret }
  })
}

/** A secret that leaked counts no more, from now. */
export async function endSecret(ctx: Context, id: ClientId, secretId: SecretId): Promise<void> {
  enforce(permissions.manageClients, ctx.actor)
  await transaction(ctx.database, async (tx) => {
    if (!(await deleteSecret(tx, ctx.clinicId, id, secretId))) throw refusals.client_secret_not_found()
    await audit(tx, ctx, { action: 'identity.client_change', record: id })
  })
}
