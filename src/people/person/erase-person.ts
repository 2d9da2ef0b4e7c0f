import { deleteOldRevisions } from '#platform'
import type { Tx } from '#platform'
import type { Person } from './person.ts'
import {
  blankPatients,
  deleteConsents,
  deleteInvitationsTo,
  deletePatients,
  deleteTies,
  restrictPatients,
  unlinkDoctor,
} from './queries.ts'

/** What stands where a name stood, in visits that are kept. */
export const ERASED_NAME = '(erased)'

export interface Erasing {
  now: number
  /** Shown to be theirs, in lower case. */
  addresses: readonly string[]
  /** Whether visits still point to the record. */
  hasVisits: boolean
  /** Until when the clinic must be able to say whose visits they were; undefined: nothing has to be kept. */
  keepUntil: number | undefined
}

/** Takes the person out of this module's tables; name, birth date and consents go to the archive where the clinic has to keep them. */
export async function erasePerson(
  tx: Tx,
  { clinicId, accountId, patientIds }: Person,
  { now, addresses, hasVisits, keepUntil }: Erasing,
): Promise<void> {
  if (keepUntil !== undefined) await restrictPatients(tx, clinicId, patientIds, { now, keepUntil })
  await deleteTies(tx, clinicId, accountId, patientIds)
  await deleteInvitationsTo(tx, clinicId, addresses)
  await deleteConsents(tx, clinicId, patientIds)
  if (hasVisits) await blankPatients(tx, clinicId, patientIds, ERASED_NAME, now)
  else await deletePatients(tx, clinicId, patientIds)
  if (accountId !== undefined) await unlinkDoctor(tx, clinicId, accountId)
}

/** What patients' records said before this instant; the newest version of each stays. */
export function forgetOldVersions(tx: Tx, before: number, atMost: number): Promise<number> {
  return deleteOldRevisions(tx, 'people.patient', before, atMost)
}
