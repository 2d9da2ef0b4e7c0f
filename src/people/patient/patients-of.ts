import type { AccountId, ClinicId } from '#identity'
import type { Reader } from '#platform'
import type { OwnPatient } from '../contract.ts'
import { findPatientsOfAccount } from './queries.ts'

/** Whom this account may act for in this clinic, its own record first. */
export async function patientsOf(reader: Reader, clinicId: ClinicId, accountId: AccountId): Promise<OwnPatient[]> {
  const own = await findPatientsOfAccount(reader, clinicId, accountId)
  return own.map((patient) => ({ ...patient, relation: 'self' as const }))
}
