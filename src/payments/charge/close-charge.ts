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
 * stays so, and the money goes back where `refund` says so: at once, or from `leavesAt` on, as long as it may still be a mistake.
 */
export async function closeCharge(
  tx: Tx,
  clinicId: ClinicId,
  reference: string,
  { refund, leavesAt, now }: { refund: boolean; leavesAt?: number; now: number },
): Promise<Outcome> {
  const charge = await lockLastCharge(tx, clinicId, reference)
  if (charge === undefined) return 'none'
  if (charge.state === 'paid' && charge.paymentId !== null) {
    if (refund)
      await oweRefund(
        tx,
        charge,
        { paymentId: charge.paymentId, amount: charge.amount, why: 'called_off', leavesAt },
        now,
      )
    return 'paid'
  }
  if (charge.state === 'due') {
    await updateCharge(tx, { ...charge, state: 'closed', closedAt: now })
    await announce(tx, chargeFact('closed', charge, now))
  }
  return 'unpaid'
}
