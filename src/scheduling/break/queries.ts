import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import { newId } from '#platform'
import type { Reader, Tx } from '#platform'
import { WEEKLY_COLUMNS, alternationOf, validityOf, weeklyColumnsOf } from '../hours/weekly-row.ts'
import { on } from '../tables.ts'
import type { Break } from './contract.ts'

/** The breaks of every week, Monday first. */
export async function findBreaks(reader: Reader, clinicId: ClinicId, doctorId: DoctorId): Promise<Break[]> {
  const rows = await on(reader)
    .selectFrom('scheduling.weekly_break')
    .select(['name', 'location_id as locationId', ...WEEKLY_COLUMNS])
    .where('clinic_id', '=', clinicId)
    .where('doctor_id', '=', doctorId)
    .orderBy('weekday')
    .orderBy('from_time')
    .orderBy('id')
    .execute()
  return rows.map(({ locationId, validFrom, validTo, everyWeeks, anchorDate, ...rest }) => ({
    ...rest,
    ...(locationId === null ? {} : { locationId }),
    ...validityOf({ validFrom, validTo }),
    ...alternationOf({ everyWeeks, anchorDate }),
  }))
}

export async function deleteBreaks(tx: Tx, clinicId: ClinicId, doctorId: DoctorId): Promise<void> {
  await on(tx)
    .deleteFrom('scheduling.weekly_break')
    .where('clinic_id', '=', clinicId)
    .where('doctor_id', '=', doctorId)
    .execute()
}

/** At least one. */
export async function insertBreaks(
  tx: Tx,
  clinicId: ClinicId,
  doctorId: DoctorId,
  breaks: readonly Break[],
): Promise<void> {
  const rows = breaks.map((each) => ({
    id: newId(),
    clinic_id: clinicId,
    doctor_id: doctorId,
    location_id: each.locationId ?? null,
    name: each.name,
    ...weeklyColumnsOf(each),
  }))
  await on(tx).insertInto('scheduling.weekly_break').values(rows).execute()
}
