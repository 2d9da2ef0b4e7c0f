import type { ClinicId } from '#identity'
import type { Reader } from '#platform'
import type { PatientId } from '../contract.ts'
import { findLastDecision } from './queries.ts'

/** Whether this patient agreed, and has not taken it back since. Silence is no consent (Art. 4 (11) GDPR). */
export async function hasConsented(
  reader: Reader,
  clinicId: ClinicId,
  patientId: PatientId,
  kind: string,
): Promise<boolean> {
  return (await findLastDecision(reader, clinicId, patientId, kind)) === true
}
