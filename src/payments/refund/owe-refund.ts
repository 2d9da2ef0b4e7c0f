import { announce, newId } from '#platform'
import type { Tx } from '#platform'
import type { RefundReason } from '../contract.ts'
import { chargeFact } from '../events.ts'
import { insertRefund } from '../queries.ts'
import type { ChargeRow } from '../tables.ts'

interface Owed {
  paymentId: string
  amount: number
  why: RefundReason
  /** Not before then; at once unless said. Epoch milliseconds. */
  leavesAt?: number | undefined
}

/** Money goes back, once for each payment. In the transaction that decides it; it leaves after the commit, see send-due-refunds.ts. */
export async function oweRefund(
  tx: Tx,
  charge: ChargeRow,
  { paymentId, amount, why, leavesAt }: Owed,
  now: number,
): Promise<void> {
  const { clinicId, id: chargeId } = charge
  const owed = { id: newId<'refund'>(), clinicId, chargeId, paymentId, amount, why, state: 'owed' as const }
  const isFirst = await insertRefund(tx, {
    ...owed,
    attempts: 0,
    lastError: null,
    createdAt: now,
    dueAt: leavesAt ?? now,
  })
  if (isFirst) await announce(tx, chargeFact('refundOwed', charge, now, why))
}
