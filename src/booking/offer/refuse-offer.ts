import { audit } from '#identity'
import type { Context } from '#identity'
import type { Tx } from '#platform'
import type { OfferId } from './contract.ts'
import { endOffer } from './end-offer.ts'
import { offerToAnswer } from './offer-of-caller.ts'
import { lockOffer } from './queries.ts'
import { refuseEnded } from './refuse-ended.ts'
import { refusals } from './refusals.ts'
import type { OfferRow } from './tables.ts'

/** Says no to an offered time, which is free from then on. To a repetition the same answer. */
export async function refuseOffer(tx: Tx, ctx: Context, id: OfferId, token?: string): Promise<OfferRow> {
  const caller = await offerToAnswer(tx, ctx, id, token)
  const offer = await lockOffer(tx, ctx.clinicId, id)
  if (offer === undefined) throw refusals.offer_not_found()
  if (offer.state === 'refused') return offer
  refuseEnded(offer, ctx.now)
  const refused = await endOffer(tx, caller.ctx, offer, { state: 'refused' })
  await audit(tx, caller.ctx, { action: 'booking.offer_refuse', record: id, patients: [offer.patientId] })
  return refused
}
