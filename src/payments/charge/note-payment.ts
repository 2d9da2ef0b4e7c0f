import type { ClinicId } from '#identity'
import { announce, transaction } from '#platform'
import type { Database, Tx } from '#platform'
import type { ChargeId, RefundReason } from '../contract.ts'
import { chargeFact } from '../events.ts'
import type { Payment } from '../processor.ts'
import { lockCharge, updateCharge } from '../queries.ts'
import { oweRefund } from '../refund/owe-refund.ts'
import type { ChargeRow } from '../tables.ts'

/**
 * Money came for a charge. While the charge is due it is paid; told again, nothing happens. Money for what is closed, a second time, or not
 * as much as was asked, goes back: nobody's time is taken with it (case 5). `false`: there is no such charge, and nothing is written down.
 * `database` is within the clinic.
 */
export function notePayment(
  database: Database,
  clinicId: ClinicId,
  id: ChargeId,
  payment: Payment,
  now: number,
): Promise<boolean> {
  return transaction(database, async (tx) => {
    const charge = await lockCharge(tx, clinicId, id)
    if (charge === undefined) return false
    await notePaymentOf(tx, charge, payment, now)
    return true
  })
}

/** The same of a charge that is locked. Answers it as it is then. */
export async function notePaymentOf(tx: Tx, charge: ChargeRow, payment: Payment, now: number): Promise<ChargeRow> {
  if (charge.paymentId === payment.id) return charge
  const why = whyNotTaken(charge, payment)
  if (why !== undefined) {
    await oweRefund(tx, charge, { paymentId: payment.id, amount: payment.amount, why }, now)
    return charge
  }
  const paid: ChargeRow = { ...charge, state: 'paid', paymentId: payment.id, paidAt: now }
  await updateCharge(tx, paid)
  await announce(tx, chargeFact('paid', paid, now))
  return paid
}

function whyNotTaken({ state, amount, currency }: ChargeRow, payment: Payment): RefundReason | undefined {
  if (state === 'closed') return 'too_late'
  if (state === 'paid') return 'paid_twice'
  return payment.amount === amount && payment.currency === currency ? undefined : 'wrong_sum'
}
