import { transaction } from '#platform'
import { LONGEST_SENDING } from '../message.ts'
import type { Telling } from '../tell-patient.ts'
import { deliverOfferLetter } from './deliver-offer-letter.ts'
import { deleteOldOfferLetters, findDueOfferLetters, markOfferLettersUnknown } from './queries.ts'

const AT_MOST = 200
const ENOUGH_FAILURES = 5
const KEPT_MS = 90 * 86_400_000

/** Sends what the morning was waited for, and tries again what failed or was planned by a process that died. */
export async function sendDueOfferLetters(telling: Telling): Promise<void> {
  const { database, now } = telling
  const at = now()
  const why = 'Praxis stopped while this was being sent; the desk may call'
  await transaction(database, (tx) => markOfferLettersUnknown(tx, at - LONGEST_SENDING, at, why))
  let failures = 0
  for (const { offerId, clinicId } of await findDueOfferLetters(database, at, AT_MOST)) {
    const result = await deliverOfferLetter({ ...telling, database: database.within(clinicId) }, offerId)
    failures = result === 'failed' ? failures + 1 : 0
    if (failures === ENOUGH_FAILURES) break
  }
  await transaction(database, (tx) => deleteOldOfferLetters(tx, at - KEPT_MS, AT_MOST))
}
