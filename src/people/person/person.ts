import type { AccountId, ClinicId } from '#identity'
import type { Reader } from '#platform'
import type { PatientId } from '../contract.ts'
import { findAccountOfPatient, findOwnRecords } from './queries.ts'

/** One human being in one clinic: an account with its record as a patient, or a record without an account. Never those they act for. */
export interface Person {
  clinicId: ClinicId
  accountId: AccountId | undefined
  patientIds: readonly PatientId[]
}

/** Whom this account belongs to. */
export async function personOfAccount(reader: Reader, clinicId: ClinicId, accountId: AccountId): Promise<Person> {
  return { clinicId, accountId, patientIds: await findOwnRecords(reader, clinicId, accountId) }
}

/** Whose record this is; undefined when there is none, or its owner was erased. */
export async function personOfPatient(
  reader: Reader,
  clinicId: ClinicId,
  patientId: PatientId,
): Promise<Person | undefined> {
  const found = await findAccountOfPatient(reader, clinicId, patientId)
  if (found === undefined) return undefined
  return { clinicId, accountId: found.accountId ?? undefined, patientIds: [patientId] }
}
