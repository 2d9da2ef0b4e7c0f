import { accountOf, isStaff } from '#identity'
import type { Context } from '#identity'
import type { Reader } from '#platform'
import type { PatientId } from '../contract.ts'
import { findPatient } from './queries.ts'
import { patientsOf } from './patients-of.ts'

/** Whether the caller may see, book and change for this patient of this clinic: staff, or the patient's own account. */
export async function mayActFor(
  reader: Reader,
  ctx: Pick<Context, 'clinicId' | 'actor'>,
  patientId: PatientId,
): Promise<boolean> {
  if (isStaff(ctx.actor)) return (await findPatient(reader, ctx.clinicId, patientId)) !== undefined
  const accountId = accountOf(ctx.actor)
  if (accountId === undefined) return false
  return (await patientsOf(reader, ctx.clinicId, accountId)).some((patient) => patient.id === patientId.toLowerCase())
}
