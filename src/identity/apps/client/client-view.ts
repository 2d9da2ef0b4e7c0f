import type { ApiClient } from '../contract.ts'
import type { ClientRow, SecretRow } from './queries.ts'

export function instant(at: number): string {
  return new Date(at).toISOString()
}

function instantOrNull(at: number | null): string | null {
  return at === null ? null : instant(at)
}

export function clientView(client: ClientRow, secrets: readonly SecretRow[]): ApiClient {
  return {
    ...client,
    secrets: secrets.map(secretView),
    createdAt: instant(client.createdAt),
    lastUsedAt: instantOrNull(client.lastUsedAt),
    timeZone: 'UTC',
  }
}

export function secretView({ id, createdAt, expiresAt }: SecretRow): ApiClient['secrets'][number] {
  return { id, createdAt: instant(createdAt), expiresAt: instantOrNull(expiresAt) }
}
