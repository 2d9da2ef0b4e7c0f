import { profileOf } from '#identity'
import { asId } from '#platform'
import type { KnownRecords, Reader } from '#platform'
import type { Person } from './person.ts'
import {
  selectCareRecords,
  selectConsentRecords,
  selectDoctorRecords,
  selectPatientRecords,
  selectTieRecords,
} from './queries.ts'

/**
 * What this module knows of somebody: their record as a patient, as a doctor, what they agreed to, who acts for whom, whose patient they are.
 * `addresses` were shown to be theirs.
 */
export async function whatIsKnownOfAPerson(
  reader: Reader,
  { clinicId, accountId, patientIds }: Person,
  addresses: readonly string[],
): Promise<KnownRecords[]> {
  const [patients, doctors, consents, authorities, care] = await Promise.all([
    selectPatientRecords(reader, clinicId, patientIds),
    accountId === undefined ? [] : selectDoctorRecords(reader, clinicId, accountId),
    selectConsentRecords(reader, clinicId, patientIds),
    selectTieRecords(reader, clinicId, { accountId, patientIds, addresses }),
    selectCareRecords(reader, clinicId, patientIds),
  ])
  return [
    { kind: 'patient', records: patients },
    { kind: 'doctor', records: doctors },
    { kind: 'consents', records: consents },
    { kind: 'authorities', records: await Promise.all(authorities.map((tie) => withName(reader, tie))) },
    { kind: 'care', records: care },
  ]
}

/** Who acts, by name instead of by the id of an account. */
async function withName(
  reader: Reader,
  { accountId, ...tie }: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  if (typeof accountId !== 'string') return tie
  return { who: (await profileOf(reader, asId(accountId))).name, ...tie }
}
