import type { PersonalData } from '#platform'

/** What this module keeps of people. */
export const NOTIFICATIONS_KEEPS: readonly PersonalData[] = [
  {
    table: 'notifications.message',
    what: 'letters about appointments: address, name, words, calendar entry. No health details',
    why: 'the contract: one is told of one’s appointment; Art. 6 (1) (b) GDPR. Reminders only with consent',
    until: 'the words 180 days after the visit, the rest 3 years',
    seenBy: 'the desk; the person, in an export',
    notExported: { body_html: 'the same words as the plain text', calendar_method: 'a word of the calendar format' },
  },
  {
    table: 'notifications.account_letter',
    what: 'that a letter about an account went to an address; never the letter, which holds a key',
    why: 'security: a sign-in from a new device, a changed address; that data will be deleted, and was',
    until: '90 days; the letter that says somebody was erased until it has left, three days at most',
    seenBy: 'administrators; the person, in an export',
  },
  {
    table: 'notifications.offer_letter',
    what: 'that a letter with an offered time went to an address; never the letter, which holds a key',
    why: 'the contract: who waits for a time is told of one; Art. 6 (1) (b) GDPR',
    until: '90 days',
    seenBy: 'the person, in an export; Praxis itself',
  },
]
