import type { PersonalData } from '#platform'
import { WAITLIST_KEEPS } from '../waitlist/person/keeps.ts'

const NOBODYS = 'a number that leads to nobody once name and account are gone'
const WORD = 'one of a few words of the system'
const THAT_IT_WAS =
  'that a visit took place, when and with whom of the clinic: counted in reports, and part of what the clinic must keep'

/** What this module keeps of people. */
export const BOOKING_KEEPS: readonly PersonalData[] = [
  {
    table: 'booking.appointment',
    what: 'who comes when to whom, why, notes, answers',
    why: 'the contract itself; Art. 6 (1) (b) and 9 (2) (h) GDPR',
    until: 'as long as the person is a patient here',
    seenBy: 'the desk; the doctor; the patient; whoever acts for them',
    notExported: {
      booked_by: 'who of the staff it was is told by the moves as a capacity, and by the audit trail by name',
    },
    remains: {
      patient_id: NOBODYS,
      booked_by: NOBODYS,
      start_at: THAT_IT_WAS,
      resource_ids: THAT_IT_WAS,
      series_id: NOBODYS,
    },
  },
  {
    table: 'booking.series',
    what: 'that visits of a patient were booked as one series, and how it repeats',
    why: 'to move and cancel together what belongs together; Art. 6 (1) (b) GDPR',
    until: 'as long as its visits',
    seenBy: 'whoever sees the visits',
    notExported: { '*': 'which of the visits, told one by one, were booked together' },
    remains: { patient_id: NOBODYS, booked_by: NOBODYS, recurrence: THAT_IT_WAS, created_at: THAT_IT_WAS },
  },
  {
    table: 'booking.move',
    what: 'every step of a visit: who, when, from, to, why',
    why: 'to answer who changed what',
    until: 'as long as the visit',
    seenBy: 'whoever sees the visit',
    notExported: { moved_by: 'told as a capacity; by name in the audit trail' },
    remains: { name: WORD, moved_as: WORD, moved_by: NOBODYS, to_slot: THAT_IT_WAS, from_slot: THAT_IT_WAS },
  },
  {
    table: 'booking.claim',
    what: 'that a patient, as a number, is somewhere at a time',
    why: 'nobody is booked twice at once',
    until: 'as long as the visit',
    seenBy: 'nobody; Praxis itself',
    notExported: { '*': 'numbers and times that the visits tell in words' },
    remains: { resource_kind: WORD, resource_id: NOBODYS },
  },
  {
    table: 'booking.hold',
    what: 'a time kept while a form is filled; for whom: account or network address',
    why: 'to book without being overtaken; Art. 6 (1) (b) GDPR',
    until: '10 minutes',
    seenBy: 'nobody; Praxis itself',
    notExported: { held_by: 'the person themselves' },
  },
  {
    table: 'booking.pathway_booking',
    what: 'that some visits belong together as one pathway',
    why: 'their order and the lags between them are kept when one is moved; Art. 6 (1) (b) GDPR',
    until: 'as long as the visits',
    seenBy: 'whoever sees the visits',
    notExported: {
      steps: 'what the clinic offers; the visits themselves tell of which pathway they are',
      booked_by: 'told by the moves of the visits as a capacity, and by the audit trail by name',
    },
    remains: { patient_id: NOBODYS, booked_by: NOBODYS, steps: 'what the clinic offered' },
  },
  {
    table: 'booking.share',
    what: 'that a hold or a visit ahead counts for an account, a patient or (where the clinic limits that) a network address',
    why: 'so that nobody keeps more of the clinic’s time than it allows; Art. 6 (1) (f) GDPR',
    until: 'until the visit begins or is cancelled, and a night',
    seenBy: 'nobody; Praxis itself',
    notExported: { '*': 'numbers of holds and visits that are told themselves' },
  },
  {
    table: 'booking.restricted_visit',
    what: 'what was written about the visits of somebody who was erased',
    why: 'the clinic’s duty to keep its documentation; § 630f (3) BGB, Art. 17 (3) (b) GDPR',
    until: 'the years of the clinic’s policy after the last visit (ten unless it says otherwise)',
    seenBy: 'administrators, each time with a reason that is written down',
    notExported: {
      '*': 'only of people who were erased, and have no account to ask with; the administrator hands it out',
    },
    remains: { '*': 'the clinic must keep it; deleted when the time is over' },
  },
  ...WAITLIST_KEEPS,
]
