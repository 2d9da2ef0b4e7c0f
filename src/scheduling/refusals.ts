import { refusalsOf } from '#platform'

/** Every way this module says no. */
export const refusals = refusalsOf('scheduling', {
  doctor_not_found: ['not_found', 'There is no such doctor.'],
  override_not_found: ['not_found', 'There is no such override.'],
  leave_not_found: ['not_found', 'There is no such leave.'],
  not_your_leave: ['forbidden', 'Only the desk changes the leave of another doctor.'],
  changed_meanwhile: ['stale', 'Somebody changed this schedule since you read it; read it again.'],
  malformed_time: ['invalid', 'This is not a time on the clock.'],
  empty_window: ['invalid', 'Hours that end when they begin last no time at all.'],
  window_reversed: ['invalid', 'Hours that end before they start pass midnight, and last 16 hours at most.'],
  anchor_missing: ['invalid', 'Hours of every second or later week need a date of a week in which they are.'],
  visit_longer_than_hours: ['invalid', 'The hours are kept for visits that last longer than any of them.'],
  pace_says_nothing: ['invalid', 'A pace says how long a visit takes, or its buffers.'],
  pace_said_twice: ['invalid', 'There is one pace for each visit type.'],
  validity_reversed: ['invalid', 'Hours are valid until the day they begin to be, or later.'],
  date_out_of_range: ['invalid', 'The date lies outside 1970 to 2999.'],
  unknown_location: ['invalid', 'There is no such location in use here.'],
  unknown_visit_type: ['invalid', 'There is no such visit type in use here.'],
  override_adds_nothing: ['invalid', 'An override that adds needs windows to add.'],
  already_replaced: ['conflict', 'The hours of that date are replaced already; remove the other override first.'],
  leave_reversed: ['invalid', 'Leave ends later than it starts.'],
  limit_said_twice: ['invalid', 'There is one limit for each visit type and day or week.'],
  way_said_twice: ['invalid', 'There is one way between two locations.'],
  leave_too_long: ['invalid', 'A leave lasts five years at most.'],
})
