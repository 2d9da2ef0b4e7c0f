import type { KnownRecords, Reader } from '#platform'
import { selectOfferLettersTo } from '../offer/queries.ts'
import { selectLettersTo, selectMessagesAbout } from './queries.ts'
import type { Addressee } from './queries.ts'

/** Somebody as letters know them: by the appointments they are about, by account, by address. */
export interface Written extends Addressee {
  clinicId: string
  appointmentIds: readonly string[]
}

/** Every letter, with its words. */
export async function whatIsKnownOfAPerson(reader: Reader, person: Written): Promise<KnownRecords[]> {
  const { clinicId, appointmentIds } = person
  return [
    { kind: 'messages', records: await selectMessagesAbout(reader, clinicId, appointmentIds) },
    {
      kind: 'letters',
      records: [
        ...(await selectLettersTo(reader, clinicId, person)),
        ...(await selectOfferLettersTo(reader, clinicId, person.patientIds)),
      ],
    },
  ]
}
