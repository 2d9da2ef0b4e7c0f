import type { ColumnType } from 'kysely'
import type { Role } from './context.ts'

/** Instants are written as Date and read as epoch milliseconds. */
type Instant = ColumnType<number, Date, Date>

/** A type and not an interface: Kysely wants an index signature, which interfaces do not have. */
export type IdentityTables = {
  'identity.account': {
    id: string
    name: string
    email: string
    email_verified: boolean
    image: string | null
    locale: string | null
    time_zone: string | null
    created_at: Instant
    updated_at: Instant
  }
  'identity.credential': {
    id: string
    account_id: string
    provider: string
    subject: string
    password_hash: string | null
    created_at: Instant
    updated_at: Instant
  }
  'identity.session': {
    id: string
    token: string
    account_id: string
    clinic_id: string | null
    ip_address: string | null
    user_agent: string | null
    proofs: string[]
    device_id: string | null
    authenticated_at: ColumnType<number | null, Date | null, Date | null>
    last_used_at: ColumnType<number | null, Date | null, Date>
    created_at: Instant
    updated_at: Instant
    expires_at: Instant
  }
  'identity.verification': {
    id: string
    expires_at: Instant
  }
  'identity.refresh_token': {
    id: string
    session_id: string
    token_sha256: Buffer
    issued_at: Instant
    expires_at: Instant
    used_at: ColumnType<number | null, Date | null, Date>
  }
  'identity.membership': {
    account_id: string
    clinic_id: string
    role: Exclude<Role, 'patient'>
    granted_at: Instant
    granted_by: string | null
  }
}
