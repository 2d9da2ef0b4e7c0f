import { refusalsOf } from '#platform'

/** Every way of saying no about pathways. */
export const refusals = refusalsOf('booking', {
  pathway_not_found: ['not_found', 'There is no such pathway.'],
  pathway_retired: ['conflict', 'The pathway is not offered any more.'],
  pathway_changed_meanwhile: ['stale', 'The pathway was changed since you read it. Look again before you change it.'],
  pathway_step_of_later: ['invalid', 'A step can only refer to an earlier one.'],
  pathway_lag_unclear: ['invalid', 'A lag says a least or a most, in days or in minutes, once for each earlier step.'],
  pathway_lag_reversed: ['invalid', 'The least lag is longer than the most.'],
  pathway_cannot_be_met: ['invalid', 'The lags contradict each other: no visits could satisfy all of them.'],
  pathway_beyond_horizon: ['invalid', 'A step lies further ahead than its visit type may be booked.'],
  pathway_nobody_offers: ['invalid', 'Nobody who may do this step offers its visit type.'],
  pathway_step_unknown: ['invalid', 'The pathway has no such step.'],
  pathway_step_twice: ['invalid', 'A step is in the list twice.'],
  pathway_step_missing: ['invalid', 'A pathway is booked as a whole: a visit for each step.'],
  pathway_broken: ['invalid', 'These times do not keep the order or the lags of the pathway.'],
  pathway_taken: ['conflict', 'Not every visit of the pathway can be had at these times; none was booked.'],
  visit_of_pathway: ['conflict', 'That time would break the pathway that this visit belongs to.'],
  pathway_booking_not_found: ['not_found', 'There is no such booking of a pathway.'],
  pathway_booking_over: ['conflict', 'No visit of it is left to cancel.'],
})
