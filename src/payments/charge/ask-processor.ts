import type { Context } from '#identity'
import type { Database, StoredFact } from '#platform'
import { asId } from '#platform'
import { readChargeFact } from '../events.ts'
import { isUnreachable, processorOf } from '../processor.ts'
import { findCharges } from '../queries.ts'
import type { ChargeRow } from '../tables.ts'
import { notePayment } from './note-payment.ts'

/**
 * Ends the processor's page of a charge and hears whether somebody had paid there: a message about it may be on its way, or lost. `unknown`:
 * the processor does not answer.
 */
export async function askProcessor(
  { database, clinicId, now }: Pick<Context, 'database' | 'clinicId' | 'now'>,
  reference: string,
): Promise<'known' | 'unknown'> {
  const [charge] = await findCharges(database, clinicId, reference)
  return charge === undefined ? 'known' : endCheckoutOf(database, charge, now)
}

/** After the commit that closed a charge: nobody should be able to pay what goes back at once. */
export async function onChargeClosed(database: Database, now: number, fact: StoredFact): Promise<void> {
  const { chargeId, reference } = readChargeFact(fact)
  const clinicId = asId<'clinic'>(fact.clinicId)
  const within = database.within(clinicId)
  const charge = (await findCharges(within, clinicId, reference)).find(({ id }) => id === chargeId)
  if (charge === undefined) return
  if ((await endCheckoutOf(within, charge, now)) === 'unknown')
    throw new Error('the payment processor could not be told that a charge is closed')
}

async function endCheckoutOf(database: Database, charge: ChargeRow, now: number): Promise<'known' | 'unknown'> {
  const processor = processorOf(database)
  if (charge.checkoutId === null || charge.paymentId !== null || processor === undefined) return 'known'
  try {
    const told = await processor.endCheckout(charge.checkoutId)
    if (told.state === 'paid') await notePayment(database, charge.clinicId, charge.id, told.payment, now)
    return 'known'
  } catch (error) {
    if (isUnreachable(error)) return 'unknown'
    throw error
  }
}
