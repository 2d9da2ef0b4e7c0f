import type { ClinicId } from '#identity'
import type { PatientId } from '#people'
import { newId } from '#platform'
import type { Tx } from '#platform'
import type { Money } from '../contract.ts'
import { insertCharge, lockLastCharge } from '../queries.ts'
import type { ChargeRow } from '../tables.ts'

export interface PaymentWish extends Money {
  clinicId: ClinicId
  /** What it is for: whoever asks knows. */
  reference: string
  patientId: PatientId
  /** Until when what it is for is kept. Epoch milliseconds, as `now`. */
  dueAt: number
  now: number
}

/** Something is to be paid until a deadline. In the transaction that keeps what it is for: neither is there without the other. */
export async function askForPayment(tx: Tx, { now, ...wish }: PaymentWish): Promise<void> {
  await insertCharge(tx, newCharge(wish, now))
}

/** The same once more, for what was called off unpaid and stands again. False: nothing was ever to be paid for it. */
export async function askForPaymentAgain(
  tx: Tx,
  clinicId: ClinicId,
  reference: string,
  { dueAt, now }: { dueAt: number; now: number },
): Promise<boolean> {
  const last = await lockLastCharge(tx, clinicId, reference)
  if (last === undefined) return false
  const { patientId, amount, currency } = last
  await insertCharge(tx, newCharge({ clinicId, reference, patientId, amount, currency, dueAt }, now))
  return true
}

function newCharge(wish: Omit<PaymentWish, 'now'>, now: number): ChargeRow {
  const unpaid = {
    checkoutId: null,
    checkoutUrl: null,
    checkoutUntil: null,
    paymentId: null,
    paidAt: null,
    closedAt: null,
  }
  return { ...wish, ...unpaid, id: newId<'charge'>(), state: 'due', createdAt: now }
}
