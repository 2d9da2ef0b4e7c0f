import type { ColumnType } from 'kysely'

/** Instants are written as Date and read as epoch milliseconds. */
type Instant = ColumnType<number, Date, Date>
type MaybeInstant = ColumnType<number | null, Date | null | undefined, Date | null>

export type SecondFactorTables = {
  'identity.totp': {
    account_id: string
    secret: string
    created_at: Instant
    confirmed_at: MaybeInstant
    last_step: number | null
  }
  'identity.recovery_code': {
    id: string
    account_id: string
    salt: Buffer
    code_hash: Buffer
    created_at: Instant
    used_at: MaybeInstant
  }
  'identity.second_factor_failure': {
    account_id: string
    failures: number
    locked_until: MaybeInstant
  }
  'identity.second_factor_policy': {
    clinic_id: string
    staff: 'required' | 'optional'
    grace_days: number
    decided_at: Instant
    enforced_at: MaybeInstant
  }
}
