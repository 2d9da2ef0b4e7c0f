import type { Context } from '#identity'
import { transaction } from '#platform'
import type { Checkout } from '../contract.ts'
import { isUnreachable, processorOf } from '../processor.ts'
import { findCharges, keepCheckout } from '../queries.ts'
import { refusals } from '../refusals.ts'

export interface CheckoutWish {
  reference: string
  /** What whoever pays reads on the processor's page. Never what somebody is ill with. */
  title: string
  /** The host that the call came to, and the page there to come back to. */
  host: string
  backTo: string
}

/** The page on which it is paid: the same until that page is over. Whether the caller may pay is asked before. */
export async function openCheckout(ctx: Context, { reference, title, host, backTo }: CheckoutWish): Promise<Checkout> {
  const { database, clinicId, now } = ctx
  const [charge] = await findCharges(database, clinicId, reference)
  const processor = processorOf(database)
  if (charge?.state !== 'due' || processor === undefined) throw refusals.nothing_to_pay()
  if (charge.checkoutUrl !== null && (charge.checkoutUntil ?? 0) > now) return { url: charge.checkoutUrl }
  const origin = await processor.originOf(host, clinicId)
  try {
    const opened = await processor.openCheckout(charge, { title, backTo: new URL(backTo, origin), now })
    await transaction(database, (tx) => keepCheckout(tx, charge, opened, now))
  } catch (error) {
    if (isUnreachable(error)) throw refusals.processor_unreachable()
    throw error
  }
  // Of two who asked at once one was first, and both pay there.
  const [kept] = await findCharges(database, clinicId, reference)
  if (kept?.id !== charge.id || kept.state !== 'due' || kept.checkoutUrl === null) throw refusals.nothing_to_pay()
  return { url: kept.checkoutUrl }
}
