import type { PersonalData } from '#platform'

/** What the waitlist and its offers keep of people; see ../../person/keeps.ts. */
export const WAITLIST_KEEPS: readonly PersonalData[] = [
  {
    table: 'booking.waitlist_entry',
    what: 'that a patient waits for a visit: which, with whom, on which days, how urgent the clinic finds it',
    why: 'to offer them a time that is given back; Art. 6 (1) (b) GDPR',
    until: 'as long as the person is a patient here',
    seenBy: 'the desk; the patient; whoever acts for them',
  },
  {
    table: 'booking.offer',
    what: 'which time a patient was offered, until when, what they answered, and why they and not another',
    why: 'to hold the time for them; to show that the order was kept; Art. 6 (1) (b) and (f) GDPR',
    until: 'as long as the person is a patient here',
    seenBy: 'the desk; the doctor whose time it is; the patient; whoever acts for them',
    notExported: {
      token_sha256: 'what a link is recognised by, and nothing it could be made from',
      chosen: 'tells of others who wait',
    },
  },
]
