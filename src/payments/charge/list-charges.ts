import type { Context } from '#identity'
import type { ChargeView } from '../contract.ts'
import { findCharges, findRefunds } from '../queries.ts'
import type { ChargeRow, RefundRow } from '../tables.ts'

/** What was to be paid for this, newest first, and what of it went back. Whether the caller may know is asked before. */
export async function listCharges({ database, clinicId }: Context, reference: string): Promise<ChargeView[]> {
  const charges = await findCharges(database, clinicId, reference)
  if (charges.length === 0) return []
  const ids = charges.map(({ id }) => id)
  const refunds = Map.groupBy(await findRefunds(database, clinicId, ids), ({ chargeId }) => chargeId)
  return charges.map((charge) => chargeView(charge, refunds.get(charge.id) ?? []))
}

const written = (at: number) => new Date(at).toISOString()

function chargeView({ id, state, amount, currency, dueAt, paidAt }: ChargeRow, refunds: RefundRow[]): ChargeView {
  return {
    id,
    state,
    amount,
    currency,
    dueAt: written(dueAt),
    paidAt: paidAt === null ? null : written(paidAt),
    refunds: refunds.map((refund) => ({
      amount: refund.amount,
      why: refund.why,
      state: refund.state,
      at: written(refund.createdAt),
    })),
  }
}
