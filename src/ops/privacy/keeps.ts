import { BOOKING_KEEPS } from '#booking'
import { IDENTITY_KEEPS } from '#identity'
import { NOTIFICATIONS_KEEPS } from '#notifications'
import { PAYMENTS_KEEPS } from '#payments'
import { PEOPLE_KEEPS } from '#people'
import { PLATFORM_KEEPS } from '#platform'
import type { PersonalData } from '#platform'

/** What this module keeps of people. */
const OPS_KEEPS: readonly PersonalData[] = [
  {
    table: 'ops.erasure',
    what: 'who asked to be erased, when, and what became of it: by ids',
    why: 'to do it, to show that it was done, and to do it again after a backup was put back; Art. 5 (2) GDPR',
    until: '3 years after it was done',
    seenBy: 'administrators; the person',
    notExported: {
      withdrawn_by: 'the person, or an administrator whom the audit trail names',
      asked_by: 'told as a capacity',
    },
    remains: {
      account_id: 'an id that leads to nobody any more',
      patient_id: 'a number that visits point to; nobody’s once the archive has let go',
      asked_by: 'an id that leads to nobody any more',
    },
  },
]

/** The record of processing, table by table (Art. 30 GDPR); docs/security/privacy.md shows it. */
export const RECORD_OF_PROCESSING: readonly PersonalData[] = [
  ...IDENTITY_KEEPS,
  ...PEOPLE_KEEPS,
  ...PAYMENTS_KEEPS,
  ...BOOKING_KEEPS,
  ...NOTIFICATIONS_KEEPS,
  ...PLATFORM_KEEPS,
  ...OPS_KEEPS,
]
