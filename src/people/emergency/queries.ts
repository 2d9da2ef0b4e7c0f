import { sql } from 'kysely'
import type { AccountId, ClinicId } from '#identity'
import type { Id, Reader, Tx } from '#platform'
import type { DoctorId, PatientId } from '../contract.ts'

export type EmergencyAccessId = Id<'emergency access'>

export interface EmergencyRow {
  id: EmergencyAccessId
  patientId: PatientId
  doctorId: DoctorId
  accountId: AccountId
  reason: string
  openedAt: number
  expiresAt: number
  endedAt: number | null
}

export async function insertEmergency(tx: Tx, clinicId: ClinicId, row: EmergencyRow): Promise<void> {
  await sql`
    insert into people.emergency_access (id, clinic_id, patient_id, doctor_id, account_id, reason, opened_at, expires_at)
    values (${row.id}, ${clinicId}, ${row.patientId}, ${row.doctorId}, ${row.accountId}, ${row.reason}, ${new Date(row.openedAt)}, ${new Date(row.expiresAt)})
  `.execute(tx.sql)
}

export async function countOpenedSince(tx: Tx, clinicId: ClinicId, doctorId: DoctorId, since: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from people.emergency_access
    where clinic_id = ${clinicId} and doctor_id = ${doctorId} and opened_at > ${new Date(since)}
  `.execute(tx.sql)
  return rows[0]?.count ?? 0
}

export type NamedEmergency = EmergencyRow & { patientName: string; doctorName: string }

const named = sql`select e.id, e.patient_id as "patientId", p.name as "patientName", e.doctor_id as "doctorId", d.name as "doctorName",
      e.account_id as "accountId", e.reason, e.opened_at as "openedAt", e.expires_at as "expiresAt", e.ended_at as "endedAt"
    from people.emergency_access e
    join people.patient p on p.clinic_id = e.clinic_id and p.id = e.patient_id
    join people.doctor d on d.clinic_id = e.clinic_id and d.id = e.doctor_id`

/** Newest first. */
export async function findEmergencies(
  reader: Reader,
  clinicId: ClinicId,
  { limit, after }: { limit: number; after?: readonly [openedAt: number, id: string] | undefined },
): Promise<NamedEmergency[]> {
  const { rows } = await sql<NamedEmergency>`
    ${named}
    where e.clinic_id = ${clinicId} and (${after === undefined}::boolean or (e.opened_at, e.id) < (${new Date(after?.[0] ?? 0)}, ${after?.[1] ?? null}::uuid))
    order by e.opened_at desc, e.id desc limit ${limit}
  `.execute(reader.sql)
  return rows
}

/** The one that is open to this account for this patient. */
export async function findOpen(
  reader: Reader,
  clinicId: ClinicId,
  { accountId, patientId, now }: { accountId: AccountId; patientId: PatientId; now: number },
): Promise<NamedEmergency | undefined> {
  const { rows } = await sql<NamedEmergency>`
    ${named}
    where e.clinic_id = ${clinicId} and e.account_id = ${accountId} and e.patient_id = ${patientId}
      and e.expires_at > ${new Date(now)} and e.ended_at is null
    order by e.opened_at desc limit 1
  `.execute(reader.sql)
  return rows[0]
}

export async function lockEmergency(
  tx: Tx,
  clinicId: ClinicId,
  id: EmergencyAccessId,
): Promise<EmergencyRow | undefined> {
  const { rows } = await sql<EmergencyRow>`
    select id, patient_id as "patientId", doctor_id as "doctorId", account_id as "accountId", reason, opened_at as "openedAt",
      expires_at as "expiresAt", ended_at as "endedAt"
    from people.emergency_access where clinic_id = ${clinicId} and id = ${id} for no key update
  `.execute(tx.sql)
  return rows[0]
}

export async function updateClosed(
  tx: Tx,
  clinicId: ClinicId,
  id: EmergencyAccessId,
  { at, by }: { at: number; by: AccountId | undefined },
): Promise<void> {
  await sql`
    update people.emergency_access set ended_at = ${new Date(at)}, ended_by = ${by ?? null}
    where clinic_id = ${clinicId} and id = ${id} and ended_at is null
  `.execute(tx.sql)
}
