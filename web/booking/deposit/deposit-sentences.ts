/** What a deposit is refused with, in a person's words; problem-text.ts joins them to the rest. */
export const depositSentences: Record<string, string> = {
  'booking.deposit_needed': 'For a visit of that kind a deposit is paid: please book it anew, then cancel this one.',
  'booking.deposit_one_by_one':
    'Visits for which a deposit is paid are booked one by one. Please choose a single time.',
  'booking.deposit_unpayable':
    'A deposit is asked for this visit, and it can’t be paid online here. Please call the clinic.',
  'booking.too_many_unpaid':
    'Several visits were not paid for within a day, so no other with a deposit can be booked online for now. Please call the clinic, or try again tomorrow.',
  'booking.deposit_where_it_follows': 'Please say how much the deposit is, where one is asked for.',
  'payments.nothing_to_pay': 'There is nothing to pay here any more. Here is how the visit stands now.',
  'payments.processor_unreachable':
    'The payment service doesn’t answer. Nothing was taken, and your time is kept until the deadline: please try again in a minute.',
  'payments.not_the_processor': 'This doesn’t come from the payment service, or comes too late.',
  'clinic.unknown_currency': 'There is no such currency. Please choose another.',
  'clinic.deposit_or_approval':
    'Either staff approve each booking, or patients pay a deposit: please choose one of the two.',
}
