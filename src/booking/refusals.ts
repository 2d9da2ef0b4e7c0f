import { refusalsOf } from '#platform'

/** Every way booking says no. */
export const refusals = refusalsOf('booking', {
  slot_taken: ['conflict', 'That time has just been taken.'],
  patient_busy: ['conflict', 'The patient already has an appointment at that time.'],
  not_bookable: ['invalid', 'That time cannot be booked.'],
  unknown_reference: ['invalid', 'The request names something that is not there.'],
  slot_or_hold: ['invalid', 'Name either a hold or a slot.'],
  hold_gone: ['gone', 'The time was held for you, but the hold has run out.'],
  hold_not_found: ['not_found', 'There is no such hold.'],
  appointment_not_found: ['not_found', 'There is no such appointment.'],
  patient_not_found: ['not_found', 'There is no such patient.'],
  illegal_move: ['conflict', 'The appointment cannot make that move now.'],
  only_looking: ['forbidden', 'You may look at this appointment and not change it.'],
  staff_only: ['forbidden', 'Only the clinic can do that.'],
  not_begun: ['conflict', 'It is too early for that: the visit has not begun, or its day has not come.'],
  undo_too_late: ['conflict', 'The move can no longer be taken back.'],
  inside_cancellation_notice: ['conflict', 'It is too late to do this online; please call the clinic.'],
  approval_needed: ['conflict', 'A visit of that kind is asked for anew: the clinic decides about it.'],
  deposit_needed: ['conflict', 'For a visit of that kind a deposit is paid: book it anew, and give this one back.'],
  deposit_one_by_one: ['conflict', 'Visits for which a deposit is paid are booked one by one.'],
  deposit_unpayable: [
    'conflict',
    'For this visit a deposit is asked, and payments are not set up here; please call the clinic.',
  ],
  too_late: ['conflict', 'The appointment has already begun; please call the clinic.'],
  override_not_allowed: ['forbidden', 'Only staff may overrule the booking rules.'],
  nothing_to_decide: ['conflict', 'None of these visits waits for approval any more.'],
  visits_changed_meanwhile: [
    'stale',
    'One of the visits was changed since you read them. Look again before you decide.',
  ],
  stale_version: ['stale', 'The appointment was changed since you read it. Look again before you change it.'],
})
