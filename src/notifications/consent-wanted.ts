import type { ClinicId } from '#identity'
import { hasConsented } from '#people'
import type { PatientId } from '#people'
import type { Reader } from '#platform'
import type { Kind } from './message.ts'

/**
 * What a patient must have agreed to before a message of this kind is written. What is not here belongs to the contract and needs no
 * consent (Art. 6 (1) (b) GDPR): one is told what was booked, moved and cancelled. A reminder is not in the contract.
 */
export const CONSENT_WANTED: Partial<Record<Kind, string>> = { reminder: 'reminders_by_email' }

/** Asked for each message when it is written, so that one who takes it back hears no more from that moment. */
export async function isWanted(
  reader: Reader,
  { clinicId, patientId }: { clinicId: ClinicId; patientId: PatientId },
  kind: Kind,
): Promise<boolean> {
  const consent = CONSENT_WANTED[kind]
  return consent === undefined || hasConsented(reader, clinicId, patientId, consent)
}
