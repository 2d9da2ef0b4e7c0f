import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import type { Reader, Tx } from '#platform'
import { on } from '../tables.ts'
import type { Pace } from './contract.ts'

export async function findPaces(reader: Reader, clinicId: ClinicId, doctorId: DoctorId): Promise<Pace[]> {
  const rows = await on(reader)
    .selectFrom('scheduling.pace')
    .select([
      'visit_type_id as visitTypeId',
      'duration_minutes as durationMinutes',
      'buffer_before_minutes as bufferBeforeMinutes',
      'buffer_after_minutes as bufferAfterMinutes',
    ])
    .where('clinic_id', '=', clinicId)
    .where('doctor_id', '=', doctorId)
    .orderBy('visit_type_id')
    .execute()
  return rows.map(({ visitTypeId, durationMinutes, bufferBeforeMinutes, bufferAfterMinutes }) => ({
    visitTypeId,
    ...(durationMinutes === null ? {} : { durationMinutes }),
    ...(bufferBeforeMinutes === null ? {} : { bufferBeforeMinutes }),
    ...(bufferAfterMinutes === null ? {} : { bufferAfterMinutes }),
  }))
}

export async function deletePaces(tx: Tx, clinicId: ClinicId, doctorId: DoctorId): Promise<void> {
  await on(tx)
    .deleteFrom('scheduling.pace')
    .where('clinic_id', '=', clinicId)
    .where('doctor_id', '=', doctorId)
    .execute()
}

/** At least one. */
export async function insertPaces(
  tx: Tx,
  clinicId: ClinicId,
  doctorId: DoctorId,
  paces: readonly Pace[],
): Promise<void> {
  const rows = paces.map((each) => ({
    clinic_id: clinicId,
    doctor_id: doctorId,
    visit_type_id: each.visitTypeId,
    duration_minutes: each.durationMinutes ?? null,
    buffer_before_minutes: each.bufferBeforeMinutes ?? null,
    buffer_after_minutes: each.bufferAfterMinutes ?? null,
  }))
  await on(tx).insertInto('scheduling.pace').values(rows).execute()
}
