import type { ClinicId } from '#identity'
import { announce } from '#platform'
import type { Tx } from '#platform'
import { chargeFact } from '../events.ts'
import { lockLastCharge, updateCharge } from '../queries.ts'
import { oweRefund } from '../refund/owe-refund.ts'

/** What became of the charge: nobody was asked for money, or nobody paid, or it is paid. */
export type Outcome = 'none' | 'unpaid' | 'paid'

/**
 * What was to be paid for is over, or needs no payment any more. Unpaid, the charge is closed and whatever comes later goes back. Paid, it
 * stays so, and the money goes back from `refundFrom` on, an instant later than now while it may still be a mistake; null: it is kept.
 */
export async function closeCharge(
  tx: Tx,
  clinicId: ClinicId,
  reference: string,
  { refundFrom, now }: { refundFrom: number | null; now: number },
): Promise<Outcome> {
  const charge = await lockLastCharge(tx, clinicId, reference)
  if (charge === undefined) return 'none'
  if (charge.state === 'paid' && charge.paymentId !== null) {
    const { paymentId, amount } = charge
    if (refundFrom !== null)
      await oweRefund(tx, charge, { paymentId, amount, why: 'called_off', leavesAt: refundFrom }, now)
    return 'paid'
  }
  if (charge.state === 'due') {
    await updateCharge(tx, { ...charge, state: 'closed', closedAt: now })
    await announce(tx, chargeFact('closed', charge, now))
  }
  return 'unpaid'
}
