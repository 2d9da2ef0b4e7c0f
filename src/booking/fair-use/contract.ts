import { Type } from 'typebox'
import type { Static } from 'typebox'
import { DEPOSIT_FIELDS } from '#clinic'
import type { Deposit } from '#clinic'
import { idField, orNull } from '#platform'

const atMost = (description: string) =>
  orNull(Type.Integer({ minimum: 1, maximum: 1000, description: `${description} Null: as many as there are.` }))

const CONSEQUENCES = ['approval', 'deposit', 'desk'] as const
export type Consequence = (typeof CONSEQUENCES)[number]

const rules = {
  holdsPerAccount: atMost(
    'So many times one account keeps at once: while forms are filled, and while visits wait for their deposit.',
  ),
  holdsPerAddress: atMost('The same for visitors at one network address (of IPv6 the first 64 bits).'),
  visitsPerPatient: atMost(
    'So many visits ahead one patient has, whoever booked them; what the clinic books does not count.',
  ),
  visitsPerAccount: atMost('So many visits ahead one account has booked for others.'),
  visitsPerAddress: atMost(
    'So many visits ahead have been booked from one network address, counted from when this is set. A company, a dormitory or a carrier’s customers may share one.',
  ),
  missedVisits: Type.Unsafe<MissedVisits | null>({
    type: ['object', 'null'],
    description: 'What follows on visits that a patient missed. Null: nothing.',
    properties: {
      from: Type.Integer({ minimum: 1, maximum: 100, description: 'From so many missed visits on …' }),
      withinMonths: Type.Integer({ minimum: 1, maximum: 120, description: '… within so many months …' }),
      consequence: Type.Enum(CONSEQUENCES, {
        description:
          '… what the patient books is a proposal that the desk approves, or is kept until a deposit is paid, or is booked by the desk only. Where no payments can be taken, a deposit is an approval.',
      }),
      deposit: {
        type: 'object',
        description:
          'With the consequence `deposit`, and no other: what is paid for a visit whose type asks for none and needs no approval.',
        ...DEPOSIT_FIELDS,
      },
    },
    required: ['from', 'withinMonths', 'consequence'],
    additionalProperties: false,
  }),
}

export interface MissedVisits {
  from: number
  withinMonths: number
  consequence: Consequence
  deposit?: Deposit
}

export const FairUseRules = Type.Object(rules, {
  additionalProperties: false,
  description: 'How much of the clinic’s time one caller keeps for themselves. Staff are exempt.',
})
export type FairUseRules = Static<typeof FairUseRules>

export const FairUse = Type.Object({
  ...rules,
  version: Type.Integer({ description: '0 as long as the clinic decided nothing: the usual rules.' }),
})
export type FairUse = Static<typeof FairUse>

/** What is asked of whoever books for a patient, besides what a visit type asks of everybody. */
export const BookingTerms = Type.Object({
  consequence: orNull(
    Type.Enum(CONSEQUENCES, {
      description:
        'After visits that were missed: the desk approves what is booked, or a deposit is paid for it, or the desk books. Null: as everybody does.',
    }),
  ),
  deposit: Type.Unsafe<Deposit | null>({
    type: ['object', 'null'],
    description: 'What is paid for a visit whose type asks for no deposit and needs no approval.',
    ...DEPOSIT_FIELDS,
  }),
})
export type BookingTerms = Static<typeof BookingTerms>

export const TermsOfPatient = Type.Object({ id: idField<'patient'>() })
