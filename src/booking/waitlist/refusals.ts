import { refusalsOf } from '#platform'

/** Every way of saying no about who waits. */
export const refusals = refusalsOf('booking', {
  waitlist_entry_not_found: ['not_found', 'There is no such entry of the waitlist.'],
  waits_already: ['conflict', 'They wait for that already.'],
  too_many_waitlist_entries: ['conflict', 'They wait for as many things as the clinic lets one patient wait for.'],
  waitlist_entry_over: ['conflict', 'The entry is over.'],
  waitlist_entry_changed: ['stale', 'The entry was changed since you read it. Look again before you change it.'],
  urgency_is_the_clinics: ['forbidden', 'How urgent it is, is for the clinic to say.'],
  waitlist_days_reversed: ['invalid', 'The last day lies before the first.'],
  waitlist_days_over: ['invalid', 'The last day has passed.'],
  waitlist_window_reversed: ['invalid', 'A window ends before it begins.'],
  parts_or_windows: ['invalid', 'Name either parts of the day or windows.'],
  waits_for_another_visit: ['invalid', 'An appointment is moved to an earlier time of its own visit type.'],
  appointment_not_ahead: ['conflict', 'That appointment cannot be moved any more.'],
  waitlist_policy_changed: ['stale', 'The rules were changed since you read them. Look again before you change them.'],
})
