import { refusalsOf } from '#platform'

/** Every way this module says no. */
export const refusals = refusalsOf('people', {
  doctor_not_found: ['not_found', 'There is no such doctor.'],
  patient_not_found: ['not_found', 'There is no such patient.'],
  doctor_retired: ['gone', 'This doctor no longer works here; the record stays as it is, for what was booked before.'],
  changed_meanwhile: ['stale', 'Somebody changed this since you read it; read it again.'],
  unknown_visit_types: ['invalid', 'Not all of these visit types are offered here.'],
  unknown_language: ['invalid', 'This is not the BCP 47 tag of a language.'],
  birth_date_in_future: ['invalid', 'Nobody is born in the future.'],
  birth_date_is_the_clinics: ['forbidden', 'A birth date on record is corrected by the clinic; please tell the desk.'],
  birth_date_too_early: ['invalid', 'Nobody alive was born so long ago.'],
  ages_out_of_order: ['invalid', 'Acting for a child narrows before it ends.'],
  account_is_no_doctor: ['invalid', 'This account has not the role of a doctor here; give it that first.'],
  doctor_has_account: ['conflict', 'This doctor signs in with another account; clear that first.'],
  doctor_has_no_account: ['not_found', 'Nobody signs in as this doctor.'],
  member_is_no_doctor: ['not_found', 'This member of the staff is no doctor here.'],
  account_is_another_doctor: ['conflict', 'This account already belongs to another doctor of this clinic.'],
})
