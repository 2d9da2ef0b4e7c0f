import { sql } from 'kysely'
import type { AccountId, ClinicId } from '#identity'
import type { Id, Reader, Tx } from '#platform'
import type { PatientId } from '../contract.ts'
import type { Kind, Scope, Terms } from './authority.ts'

export type AuthorityId = Id<'authority'>

export interface AuthorityRow extends Terms {
  id: AuthorityId
  patientId: PatientId
  accountId: AccountId
  kind: Kind
  scope: Scope
  evidence: string | null
  recordedBy: AccountId | null
  recordedAt: number
  endedAt: number | null
  endedWhy: string | null
}

const columns = sql`a.id, a.patient_id as "patientId", a.account_id as "accountId", a.kind, a.scope, a.from_date as "from", a.until_date as "until",
      a.evidence, a.recorded_by as "recordedBy", a.recorded_at as "recordedAt", a.ended_at as "endedAt", a.ended_why as "endedWhy"`

/** Fails on `one_authority_at_a_time`. */
export async function insertAuthority(tx: Tx, clinicId: ClinicId, row: AuthorityRow): Promise<void> {
  await sql`
    insert into people.authority (id, clinic_id, patient_id, account_id, kind, scope, from_date, until_date, evidence, recorded_by, recorded_at)
    values (${row.id}, ${clinicId}, ${row.patientId}, ${row.accountId}, ${row.kind}, ${row.scope}, ${row.from}, ${row.until},
      ${row.evidence}, ${row.recordedBy}, ${new Date(row.recordedAt)})
  `.execute(tx.sql)
}

/** Everything ever recorded about this patient, newest first, with the names of those who act as the clinic knows them. */
export async function findAuthorities(
  reader: Reader,
  clinicId: ClinicId,
  patientId: PatientId,
): Promise<(AuthorityRow & { actingName: string })[]> {
  const { rows } = await sql<AuthorityRow & { actingName: string }>`
    select ${columns}, coalesce(p.name, '') as "actingName"
    from people.authority a
    left join people.patient p on p.clinic_id = a.clinic_id and p.account_id = a.account_id
    where a.clinic_id = ${clinicId} and a.patient_id = ${patientId}
    order by a.recorded_at desc, a.id desc limit 200
  `.execute(reader.sql)
  return rows
}

/** Taken exclusively: whoever books by it finishes first, and whoever comes after finds it ended. */
export async function lockAuthority(
  tx: Tx,
  clinicId: ClinicId,
  patientId: PatientId,
  id: AuthorityId,
): Promise<AuthorityRow | undefined> {
  const { rows } = await sql<AuthorityRow>`
    select ${columns} from people.authority a
    where a.clinic_id = ${clinicId} and a.patient_id = ${patientId} and a.id = ${id} for no key update
  `.execute(tx.sql)
  return rows[0]
}

/** The one that has not been ended, whether or not it counts today. */
export async function lockOpenAuthority(
  tx: Tx,
  clinicId: ClinicId,
  patientId: PatientId,
  accountId: AccountId,
): Promise<AuthorityRow | undefined> {
  const { rows } = await sql<AuthorityRow>`
    select ${columns} from people.authority a
    where a.clinic_id = ${clinicId} and a.patient_id = ${patientId} and a.account_id = ${accountId} and a.ended_at is null for no key update
  `.execute(tx.sql)
  return rows[0]
}

export async function updateEnded(
  tx: Tx,
  clinicId: ClinicId,
  id: AuthorityId,
  { at, by, why }: { at: number; by: AccountId | undefined; why: string | null },
): Promise<void> {
  await sql`
    update people.authority set ended_at = ${new Date(at)}, ended_by = ${by ?? null}, ended_why = ${why}
    where clinic_id = ${clinicId} and id = ${id} and ended_at is null
  `.execute(tx.sql)
}

/** The account behind somebody's own record; null: none. Undefined: no such patient. */
export async function findAccountBehind(
  reader: Reader,
  clinicId: ClinicId,
  patientId: PatientId,
): Promise<{ accountId: AccountId | null; name: string } | undefined> {
  const { rows } = await sql<{ accountId: AccountId | null; name: string }>`
    select account_id as "accountId", name from people.patient
    where clinic_id = ${clinicId} and id = ${patientId} and erased_at is null
  `.execute(reader.sql)
  return rows[0]
}
