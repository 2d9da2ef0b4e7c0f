import type { Tx } from '#platform'
import { deleteOfferLettersTo } from '../offer/queries.ts'
import { deleteLettersTo, deleteMessagesAbout } from './queries.ts'
import type { Written } from './what-is-known-of-a-person.ts'

/** Every letter to the person goes, and with it those that were still waiting. */
export async function erasePerson(tx: Tx, person: Written): Promise<void> {
  await deleteMessagesAbout(tx, person.clinicId, person.appointmentIds)
  await deleteLettersTo(tx, person.clinicId, person)
  await deleteOfferLettersTo(tx, person.clinicId, person.patientIds)
}
