import { Type } from 'typebox'
import type { Static } from 'typebox'
import type { Id } from '#platform'
import { idField, orNull } from '#platform'

export type ChargeId = Id<'charge'>
export type RefundId = Id<'refund'>

/** `due`: it can be paid. `paid`: it was. `closed`: it cannot be paid any more, and was not; what comes all the same is paid back. */
export const CHARGE_STATES = ['due', 'paid', 'closed'] as const
export type ChargeState = (typeof CHARGE_STATES)[number]

/** `owed`: it has not left yet, or did not arrive and is tried again. `failed`: the processor says no for good; somebody has to look. */
export const REFUND_STATES = ['owed', 'done', 'failed'] as const
export type RefundState = (typeof REFUND_STATES)[number]

/** Why money goes back: what it was for does not take place; it came when the charge was closed; it came twice; it was not the sum. */
export const REFUND_REASONS = ['called_off', 'too_late', 'paid_twice', 'wrong_sum'] as const
export type RefundReason = (typeof REFUND_REASONS)[number]

/** So much of a currency, in its smallest unit: 2500 EUR is 25 euros, 2500 JPY is 2500 yen. */
export interface Money {
  amount: number
  currency: string
}

const amount = Type.Integer({ description: 'In the smallest unit of the currency: 2500 EUR is 25 euros.' })
const currency = Type.String({ description: 'ISO 4217.', examples: ['EUR'] })

const RefundView = Type.Object({
  amount,
  why: Type.Enum([...REFUND_REASONS]),
  state: Type.Enum([...REFUND_STATES]),
  at: Type.String({ format: 'date-time', description: 'When it was decided.' }),
})

export const ChargeView = Type.Object({
  id: idField<'charge'>(),
  state: Type.Enum([...CHARGE_STATES]),
  amount,
  currency,
  dueAt: Type.String({ format: 'date-time', description: 'Until when what it is for is kept.' }),
  paidAt: orNull(Type.String({ format: 'date-time' })),
  refunds: Type.Array(RefundView),
})
export type ChargeView = Static<typeof ChargeView>

export const Charges = Type.Object({ data: Type.Array(ChargeView) })
export const Checkout = Type.Object({
  url: Type.String({ format: 'uri', description: 'The payment processor’s page, where the caller pays.' }),
})
export type Checkout = Static<typeof Checkout>

export const PaymentSetup = Type.Object({
  takesPayments: Type.Boolean({ description: 'Whether a deposit can be paid here at all.' }),
})
