import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import { newId } from '#platform'
import type { Reader, Tx } from '#platform'
import { on } from '../tables.ts'
import type { Limit } from './contract.ts'

/** Those of the day first, those of all visit types before those of one. */
export async function findLimits(reader: Reader, clinicId: ClinicId, doctorId: DoctorId): Promise<Limit[]> {
  const rows = await on(reader)
    .selectFrom('scheduling.visit_limit')
    .select(['visit_type_id as visitTypeId', 'per', 'most'])
    .where('clinic_id', '=', clinicId)
    .where('doctor_id', '=', doctorId)
    .orderBy('per')
    .orderBy('visit_type_id', (order) => order.asc().nullsFirst())
    .execute()
  return rows.map(({ visitTypeId, ...rest }) => (visitTypeId === null ? rest : { visitTypeId, ...rest }))
}

export async function deleteLimits(tx: Tx, clinicId: ClinicId, doctorId: DoctorId): Promise<void> {
  await on(tx)
    .deleteFrom('scheduling.visit_limit')
    .where('clinic_id', '=', clinicId)
    .where('doctor_id', '=', doctorId)
    .execute()
}

/** At least one. */
export async function insertLimits(
  tx: Tx,
  clinicId: ClinicId,
  doctorId: DoctorId,
  limits: readonly Limit[],
): Promise<void> {
  const rows = limits.map(({ visitTypeId, per, most }) => ({
    id: newId(),
    clinic_id: clinicId,
    doctor_id: doctorId,
    visit_type_id: visitTypeId ?? null,
    per,
    most,
  }))
  await on(tx).insertInto('scheduling.visit_limit').values(rows).execute()
}
