import type { ColumnType } from 'kysely'

/** Instants are written as Date and read as epoch milliseconds. */
type Instant = ColumnType<number, Date, Date>

export type UnfinishedSignInTables = {
  'identity.unfinished_sign_in': {
    id: string
    account_id: string
    clinic_id: string
    challenge_sha256: Buffer
    proofs: string[]
    failures: number
    browser_sha256: Buffer | null
    begun_at: Instant
    expires_at: Instant
  }
}
