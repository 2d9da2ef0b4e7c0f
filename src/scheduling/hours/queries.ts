import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import { newId } from '#platform'
import type { Reader, Tx } from '#platform'
import type { WorkingHours } from '../contract.ts'
import { on } from '../tables.ts'
import { WEEKLY_COLUMNS, alternationOf, validityOf, weeklyColumnsOf } from './weekly-row.ts'

/** The hours of every week, Monday first. */
export async function findHours(reader: Reader, clinicId: ClinicId, doctorId: DoctorId): Promise<WorkingHours[]> {
  const rows = await on(reader)
    .selectFrom('scheduling.working_hours')
    .select(['location_id as locationId', 'visit_type_ids as visitTypeIds', ...WEEKLY_COLUMNS])
    .where('clinic_id', '=', clinicId)
    .where('doctor_id', '=', doctorId)
    .orderBy('weekday')
    .orderBy('from_time')
    .orderBy('id')
    .execute()
  return rows.map(({ visitTypeIds, validFrom, validTo, everyWeeks, anchorDate, ...rest }) => ({
    ...rest,
    ...(visitTypeIds === null ? {} : { visitTypeIds }),
    ...validityOf({ validFrom, validTo }),
    ...alternationOf({ everyWeeks, anchorDate }),
  }))
}

export async function deleteHours(tx: Tx, clinicId: ClinicId, doctorId: DoctorId): Promise<void> {
  await on(tx)
    .deleteFrom('scheduling.working_hours')
    .where('clinic_id', '=', clinicId)
    .where('doctor_id', '=', doctorId)
    .execute()
}

/** At least one window. */
export async function insertHours(
  tx: Tx,
  clinicId: ClinicId,
  doctorId: DoctorId,
  hours: readonly WorkingHours[],
): Promise<void> {
  const rows = hours.map((each) => ({
    id: newId(),
    clinic_id: clinicId,
    doctor_id: doctorId,
    location_id: each.locationId,
    visit_type_ids: each.visitTypeIds ?? null,
    ...weeklyColumnsOf(each),
  }))
  await on(tx).insertInto('scheduling.working_hours').values(rows).execute()
}
