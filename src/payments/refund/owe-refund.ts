import { announce, newId } from '#platform'
import type { Tx } from '#platform'
import type { RefundReason } from '../contract.ts'
import { chargeFact } from '../events.ts'
import { insertRefund } from '../queries.ts'
import type { ChargeRow } from '../tables.ts'

/** Money goes back, once for each payment. In the transaction that decides it; it leaves after the commit, see send-due-refunds.ts. */
export async function oweRefund(
  tx: Tx,
  charge: ChargeRow,
  { paymentId, amount, why }: { paymentId: string; amount: number; why: RefundReason },
  now: number,
): Promise<void> {
  const { clinicId, id: chargeId } = charge
  const owed = { id: newId<'refund'>(), clinicId, chargeId, paymentId, amount, why, state: 'owed' as const }
  const isFirst = await insertRefund(tx, { ...owed, attempts: 0, lastError: null, createdAt: now, dueAt: now })
  if (isFirst) await announce(tx, chargeFact('refundOwed', charge, now, why))
}
