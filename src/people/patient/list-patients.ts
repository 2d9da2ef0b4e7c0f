import { accountOf, seesWholeClinic } from '#identity'
import type { Context } from '#identity'
import type { Patient } from '../contract.ts'
import { findDoctorOfAccount } from '../doctor/queries.ts'
import { findPatients } from './queries.ts'
import type { PatientFilter } from './queries.ts'

/** The desk finds everybody. A doctor who is nothing else finds whom they see, and nobody while no doctor signs in with their account. */
export async function listPatients(ctx: Context, filter: Omit<PatientFilter, 'seenBy'>): Promise<Patient[]> {
  const { database, clinicId, actor, now } = ctx
  if (seesWholeClinic(actor)) return findPatients(database, clinicId, filter)
  const accountId = accountOf(actor)
  const doctorId = accountId === undefined ? undefined : await findDoctorOfAccount(database, clinicId, accountId)
  if (doctorId === undefined) return []
  return findPatients(database, clinicId, { ...filter, seenBy: { doctorId, now } })
}
