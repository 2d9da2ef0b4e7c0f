import type { ColumnType } from 'kysely'

/** Instants are written as Date and read as epoch milliseconds. */
type Instant = ColumnType<number, Date, Date>

interface EventColumns {
  clinic_id: string
  id: string
  at: Instant
  actor_kind: 'account' | 'client' | 'visitor' | 'system'
  actor_id: string | null
  acting_as: string
  app: string | null
  address: string | null
  user_agent: string | null
  request_id: string | null
  call: string | null
  action: string
  outcome: 'done' | 'refused'
  refusal: string | null
  record_kind: string | null
  record_id: string | null
  patients: string[]
  reason: string | null
  mac: Buffer
}

/** A type and not an interface: Kysely wants an index signature, which interfaces do not have. */
export type AuditTables = {
  'identity.audit_intake': EventColumns
  'identity.audit_event': EventColumns & { number: number; hash: Buffer; seal_mac: Buffer }
  'identity.audit_event_patient': { clinic_id: string; patient_id: string; at: Instant; event_id: string }
  'identity.audit_head': {
    clinic_id: string
    number: number
    hash: Buffer
    begin_number: number
    begin_hash: Buffer
    mac: Buffer
    sealed_at: Instant
  }
  'identity.audit_policy': { clinic_id: string; keep_years: number }
}
