import { accessRefusals, profileOf } from '#identity'
import type { Context } from '#identity'
import type { Me } from './contract.ts'
import { findDoctorOfAccount } from './doctor/queries.ts'
import { patientsOf } from './patient/patients-of.ts'

/** Who the caller is in this clinic. */
export async function readMe({ database, clinicId, actor }: Context): Promise<Me> {
  if (actor.kind !== 'account') throw accessRefusals.sign_in_required()
  const [{ id, name, email, emailVerified }, patients, doctorId] = await Promise.all([
    profileOf(database, actor.accountId),
    patientsOf(database, clinicId, actor.accountId),
    findDoctorOfAccount(database, clinicId, actor.accountId),
  ])
  const patientId = patients.find((patient) => patient.relation === 'self')?.id ?? null
  return {
    id,
    name,
    email,
    emailVerified,
    roles: [...actor.roles],
    patientId,
    patients,
    ...(doctorId === undefined ? {} : { doctorId }),
  }
}
