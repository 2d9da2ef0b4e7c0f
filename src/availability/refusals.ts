import { refusalsOf } from '#platform'

/** Every way a search says no. */
export const refusals = refusalsOf('availability', {
  window_reversed: ['invalid', 'The window ends before it begins.'],
  window_too_long: ['invalid', 'The window is longer than can be searched at once.'],
  one_change_at_a_time: ['invalid', 'Say exactly one change: hours, leave, an override or a closure.'],
  doctor_not_found: ['not_found', 'There is no such doctor.'],
  visit_type_not_found: ['not_found', 'There is no such visit type.'],
  location_not_found: ['not_found', 'There is no such location.'],
})
