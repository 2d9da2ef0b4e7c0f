import type { ColumnType } from 'kysely'

export type AttemptCountTables = {
  'identity.attempt_count': {
    key_sha256: Buffer
    count: number
    until: ColumnType<number, Date, Date>
  }
}
