import { sql } from 'kysely'
import type { AccountId, ClinicId } from '#identity'
import type { DoctorId, PatientId } from '#people'
import type { Reader, Tx } from '#platform'
import { appointmentColumns } from '../appointment/queries.ts'
import type { AppointmentId, SeriesId } from '../contract.ts'
import { instant, on } from '../tables.ts'
import type { AppointmentRow } from '../tables.ts'

export interface SeriesRow {
  id: SeriesId
  clinicId: ClinicId
  patientId: PatientId
  /** Null: the times were listed one by one. */
  recurrence: string | null
  bookedBy: AccountId | null
  createdAt: number
}

export async function insertSeries(tx: Tx, row: SeriesRow): Promise<void> {
  await sql`
    insert into booking.series (id, clinic_id, patient_id, recurrence, booked_by, created_at)
    values (${row.id}, ${row.clinicId}, ${row.patientId}, ${row.recurrence}, ${row.bookedBy}, ${instant(row.createdAt)})
  `.execute(tx.sql)
}

export async function findSeries(reader: Reader, clinicId: ClinicId, id: SeriesId): Promise<SeriesRow | undefined> {
  const { rows } = await sql<SeriesRow>`
    select id, clinic_id as "clinicId", patient_id as "patientId", recurrence, booked_by as "bookedBy", created_at as "createdAt"
    from booking.series where clinic_id = ${clinicId} and id = ${id}
  `.execute(reader.sql)
  return rows[0]
}

/** All visits of a series as they stand, by start. */
export async function findVisitsOfSeries(reader: Reader, clinicId: ClinicId, id: SeriesId): Promise<AppointmentRow[]> {
  return on(reader)
    .selectFrom('booking.appointment')
    .select(appointmentColumns)
    .where('clinic_id', '=', clinicId)
    .where('series_id', '=', id)
    .orderBy('start_at')
    .orderBy('id')
    .execute()
}

/** Those that begin at `from` or later, locked in the order of their ids: two who move one series take turns, and never wait in a circle. */
export async function lockVisitsFrom(
  tx: Tx,
  clinicId: ClinicId,
  id: SeriesId,
  from: number,
): Promise<Pick<AppointmentRow, 'id' | 'doctorId' | 'bookedBy' | 'status' | 'startAt' | 'version'>[]> {
  const { rows } = await sql<
    Pick<AppointmentRow, 'doctorId' | 'bookedBy' | 'status' | 'startAt' | 'version'> & { id: AppointmentId }
  >`
    select id, doctor_id as "doctorId", booked_by as "bookedBy", status, start_at as "startAt", version from booking.appointment
    where clinic_id = ${clinicId} and series_id = ${id} and start_at >= ${instant(from)}
    order by id for update
  `.execute(tx.sql)
  return rows
}

/** Which of these times their doctors have something else at, counted from 0: other than these appointments, which are to be moved. */
export async function findDoctorsTaken(
  tx: Tx,
  wishes: readonly { doctorId: DoctorId; startAt: number; endAt: number }[],
  apartFrom: readonly AppointmentId[],
  now: number,
): Promise<number[]> {
  const { rows } = await sql<{ which: number }>`
    select (wanted.number - 1)::int as which
    from unnest(${wishes.map(({ doctorId }) => doctorId)}::uuid[], ${wishes.map(({ startAt }) => instant(startAt))}::timestamptz[],
      ${wishes.map(({ endAt }) => instant(endAt))}::timestamptz[]) with ordinality as wanted (doctor_id, start_at, end_at, number)
    where exists (
      select from booking.claim
      where claim.resource_id = wanted.doctor_id and claim.starts_at < wanted.end_at and claim.ends_at > wanted.start_at
        and claim.ends_at <= wanted.end_at + interval '72 hours' and (claim.expires_at is null or claim.expires_at > ${instant(now)})
        and (claim.appointment_id is null or claim.appointment_id <> all(${[...apartFrom]}::uuid[])))
    order by which
  `.execute(tx.sql)
  return rows.map((row) => row.which)
}
