import { audit } from '#identity'
import type { Context } from '#identity'
import type { Tx } from '#platform'
import type { OfferId } from './contract.ts'
import { endOffer } from './end-offer.ts'
import { lockOffer } from './queries.ts'
import type { OfferRow } from './tables.ts'

/**
 * Takes an open offer back, with a word for why; its time is free from then on. Whoever calls has asked who may. Undefined: there is none;
 * one that had ended is answered as it ended.
 */
export async function withdrawOffer(tx: Tx, ctx: Context, id: OfferId, why: string): Promise<OfferRow | undefined> {
  const offer = await lockOffer(tx, ctx.clinicId, id)
  if (offer === undefined || offer.state !== 'open') return offer
  const withdrawn = await endOffer(tx, ctx, offer, { state: 'withdrawn', why })
  await audit(tx, ctx, { action: 'booking.offer_withdraw', record: id, patients: [offer.patientId] })
  return withdrawn
}
