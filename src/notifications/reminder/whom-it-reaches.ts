import type { AppointmentForMessages } from '#booking'
import { asId } from '#platform'
import type { Tx } from '#platform'
import { isWanted } from '../consent-wanted.ts'
import type { MessageRow } from '../queries.ts'
import { setRecipient } from './queries.ts'

/**
 * A reminder may have waited for the morning, or for the mail server: it goes to the address of now, and not to who took their consent back
 * meanwhile. Answers why it must not leave at all. Any other message goes where it was written to.
 */
export async function whomItReaches(
  tx: Tx,
  message: MessageRow,
  patient: AppointmentForMessages['patient'],
): Promise<MessageRow | { why: string }> {
  if (message.kind !== 'reminder') return message
  const person = { clinicId: asId<'clinic'>(message.clinicId), patientId: patient.id }
  if (!(await isWanted(tx, person, message.kind))) return { why: 'the patient has not agreed to such messages' }
  if (patient.email === null) return { why: 'the patient has no e-mail address any more' }
  const to = { recipient: patient.email, recipientName: patient.name }
  if (to.recipient !== message.recipient) await setRecipient(tx, message.id, to)
  return { ...message, ...to }
}
