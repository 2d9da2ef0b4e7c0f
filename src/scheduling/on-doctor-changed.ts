import { asId } from '#platform'
import type { Fact, Tx } from '#platform'
import { doctorOfFact } from './doctor-of-fact.ts'
import { takeSchedule } from './schedule/queries.ts'

/** What a doctor offers decides what can be booked: whoever keeps compiled rules must compile them anew. */
export async function onDoctorChanged(tx: Tx, fact: Fact): Promise<void> {
  await takeSchedule(tx, asId(fact.clinicId), doctorOfFact(fact))
}
