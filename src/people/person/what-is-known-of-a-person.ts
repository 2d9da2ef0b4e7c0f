import type { KnownRecords, Reader } from '#platform'
import type { Person } from './person.ts'
import { selectConsentRecords, selectDoctorRecords, selectPatientRecords } from './queries.ts'

/** What this module knows of somebody: their record as a patient, as a doctor, and what they agreed to. */
export async function whatIsKnownOfAPerson(
  reader: Reader,
  { clinicId, accountId, patientIds }: Person,
): Promise<KnownRecords[]> {
  const [patients, doctors, consents] = await Promise.all([
    selectPatientRecords(reader, clinicId, patientIds),
    accountId === undefined ? [] : selectDoctorRecords(reader, clinicId, accountId),
    selectConsentRecords(reader, clinicId, patientIds),
  ])
  return [
    { kind: 'patient', records: patients },
    { kind: 'doctor', records: doctors },
    { kind: 'consents', records: consents },
  ]
}
