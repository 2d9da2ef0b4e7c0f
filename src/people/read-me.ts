import { accessRefusals, profileOf } from '#identity'
import type { Context } from '#identity'
import { dependentsOf } from './access/reach.ts'
import type { Me } from './contract.ts'
import { findDoctorOfAccount } from './doctor/queries.ts'
import { patientsOf } from './patient/patients-of.ts'

/** Who the caller is in this clinic, and whom they act for today. */
export async function readMe(ctx: Context): Promise<Me> {
  const { database, clinicId, actor } = ctx
  if (actor.kind !== 'account') throw accessRefusals.sign_in_required()
  const { accountId } = actor
  const [{ id, name, email, emailVerified }, own, dependents, doctorId] = await Promise.all([
    profileOf(database, accountId),
    patientsOf(database, clinicId, accountId),
    dependentsOf(database, ctx, accountId),
    findDoctorOfAccount(database, clinicId, accountId),
  ])
  return {
    id,
    name,
    email,
    emailVerified,
    roles: [...actor.roles],
    patientId: own[0]?.id ?? null,
    patients: [...own.map((patient) => ({ ...patient, scope: 'both' as const })), ...dependents],
    ...(doctorId === undefined ? {} : { doctorId }),
  }
}
