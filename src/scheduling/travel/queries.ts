import type { LocationId } from '#clinic'
import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import { newId } from '#platform'
import type { Reader, Tx } from '#platform'
import { on } from '../tables.ts'
import type { Way } from './contract.ts'

/** A doctor's travel times; 0 minutes for one of whom none were said. */
export async function findTravelTimes(
  reader: Reader,
  clinicId: ClinicId,
  doctorId: DoctorId,
): Promise<{ minutes: number; between: Way[] }> {
  const rows = await on(reader)
    .selectFrom('scheduling.travel_time')
    .select(['one_end as oneEnd', 'other_end as otherEnd', 'minutes'])
    .where('clinic_id', '=', clinicId)
    .where('doctor_id', '=', doctorId)
    .orderBy('one_end')
    .orderBy('other_end')
    .execute()
  return {
    minutes: rows.find(({ oneEnd }) => oneEnd === null)?.minutes ?? 0,
    between: rows.flatMap(({ oneEnd, otherEnd, minutes }) =>
      oneEnd === null || otherEnd === null ? [] : [{ locationIds: [oneEnd, otherEnd], minutes }],
    ),
  }
}

export async function deleteTravelTimes(tx: Tx, clinicId: ClinicId, doctorId: DoctorId): Promise<void> {
  await on(tx)
    .deleteFrom('scheduling.travel_time')
    .where('clinic_id', '=', clinicId)
    .where('doctor_id', '=', doctorId)
    .execute()
}

/** Ends in the order of their ids; both null: any two others. At least one. */
export async function insertTravelTimes(
  tx: Tx,
  clinicId: ClinicId,
  doctorId: DoctorId,
  ways: readonly { ends: readonly [LocationId | null, LocationId | null]; minutes: number }[],
): Promise<void> {
  const rows = ways.map(({ ends: [one, other], minutes }) => ({
    id: newId(),
    clinic_id: clinicId,
    doctor_id: doctorId,
    one_end: one,
    other_end: other,
    minutes,
  }))
  await on(tx).insertInto('scheduling.travel_time').values(rows).execute()
}
