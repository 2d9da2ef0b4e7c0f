import { newId, transaction } from '#platform'
import { audit } from '../audit/index.ts'
import type { Authentication } from '../authentication.ts'
import type { Context } from '../context.ts'
import { seal } from '../second-factor/sealed-secret.ts'
import type { NewOpenidProvider, OpenidProviderChange, OpenidProviderId } from './contract.ts'
import { providerClient } from './provider-client.ts'
import { deleteProvider, findProvider, insertProvider, updateProvider } from './queries.ts'
import type { ProviderRow } from './queries.ts'
import { refusals } from './refusals.ts'

/**
 * An administrator lets a provider vouch for people. It is asked first what it is, so that a typing error shows now and not to the first
 * patient. Refuses `identity.openid_provider_unreachable`, `openid_provider_unfit`, `openid_provider_exists`.
 */
export async function addProvider(
  { library, issuer }: Authentication,
  ctx: Context,
  wish: NewOpenidProvider,
): Promise<ProviderRow> {
  const { clinicId, now } = ctx
  const id = newId<'openid provider'>()
  const { clientId, clientSecret, label, opensAccounts = false, provesTwoFactors = false } = wish
  const client = await providerClient({ ...wish, clientSecret: clientSecret ?? null, clinicId }, issuer)
  const server = client.serverMetadata()
  const row: ProviderRow = {
    id,
    clinicId,
    issuer: server.issuer,
    clientId: clientId.trim(),
    clientSecret: clientSecret === undefined ? null : await seal(library, id, clientSecret),
    label: label.trim(),
    opensAccounts,
    provesTwoFactors,
    namesItself: server.authorization_response_iss_parameter_supported === true,
    createdAt: now,
  }
  await transaction(ctx.database, async (tx) => {
    if (!(await insertProvider(tx, row))) throw refusals.openid_provider_exists()
    await audit(tx, ctx, { action: 'identity.openid_provider_change', record: clinicId, reason: `added ${row.issuer}` })
  })
  return row
}

/** Refuses `identity.openid_provider_not_found`. Issuer and client stay: another one is another provider. */
export async function changeProvider(
  { library }: Authentication,
  ctx: Context,
  id: OpenidProviderId,
  { clientSecret, ...change }: OpenidProviderChange,
): Promise<ProviderRow> {
  const sealed = typeof clientSecret === 'string' ? await seal(library, id, clientSecret) : clientSecret
  return transaction(ctx.database, async (tx) => {
    const row = await findProvider(tx, ctx.clinicId, id)
    if (row === undefined) throw refusals.openid_provider_not_found()
    const changed = { ...row, ...change, ...(sealed === undefined ? {} : { clientSecret: sealed }) }
    await updateProvider(tx, changed)
    await audit(tx, ctx, {
      action: 'identity.openid_provider_change',
      record: ctx.clinicId,
      reason: `changed ${row.issuer}`,
    })
    return changed
  })
}

/** Its links go with it; sessions that began through it last. Refuses `identity.openid_provider_not_found`. */
export async function removeProvider(ctx: Context, id: OpenidProviderId): Promise<void> {
  await transaction(ctx.database, async (tx) => {
    if (!(await deleteProvider(tx, ctx.clinicId, id))) throw refusals.openid_provider_not_found()
    await audit(tx, ctx, { action: 'identity.openid_provider_change', record: ctx.clinicId, reason: 'removed' })
  })
}
