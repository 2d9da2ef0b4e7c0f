import type { ClinicId } from '#identity'
import type { PatientId } from '#people'
import type { KnownRecords, Reader } from '#platform'
import { selectPaymentsOf } from '../queries.ts'

/** What somebody was asked to pay, what came, and what went back. */
export async function whatIsKnownOfAPerson(
  reader: Reader,
  { clinicId, patientIds }: { clinicId: ClinicId; patientIds: readonly PatientId[] },
): Promise<KnownRecords[]> {
  return [{ kind: 'payments', records: await selectPaymentsOf(reader, clinicId, patientIds) }]
}
