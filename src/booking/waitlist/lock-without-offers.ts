import type { Context } from '#identity'
import type { Tx } from '#platform'
import type { EntryId } from '../offer/contract.ts'
import { findOpenOfferFor } from '../offer/queries.ts'
import { withdrawOffer } from '../offer/withdraw-offer.ts'

/**
 * Locks an entry that is about to end; what it is offered at this moment is withdrawn, with a word for why, and goes to the next. The offer before
 * its entry, as whoever answers it takes them; then once more, for whoever was offering them something meanwhile did so holding the entry.
 */
export async function lockWithoutOffers<T>(
  tx: Tx,
  ctx: Context,
  { id, why, lock }: { id: EntryId; why: string; lock: () => Promise<T> },
): Promise<T> {
  await withdrawOffers(tx, ctx, id, why)
  const entry = await lock()
  await withdrawOffers(tx, ctx, id, why)
  return entry
}

async function withdrawOffers(tx: Tx, ctx: Context, entryId: EntryId, why: string): Promise<void> {
  for (const offer of await findOpenOfferFor(tx, ctx.clinicId, { entryId })) await withdrawOffer(tx, ctx, offer.id, why)
}
