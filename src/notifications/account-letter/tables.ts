import type { ColumnType } from 'kysely'
import type { State } from '../message.ts'
import type { Details, LetterKind } from './account-letter.ts'

/** Instants are written as Date and read as epoch milliseconds. */
type Instant = ColumnType<number, Date, Date>
type InstantOrNull = ColumnType<number | null, Date | null, Date | null>

export type AccountLetterTables = {
  'notifications.account_letter': {
    id: string
    clinic_id: string
    account_id: string | null
    fact_id: string
    kind: LetterKind
    channel: 'email'
    recipient: string
    details: ColumnType<Details, string, string>
    state: State
    attempts: number
    last_error: string | null
    created_at: Instant
    changed_at: Instant
    due_at: InstantOrNull
    sent_at: InstantOrNull
    worthless_at: Instant
  }
}
