import { accountOf, hasRole, seesWholeClinic } from '#identity'
import type { Context } from '#identity'
import type { Tx } from '#platform'
import type { PatientId } from '../contract.ts'
import { findDoctorOfAccount } from '../doctor/queries.ts'
import { insertCare } from './queries.ts'

/** A doctor who adds a patient is their doctor: else they could not read what they just wrote. */
export async function careOfWhoAdds(
  tx: Tx,
  { clinicId, actor, now }: Pick<Context, 'clinicId' | 'actor' | 'now'>,
  patientId: PatientId,
): Promise<void> {
  const accountId = accountOf(actor)
  if (accountId === undefined || seesWholeClinic(actor) || !hasRole(actor, 'doctor')) return
  const doctorId = await findDoctorOfAccount(tx, clinicId, accountId)
  if (doctorId === undefined) return
  await insertCare(tx, clinicId, { doctorId, patientId, reasonId: patientId, since: now, lastsTo: now })
}
