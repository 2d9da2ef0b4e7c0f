import type { OpenidLink, OpenidProvider } from './contract.ts'
import type { LinkRow, ProviderRow } from './queries.ts'
import { redirectUri } from './redirect-uri.ts'

export function presentLink({ id, label, issuer, linkedAt, lastUsedAt }: LinkRow): OpenidLink {
  return {
    id,
    label,
    issuer,
    linkedAt: new Date(linkedAt).toISOString(),
    lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt).toISOString(),
  }
}

/** Everything but the secret. */
export function presentProvider(row: ProviderRow, origin: URL): OpenidProvider {
  const { id, issuer, clientId, clientSecret, label, opensAccounts, provesTwoFactors, createdAt } = row
  return {
    id,
    issuer,
    clientId,
    hasClientSecret: clientSecret !== null,
    label,
    opensAccounts,
    provesTwoFactors,
    redirectUri: redirectUri(origin, row),
    createdAt: new Date(createdAt).toISOString(),
  }
}
