import { asId } from '#platform'
import type { Fact, Tx } from '#platform'
import { doctorOfFact } from './doctor-of-fact.ts'
import { insertSchedule } from './schedule/queries.ts'

/** A doctor has a schedule, empty and lockable, from the moment the clinic has the doctor. */
export async function onDoctorAdded(tx: Tx, fact: Fact): Promise<void> {
  await insertSchedule(tx, asId(fact.clinicId), doctorOfFact(fact))
}
