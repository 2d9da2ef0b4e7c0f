import type { ClinicId } from '#identity'
import type { Tx } from '#platform'
import type { ChargeId } from '../contract.ts'
import { deleteUntriedRefund, findRefunds, lockLastCharge } from '../queries.ts'
import type { ChargeRow } from '../tables.ts'

/** What there is for what was called off and stands again. `gone`: it was paid, and the money has left, or is on its way. */
export type Kept = 'none' | 'unpaid' | 'paid' | 'gone'

/** What was called off stands again: money that has not left stays. */
export async function keepAfterAll(tx: Tx, clinicId: ClinicId, reference: string): Promise<Kept> {
  const charge = await lockLastCharge(tx, clinicId, reference)
  if (charge === undefined) return 'none'
  const { paymentId } = charge
  if (paymentId === null) return 'unpaid'
  await deleteUntriedRefund(tx, clinicId, { chargeId: charge.id, paymentId })
  return (await goesBack(tx, charge)) ? 'gone' : 'paid'
}

/** Whether this is what it is paid by: a later charge may be asked for by now, and what was paid before may go back. */
export async function isPaidBy(
  tx: Tx,
  clinicId: ClinicId,
  { reference, chargeId }: { reference: string; chargeId: string },
): Promise<boolean> {
  const last = await lockLastCharge(tx, clinicId, reference)
  return last !== undefined && last.id === chargeId && last.state === 'paid' && !(await goesBack(tx, last))
}

/** Of the payment that was taken; what came a second time goes back for itself. */
async function goesBack(tx: Tx, { clinicId, id, paymentId }: ChargeRow): Promise<boolean> {
  const ids: ChargeId[] = [id]
  return (await findRefunds(tx, clinicId, ids)).some((refund) => refund.paymentId === paymentId)
}
