import type { ClinicId } from '#identity'
import { announce } from '#platform'
import type { Tx } from '#platform'
import { chargeFact } from '../events.ts'
import { deleteUntriedRefund, lockLastCharge, updateCharge } from '../queries.ts'
import { oweRefund } from '../refund/owe-refund.ts'

/** What became of the charge: nobody was asked for money, or nobody paid, or it is paid. */
export type Outcome = 'none' | 'unpaid' | 'paid'

/**
 * What was to be paid for is over, or needs no payment any more. Unpaid, the charge is closed and whatever comes later goes back. Paid, it
 * stays so, and the money goes back where `refund` says so.
 */
export async function closeCharge(
  tx: Tx,
  clinicId: ClinicId,
  reference: string,
  { refund, now }: { refund: boolean; now: number },
): Promise<Outcome> {
  const charge = await lockLastCharge(tx, clinicId, reference)
  if (charge === undefined) return 'none'
  if (charge.state === 'paid' && charge.paymentId !== null) {
    if (refund)
      await oweRefund(tx, charge, { paymentId: charge.paymentId, amount: charge.amount, why: 'called_off' }, now)
    return 'paid'
  }
  if (charge.state === 'due') {
    await updateCharge(tx, { ...charge, state: 'closed', closedAt: now })
    await announce(tx, chargeFact('closed', charge, now))
  }
  return 'unpaid'
}

/** What was called off stands again: money that has not left stays. False: it has left, or is on its way. */
export async function keepAfterAll(tx: Tx, clinicId: ClinicId, reference: string): Promise<boolean> {
  const charge = await lockLastCharge(tx, clinicId, reference)
  return charge !== undefined && deleteUntriedRefund(tx, clinicId, charge.id)
}
