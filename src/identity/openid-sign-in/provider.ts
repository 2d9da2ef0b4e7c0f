import { asId } from '#platform'
import type { Authentication } from '../authentication.ts'
import type { ClinicId } from '../context.ts'
import { unseal } from '../second-factor/sealed-secret.ts'
import { findProvider, findProviders } from './queries.ts'
import type { ProviderRow } from './queries.ts'
import { refusals } from './refusals.ts'

/** Whom people may sign in through, ready to be spoken to. */
export interface Provider {
  /** A UUID for a clinic's own, the operator's name for one of the installation. */
  id: string
  /** Whose links it makes: one clinic's, or (null) the installation's. */
  clinicId: ClinicId | null
  issuer: string
  clientId: string
  clientSecret: string | null
  label: string
  opensAccounts: boolean
  provesTwoFactors: boolean
  /** Undefined until its metadata was read; see redirect-uri.ts. */
  namesItself?: boolean
}

/** One of the whole installation: named by the operator in a file, whose word is trusted as far as the machine's own. */
export type InstallationProvider = Omit<Provider, 'clinicId' | 'namesItself'>

/** Refuses `identity.openid_provider_not_found`. */
export async function providerOf(
  { database, library, openidProviders }: Authentication,
  clinicId: ClinicId,
  id: string,
): Promise<Provider> {
  const common = openidProviders.find((provider) => provider.id === id)
  if (common !== undefined) return { ...common, clinicId: null }
  const row = UUID.test(id)
    ? await findProvider(database, clinicId, asId<'openid provider'>(id.toLowerCase()))
    : undefined
  if (row === undefined) throw refusals.openid_provider_not_found()
  return { ...row, clientSecret: row.clientSecret === null ? null : await unseal(library, row.id, row.clientSecret) }
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** All that a clinic's people may sign in through, with nothing that is not for everybody to see. */
export async function offeredProviders(
  { database, openidProviders }: Authentication,
  clinicId: ClinicId,
): Promise<{ id: string; label: string }[]> {
  const own: readonly Pick<ProviderRow, 'id' | 'label'>[] = await findProviders(database, clinicId)
  return [...openidProviders, ...own].map(({ id, label }) => ({ id, label }))
}
