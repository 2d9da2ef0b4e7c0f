import type { Appointment } from '../../api/types.ts'
import { moneyText, type Money } from '../../app/money.ts'
import type { Notice } from '../cancellation-notice.ts'
import type { Charge } from './deposit-queries.ts'

/** As the server gives it; only said here, never decided. */
const PAY_WITHIN_MINUTES = 30

/** What a patient should know of the deposit before they book, at a moment in epoch milliseconds. */
export function depositNotice(deposit: Money, start: string, notice: Notice | null, now: number): string {
  const isSoon = Date.parse(start) - now <= PAY_WITHIN_MINUTES * 60_000
  const within = isSoon ? 'before the visit begins' : `within ${PAY_WITHIN_MINUTES} minutes`
  const paid = `A deposit of ${moneyText(deposit)} is paid on the next page; without it ${within} the time is free again.`
  return [paid, backIfCancelled(notice)].filter(Boolean).join(' ')
}

/** Where it is too late to cancel online, the clinic decides, and nothing is promised. */
function backIfCancelled(notice: Notice | null): string {
  if (notice === null) return 'You get it back if you cancel before the visit begins.'
  if (!notice.isLate) return 'You get it back if you cancel in time.'
  return notice.mustCall ? '' : 'The visit is so soon that you don’t get it back if you cancel.'
}

/** Before a visit is cancelled: what becomes of the deposit. Nothing where none was paid, or it goes back already. */
export function depositIfCancelled(charges: readonly Charge[] | undefined, isLate: boolean): string | undefined {
  const [newest] = charges ?? []
  if (newest?.state !== 'paid' || newest.refunds.length > 0) return undefined
  return `The deposit of ${moneyText(newest)} is ${isLate ? 'not paid back' : 'paid back'}.`
}

type Refund = Charge['refunds'][number]

const reasons: Record<Refund['why'], string> = {
  called_off: 'The visit does not take place.',
  too_late: 'The payment came after the time had been given up.',
  paid_twice: 'It was paid twice.',
  wrong_sum: 'It was not the sum that was asked for.',
}

/** Every sentence that there is to say of what was paid for a visit and what went back: to the patient themselves, or of them. */
export function depositLines(
  charges: readonly Charge[],
  { status, late }: Pick<Appointment, 'status' | 'late'>,
  isOwn: boolean,
): string[] {
  return charges.flatMap((charge) => [
    ...(charge.state === 'paid' ? [paidLine(charge, { status, late })] : []),
    ...charge.refunds.map((refund) => refundLine(refund, charge.currency, isOwn)),
  ])
}

function paidLine(charge: Charge, { status, late }: Pick<Appointment, 'status' | 'late'>): string {
  const paid = `Deposit of ${moneyText(charge)} paid`
  if (charge.refunds.length > 0) return `${paid}.`
  if (status === 'noshow') return `${paid}. It is not paid back, as nobody came.`
  return status === 'cancelled' && late ? `${paid}. It is not paid back, as the visit was cancelled late.` : `${paid}.`
}

function refundLine({ amount, state, why }: Refund, currency: string, isOwn: boolean): string {
  const sum = moneyText({ amount, currency })
  const whom = isOwn ? 'you' : 'the patient'
  if (state === 'failed')
    return `${sum} should go back to ${whom}, but the payment service refuses. ${isOwn ? 'Please call the clinic.' : 'Somebody has to look at it.'} ${reasons[why]}`
  if (state === 'done') return `${sum} went back to ${whom}; the bank may take some days. ${reasons[why]}`
  return `${sum} goes back to ${whom}. ${reasons[why]}`
}
