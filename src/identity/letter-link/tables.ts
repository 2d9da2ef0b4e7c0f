import type { ColumnType } from 'kysely'
import type { Purpose } from './letter-link.ts'

/** Instants are written as Date and read as epoch milliseconds. */
type Instant = ColumnType<number, Date, Date>

export type LetterLinkTables = {
  'identity.letter_link': {
    id: string
    account_id: string
    purpose: Purpose
    email: string
    token_sha256: Buffer
    browser_sha256: Buffer | null
    made_at: Instant
    expires_at: Instant
  }
}
