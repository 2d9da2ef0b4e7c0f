/** What a pathway is refused with, in a person's words; problem-text.ts joins them to the rest. */
export const pathwaySentences: Record<string, string> = {
  'booking.pathway_not_found': 'There is no such pathway any more.',
  'booking.pathway_retired': 'The clinic doesn’t offer this pathway any more.',
  'booking.pathway_changed_meanwhile': 'Someone changed this in the meantime. Here is how it stands now.',
  'booking.pathway_step_of_later': 'A step can only follow an earlier one.',
  'booking.pathway_lag_unclear': 'Please give a least or a most, in days or in minutes, once for each earlier step.',
  'booking.pathway_lag_reversed': 'The least can’t be more than the most.',
  'booking.pathway_cannot_be_met': 'These times between the steps contradict each other.',
  'booking.pathway_beyond_horizon': 'This step lies further ahead than its visit type can be booked.',
  'booking.pathway_nobody_offers': 'No doctor who may do this step offers its visit type.',
  'booking.pathway_step_unknown': 'The pathway has no such step.',
  'booking.pathway_step_twice': 'One step was chosen twice.',
  'booking.pathway_step_missing': 'Please choose a time for each step.',
  'booking.pathway_broken': 'These times don’t keep the time between the visits. Please choose others.',
  'booking.pathway_taken': 'Someone else has just taken one of these times. Nothing was booked.',
  'booking.visit_of_pathway':
    'This visit belongs together with others, and at that time it would no longer fit. Please choose another or call the clinic.',
  'booking.pathway_booking_not_found': 'We couldn’t find these visits.',
  'booking.pathway_booking_over': 'None of these visits is left to cancel.',
}
