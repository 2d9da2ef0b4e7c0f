import type { ColumnType } from 'kysely'

/** Instants are written as Date and read as epoch milliseconds. */
type Instant = ColumnType<number, Date, Date>

export type DeviceTables = {
  'identity.device': {
    id: string
    account_id: string
    token_sha256: Buffer
    user_agent: string | null
    first_seen_at: Instant
    last_seen_at: Instant
  }
}
