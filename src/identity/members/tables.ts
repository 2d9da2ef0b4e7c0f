import type { ColumnType, Generated, Kysely } from 'kysely'
import type { Reader } from '#platform'
import type { AccountId, ClinicId } from '../context.ts'
import type { StaffRole } from './staff-roles.ts'

type Instant = ColumnType<number, Date, Date>
type InstantOrNull = ColumnType<number | null, Date | null | undefined, Date | null>

type MemberTables = {
  'identity.account': { id: AccountId; name: string; email: string; email_verified: boolean }
  'identity.member': {
    clinic_id: ClinicId
    account_id: AccountId
    version: Generated<number>
    joined_at: Instant
  }
  'identity.membership': {
    account_id: AccountId
    clinic_id: ClinicId
    role: StaffRole
    granted_at: Instant
    granted_by: string | null
  }
  'identity.deactivation': {
    clinic_id: ClinicId
    account_id: AccountId
    roles: StaffRole[]
    reason: string | null
    deactivated_at: Instant
    deactivated_by: string | null
  }
  'identity.session': { id: string; account_id: AccountId; clinic_id: ClinicId | null }
  'identity.invitation': {
    id: string
    clinic_id: ClinicId
    email: string
    roles: StaffRole[]
    doctor_id: string | null
    token_sha256: Buffer
    invited_at: Instant
    invited_by: string | null
    sent_at: Instant
    expires_at: Instant
    version: Generated<number>
    accepted_at: InstantOrNull
    accepted_by: string | null
    withdrawn_at: InstantOrNull
    withdrawn_by: string | null
  }
}

/** The tables of members and invitations, wherever the statement runs. */
export const on = (reader: Reader): Kysely<MemberTables> => reader.sql.$extendTables<MemberTables>()
