import { announce, asId } from '#platform'
import type { Fact, Tx } from '#platform'
import type { OfferFact } from '../offer/events.ts'
import { REBOOKING_FACTS } from './events.ts'
import { lockLineOfOffer, updateLine } from './queries.ts'
import { MOST_SEARCHES } from './send-proposals.ts'
import { OWN_WORDS } from './withdraw.ts'

/**
 * The patient has answered, or has not; or the new time went the way of the old one, and another is looked for. In the transaction that ends the
 * offer. That it was accepted the line knows by the visit's having been moved.
 */
export async function onOfferEnded(tx: Tx, fact: Fact): Promise<void> {
  const { offerId, state, why } = fact.payload as Pick<OfferFact, 'offerId' | 'state' | 'why'>
  const line = await lockLineOfOffer(tx, asId(fact.clinicId), asId<'offer'>(offerId))
  if (line === undefined || line.state !== 'sent') return
  if (state === 'refused' || state === 'lapsed') {
    await updateLine(tx, { ...line, state, why: null }, fact.at)
  } else if (state === 'withdrawn' && !OWN_WORDS.some((word) => word === why)) {
    const isSearched = !line.byHand && line.searches < MOST_SEARCHES
    await updateLine(tx, { ...line, state: isSearched ? 'finding' : 'none_found', why }, fact.at)
    if (isSearched) await announce(tx, { ...fact, name: REBOOKING_FACTS.toDo, payload: { planId: line.planId } })
  }
}
