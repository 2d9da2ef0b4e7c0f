import { sql } from 'kysely'
import type { AccountId, ClinicId } from '#identity'
import type { DoctorId, PatientId } from '#people'
import type { Reader, Tx } from '#platform'
import type { AppointmentId } from '../contract.ts'
import type { SlotFacts } from '../tables.ts'

type Row = Record<string, unknown>
type Patients = readonly PatientId[]

export interface MoveOfPerson {
  appointmentId: AppointmentId
  move: string
  fromStatus: string | null
  toStatus: string
  fromSlot: SlotFacts | null
  toSlot: SlotFacts
  reason: string | null
  overrideReason: string | null
  actingAs: string
  at: number
  late: boolean
}

/** Every move of every visit of these patients. */
export async function selectMovesOf(reader: Reader, clinicId: ClinicId, patientIds: Patients): Promise<MoveOfPerson[]> {
  const { rows } = await sql<MoveOfPerson>`
    select m.appointment_id as "appointmentId", m.name as move, m.from_status as "fromStatus", m.to_status as "toStatus",
      m.from_slot as "fromSlot", m.to_slot as "toSlot", m.reason, m.override_reason as "overrideReason", m.moved_as as "actingAs", m.moved_at as at, m.late
    from booking.move m join booking.appointment a on a.id = m.appointment_id
    where a.clinic_id = ${clinicId} and a.patient_id = any(${[...patientIds]}::uuid[])
    order by m.appointment_id, m.version
  `.execute(reader.sql)
  return rows
}

export async function selectHoldsOf(reader: Reader, clinicId: ClinicId, accountId: AccountId): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select start_at as "startAt", end_at as "endAt", created_at as "createdAt", expires_at as "expiresAt"
    from booking.hold where clinic_id = ${clinicId} and held_by = ${accountId} order by start_at
  `.execute(reader.sql)
  return rows
}

/** Visits ahead that can still be cancelled, earliest first. */
export async function findVisitsAhead(
  reader: Reader,
  clinicId: ClinicId,
  patientIds: Patients,
  now: number,
): Promise<AppointmentId[]> {
  const { rows } = await sql<{ id: AppointmentId }>`
    select id from booking.appointment
    where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[]) and start_at > ${new Date(now)}
      and status in ('proposed', 'pending', 'booked', 'arrived', 'checked-in')
    order by start_at
  `.execute(reader.sql)
  return rows.map((row) => row.id)
}

/**
 * The doctors who know a patient: with whom they have a visit, past or to come, that was neither cancelled nor missed and is more than a
 * proposal. `besides` is a visit that is being moved, which does not count for itself.
 */
export async function findDoctorsOfPatient(
  reader: Reader,
  clinicId: ClinicId,
  patientId: PatientId,
  besides?: AppointmentId,
): Promise<DoctorId[]> {
  const { rows } = await sql<{ doctorId: DoctorId }>`
    select distinct doctor_id as "doctorId" from booking.appointment
    where clinic_id = ${clinicId} and patient_id = ${patientId} and id is distinct from ${besides ?? null}::uuid
      and status in ('booked', 'arrived', 'checked-in', 'in-progress', 'fulfilled')
  `.execute(reader.sql)
  return rows.map((row) => row.doctorId)
}

export async function selectIdsOf(reader: Reader, clinicId: ClinicId, patientIds: Patients): Promise<AppointmentId[]> {
  const { rows } = await sql<{ id: AppointmentId }>`
    select id from booking.appointment where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[])
  `.execute(reader.sql)
  return rows.map((row) => row.id)
}

/** When the last visit ended that took place or should have; of what was cancelled or never approved there is nothing to keep. */
export async function findLastVisitEnd(
  reader: Reader,
  clinicId: ClinicId,
  patientIds: Patients,
): Promise<number | undefined> {
  const { rows } = await sql<{ at: number | null }>`
    select max(end_at) as at from booking.appointment
    where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[])
      and status in ('booked', 'arrived', 'checked-in', 'in-progress', 'fulfilled', 'noshow')
  `.execute(reader.sql)
  return rows[0]?.at ?? undefined
}

/** What was written about visits that must be kept goes to the archive. */
export async function restrictVisits(
  tx: Tx,
  clinicId: ClinicId,
  patientIds: Patients,
  keepUntil: number,
): Promise<void> {
  await sql`
    insert into booking.restricted_visit as r (clinic_id, appointment_id, patient_id, words, keep_until)
    select a.clinic_id, a.id, a.patient_id, jsonb_build_object('reason', a.reason, 'notes', a.notes, 'answers', a.answers,
        'overrideReason', a.override_reason, 'moves', (
          select jsonb_agg(jsonb_build_object('version', m.version, 'reason', m.reason, 'overrideReason', m.override_reason) order by m.version)
          from booking.move m where m.appointment_id = a.id
        )), ${new Date(keepUntil)}
    from booking.appointment a
    where a.clinic_id = ${clinicId} and a.patient_id = any(${[...patientIds]}::uuid[])
      and a.status in ('booked', 'arrived', 'checked-in', 'in-progress', 'fulfilled', 'noshow')
    on conflict (clinic_id, appointment_id) do update set keep_until = greatest(r.keep_until, excluded.keep_until)
  `.execute(tx.sql)
}

/** That a visit took place, when, and with whom of the clinic, stays; every word about it goes. */
export async function blankVisits(tx: Tx, clinicId: ClinicId, patientIds: Patients): Promise<void> {
  await sql`
    update booking.appointment set reason = null, notes = null, answers = null, override_reason = null
    where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[])
  `.execute(tx.sql)
  await sql`
    update booking.move set reason = null, override_reason = null
    where clinic_id = ${clinicId} and appointment_id in (
      select id from booking.appointment where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[])
    )
  `.execute(tx.sql)
}

export async function deleteHoldsOf(tx: Tx, clinicId: ClinicId, accountId: AccountId): Promise<void> {
  await sql`
    delete from booking.claim where clinic_id = ${clinicId} and hold_id in (
      select id from booking.hold where clinic_id = ${clinicId} and held_by = ${accountId}
    )
  `.execute(tx.sql)
  await sql`delete from booking.hold where clinic_id = ${clinicId} and held_by = ${accountId}`.execute(tx.sql)
}

/** What the archive has of a patient's visits, earliest first. */
export async function findRestrictedVisits(
  reader: Reader,
  clinicId: ClinicId,
  patientId: PatientId,
): Promise<{ appointmentId: AppointmentId; words: Row; keepUntil: number }[]> {
  const { rows } = await sql<{ appointmentId: AppointmentId; words: Row; keepUntil: number }>`
    select r.appointment_id as "appointmentId", r.words, r.keep_until as "keepUntil"
    from booking.restricted_visit r join booking.appointment a on a.clinic_id = r.clinic_id and a.id = r.appointment_id
    where r.clinic_id = ${clinicId} and r.patient_id = ${patientId} order by a.start_at
  `.execute(reader.sql)
  return rows
}

/** Whose time is over, of every clinic. */
export async function deleteLapsedVisits(tx: Tx, now: number, atMost: number): Promise<number> {
  const deleted = await sql`
    delete from booking.restricted_visit where (clinic_id, appointment_id) in (
      select clinic_id, appointment_id from booking.restricted_visit where keep_until < ${new Date(now)}
      order by keep_until limit ${atMost} for update skip locked)
  `.execute(tx.sql)
  return Number(deleted.numAffectedRows ?? 0)
}
