import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { PatientId } from '#people'
import type { Reader, Tx } from '#platform'

type Row = Record<string, unknown>
type Patients = readonly PatientId[]

export async function selectEntriesOf(reader: Reader, clinicId: ClinicId, patientIds: Patients): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select added_at as "createdAt", added_as as "actingAs", state, ended_why as reason, ended_at as "endedAt",
      first_day::text as "fromDate", last_day::text as "untilDate"
    from booking.waitlist_entry where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[]) order by added_at, id
  `.execute(reader.sql)
  return rows
}

export async function selectOffersOf(reader: Reader, clinicId: ClinicId, patientIds: Patients): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select made_at as "createdAt", start_at as "startAt", end_at as "endAt", deadline as "dueAt", state, why as reason,
      answered_as as "actingAs", answered_at as "endedAt"
    from booking.offer where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[]) order by made_at, id
  `.execute(reader.sql)
  return rows
}

/** Everything about who waited and what they were offered; times that are still held for them are free from then on. */
export async function deleteWaitlistOf(tx: Tx, clinicId: ClinicId, patientIds: Patients): Promise<void> {
  const theirs = sql`clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[])`
  const held = sql`select hold_id from booking.offer where ${theirs} and state = 'open'`
  await sql`delete from booking.claim where clinic_id = ${clinicId} and hold_id in (${held})`.execute(tx.sql)
  await sql`delete from booking.hold where clinic_id = ${clinicId} and id in (${held})`.execute(tx.sql)
  await sql`delete from booking.offer where ${theirs}`.execute(tx.sql)
  await sql`
    delete from booking.waitlist_want where clinic_id = ${clinicId} and entry_id in (select id from booking.waitlist_entry where ${theirs})
  `.execute(tx.sql)
  await sql`delete from booking.waitlist_entry where ${theirs}`.execute(tx.sql)
}
