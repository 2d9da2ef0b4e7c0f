import { refusalsOf } from '#platform'

/** Every way payments says no. */
export const refusals = refusalsOf('payments', {
  nothing_to_pay: ['conflict', 'There is nothing to pay here any more.'],
  processor_unreachable: [
    'conflict',
    'The payment service does not answer. Nothing was taken, and your time is kept until the deadline: try again in a minute.',
  ],
  not_the_processor: ['invalid', 'This message does not come from the payment processor, or comes too late.'],
})
