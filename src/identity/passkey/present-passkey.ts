import type { Passkey } from './contract.ts'
import type { PasskeyRow } from './queries.ts'

export function presentPasskey({ id, name, rpId, synced, createdAt, lastUsedAt }: PasskeyRow): Passkey {
  return {
    id,
    name,
    host: rpId,
    synced,
    createdAt: new Date(createdAt).toISOString(),
    lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt).toISOString(),
  }
}
