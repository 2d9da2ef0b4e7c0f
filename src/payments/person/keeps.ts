import type { PersonalData } from '#platform'

/** What this module keeps of people. Of cards and accounts it knows nothing: those are typed on the processor's page. */
export const PAYMENTS_KEEPS: readonly PersonalData[] = [
  {
    table: 'payments.charge',
    what: 'what somebody was asked to pay for a visit, until when, and when it came. No card, no account',
    why: 'the contract, and the law that wants books kept; Art. 6 (1) (b) and (c) GDPR, § 147 AO',
    until: 'ten years',
    seenBy: 'the desk and the person, on the visit; the person, in an export',
    notExported: {
      checkout_id: 'the processor’s number of a page',
      checkout_url: 'a page on which nobody can pay any more',
      checkout_until: 'belongs to that page',
    },
    remains: {
      '*': 'a line in the books: an amount, and numbers that lead to nobody here once name and account are gone',
      payment_id: 'as above; but at the payment processor it leads to whoever paid, see below',
    },
  },
  {
    table: 'payments.refund',
    what: 'what of it went back, why, and whether it left',
    why: 'the same',
    until: 'ten years',
    seenBy: 'the desk and the person, on the visit; the person, in an export',
    notExported: {
      attempts: 'how often Praxis tried',
      last_error: 'what the processor said to that',
      due_at: 'when it is tried next',
    },
    remains: {
      '*': 'a line in the books',
      payment_id: 'at the payment processor it leads to whoever paid, see below',
    },
  },
]
