import { addressOfOffer, offerFacts } from '#booking'
import { transaction } from '#platform'
import type { StoredFact } from '#platform'
import type { Telling } from '../tell-patient.ts'
import { deliverOfferLetter } from './deliver-offer-letter.ts'
import { insertOfferLetter } from './queries.ts'

/** The fact that owes a letter. */
export const OFFER_TOLD: readonly string[] = [offerFacts.open]

/**
 * Keeps the letter that an offer owes, once however often the fact is heard, and sends it now or, at night, in the morning. Whoever has no address
 * is nobody's error (case 33): the desk sees the open offer, and calls.
 */
export async function tellOfOffer(telling: Telling, fact: StoredFact): Promise<void> {
  const { offerId } = fact.payload
  if (typeof offerId !== 'string') return
  const database = telling.database.within(fact.clinicId)
  const { clinicId } = fact
  await transaction(database, async (tx) => {
    const to = await addressOfOffer(tx, clinicId, offerId)
    if (to === undefined) return
    const { patientId, email: recipient, tellAt: dueAt } = to
    await insertOfferLetter(tx, { offerId, clinicId, patientId, recipient, dueAt }, telling.now())
  })
  await deliverOfferLetter({ ...telling, database }, offerId)
}
