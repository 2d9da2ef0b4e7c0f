import type { AccountId, ClinicId } from '#identity'
import type { Reader } from '#platform'
import type { PatientId } from '../contract.ts'
import { findPatientsOfAccount } from './queries.ts'

/** The account’s own record in this clinic, if it has one. Whom it acts for besides: access/reach.ts. */
export async function patientsOf(
  reader: Reader,
  clinicId: ClinicId,
  accountId: AccountId,
): Promise<{ id: PatientId; name: string; relation: 'self' }[]> {
  const own = await findPatientsOfAccount(reader, clinicId, accountId)
  return own.map((patient) => ({ ...patient, relation: 'self' as const }))
}
