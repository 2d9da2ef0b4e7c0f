import type { Fact } from '#platform'
import type { ChargeRow } from './tables.ts'

/** Every fact payments announces. */
export const PAYMENTS_FACTS = {
  paid: 'payments.charge_paid',
  closed: 'payments.charge_closed',
  refundOwed: 'payments.refund_owed',
} as const

/** `reference`: what the charge is for, as whoever asked for it named it. */
export interface ChargeFact {
  chargeId: string
  reference: string
  /** Of a refund. */
  why?: string
}

export function chargeFact(
  what: keyof typeof PAYMENTS_FACTS,
  { id, reference, clinicId }: Pick<ChargeRow, 'id' | 'reference' | 'clinicId'>,
  at: number,
  why?: string,
): Fact<Record<string, unknown>> {
  const payload: ChargeFact = { chargeId: id, reference, ...(why === undefined ? {} : { why }) }
  return { name: PAYMENTS_FACTS[what], clinicId, payload: { ...payload }, at }
}

/** What such a fact tells. Throws at a fact of another kind, which would be a mistake of the wiring. */
export function readChargeFact({ name, payload }: Pick<Fact, 'name' | 'payload'>): ChargeFact {
  const { chargeId, reference, why } = payload
  if (typeof chargeId !== 'string' || typeof reference !== 'string') throw new Error(`${name} tells of no charge`)
  return { chargeId, reference, ...(typeof why === 'string' ? { why } : {}) }
}
