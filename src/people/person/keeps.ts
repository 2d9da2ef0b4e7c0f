import type { PersonalData } from '#platform'

const KEPT_BY_LAW =
  'the clinic must be able to say whose visits they were (§ 630f (3) BGB, Art. 17 (3) (b) GDPR); deleted when the time is over'
const NOBODYS = 'an id that leads to nobody any more'
const IN_OTHER_WORDS = 'the same words in another form, for searching and sorting'

/** What this module keeps of people. */
export const PEOPLE_KEEPS: readonly PersonalData[] = [
  {
    table: 'people.patient',
    what: 'name, birth date, e-mail, telephone, language, time zone',
    why: 'to make and keep appointments; Art. 6 (1) (b) and 9 (2) (h) GDPR',
    until: 'as long as the person is a patient here',
    seenBy: 'staff of the clinic; the person; whoever acts for them',
    notExported: { sort_name: IN_OTHER_WORDS },
    remains: {
      id: 'a number that visits point to; nobody’s once the archive has let go',
      erased_at: 'when it was erased',
    },
  },
  {
    table: 'people.doctor',
    what: 'name, title, specialties, languages, and what the clinic writes about its doctor',
    why: 'patients choose a doctor; Art. 6 (1) (b) GDPR',
    until: 'as long as visits with this doctor are kept',
    seenBy: 'everybody',
    notExported: { sort_name: IN_OTHER_WORDS, search: IN_OTHER_WORDS, specialty_keys: IN_OTHER_WORDS },
    remains: {
      '*': 'who treated somebody is part of what the clinic must keep; an administrator retires the doctor. The account is unlinked',
    },
  },
  {
    table: 'people.patient_word',
    what: 'the words of a patient’s record, a row each',
    why: 'the desk finds patients by a few letters',
    until: 'as the record',
    seenBy: 'nobody; Praxis itself',
    notExported: { '*': IN_OTHER_WORDS },
  },
  {
    table: 'people.authority',
    what: 'who may act for whom, since when and how long, and what the desk saw of it',
    why: 'parents and carers book; nobody else does; Art. 6 (1) (b) GDPR',
    until: 'as long as both are here',
    seenBy: 'the desk; the patient; whoever acts for them',
    notExported: { recorded_by: 'told by the audit trail', ended_by: 'told by the audit trail' },
    remains: { recorded_by: NOBODYS, ended_by: NOBODYS },
  },
  {
    table: 'people.authority_invitation',
    what: 'whom a patient asked, by e-mail address, to act for them',
    why: 'they asked for it',
    until: 'as long as the patient is here',
    seenBy: 'the patient; whoever was asked',
  },
  {
    table: 'people.care',
    what: 'that a doctor has a reason to see a patient’s record, until when',
    why: 'doctors see their own patients only; Art. 32 GDPR',
    until: 'as long as the patient is here',
    seenBy: 'nobody; Praxis itself',
  },
  {
    table: 'people.emergency_access',
    what: 'which doctor reached for whose record in an emergency, and why',
    why: 'it is looked into; Art. 32 GDPR',
    until: 'as long as the patient is here; the audit trail keeps it longer',
    seenBy: 'administrators; the patient, in an export',
    notExported: { account_id: 'the doctor’s, who is told by name', ended_by: 'told by the audit trail' },
    remains: { account_id: NOBODYS, ended_by: NOBODYS },
  },
  {
    table: 'people.consent',
    what: 'what somebody agreed to or took back: when, in which words, from which address',
    why: 'the clinic must be able to show it; Art. 7 (1) GDPR',
    until: 'as long as the person is a patient here',
    seenBy: 'the person; staff of the clinic',
    notExported: {
      locale: 'the words themselves are in the export',
      by: 'that somebody of the staff wrote it down is in the export as the capacity',
    },
  },
  {
    table: 'people.restricted_patient',
    what: 'name, birth date and consents of somebody who was erased and whose visits must be kept',
    why: 'the clinic’s duty to keep its documentation; § 630f (3) BGB, Art. 17 (3) (b) GDPR',
    until: 'the years of the clinic’s policy after the last visit (ten unless it says otherwise)',
    seenBy: 'administrators, each time with a reason that is written down',
    notExported: {
      '*': 'only of people who were erased, and have no account to ask with; the administrator hands it out',
    },
    remains: { '*': KEPT_BY_LAW },
  },
]
