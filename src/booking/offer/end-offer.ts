import { accountOf, actingAs } from '#identity'
import type { Context } from '#identity'
import { announce } from '#platform'
import type { Tx } from '#platform'
import type { AppointmentId } from '../contract.ts'
import { deleteHold } from '../hold/queries.ts'
import type { OfferState } from './contract.ts'
import { offerFact } from './events.ts'
import { endOffer as writeEnd, lockHold } from './queries.ts'
import type { OfferRow } from './tables.ts'

interface Ending {
  state: Exclude<OfferState, 'open'>
  why?: string
  appointmentId?: AppointmentId
}

/** Ends an offer whose row the caller has locked, gives its time back unless it was taken by accepting, and says so. */
export async function endOffer(
  tx: Tx,
  ctx: Pick<Context, 'clinicId' | 'now' | 'actor'>,
  offer: OfferRow,
  { state, why, appointmentId }: Ending,
): Promise<OfferRow> {
  const ended: OfferRow = {
    ...offer,
    state,
    answeredAt: ctx.now,
    answeredBy: accountOf(ctx.actor) ?? null,
    answeredAs: actingAs(ctx.actor),
    why: why ?? null,
    appointmentId: appointmentId ?? null,
  }
  if (state !== 'accepted') {
    await lockHold(tx, ctx.clinicId, offer.holdId)
    await deleteHold(tx, ctx.clinicId, offer.holdId)
  }
  await writeEnd(tx, ctx.clinicId, offer.id, { ...ended, state, answeredAt: ctx.now, answeredAs: actingAs(ctx.actor) })
  await announce(tx, offerFact(ctx, ended))
  return ended
}
