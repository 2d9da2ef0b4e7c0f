import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { Tx } from '#platform'
import { USUAL } from '../access-policy/access-policy.ts'
import type { DoctorId, PatientId } from '../contract.ts'

/** Why a doctor is somebody's doctor: what `reasonId` names, until `lastsTo` (epoch milliseconds) and the clinic's months after it. */
export interface CareRow {
  doctorId: DoctorId
  patientId: PatientId
  reasonId: string
  since: number
  lastsTo: number
}

/** Twice is once; a later end counts. */
export async function insertCare(tx: Tx, clinicId: ClinicId, care: CareRow): Promise<void> {
  const { doctorId, patientId, reasonId, since, lastsTo } = care
  await sql`
    insert into people.care (clinic_id, doctor_id, patient_id, reason_id, since, until)
    select ${clinicId}::uuid, ${doctorId}::uuid, ${patientId}::uuid, ${reasonId}::uuid, ${new Date(since)}::timestamptz,
      ${new Date(lastsTo)}::timestamptz + make_interval(months => coalesce(
        (select care_months from people.access_policy where clinic_id = ${clinicId}), ${sql.lit(USUAL.careMonths)})::integer)
    on conflict on constraint care_for_a_reason do update set until = excluded.until
  `.execute(tx.sql)
}

/** It was no reason, or is none any more. */
export async function deleteCare(
  tx: Tx,
  clinicId: ClinicId,
  { doctorId, patientId, reasonId }: Pick<CareRow, 'doctorId' | 'patientId' | 'reasonId'>,
): Promise<void> {
  await sql`
    delete from people.care
    where clinic_id = ${clinicId} and doctor_id = ${doctorId} and patient_id = ${patientId} and reason_id = ${reasonId}
  `.execute(tx.sql)
}
