import { refusalsOf } from '#platform'

/** Every way of saying no about a bad day. */
export const refusals = refusalsOf('booking', {
  plan_needs_one_cause: ['invalid', 'Name exactly one cause: a leave, a closure, or a room or device.'],
  plan_cause_not_found: ['not_found', 'There is no such leave, closure, room or device.'],
  plan_cause_is_past: ['invalid', 'What is over already hits nobody.'],
  plan_too_large: ['invalid', 'More visits are hit than one plan takes. Plan shorter closures one after the other.'],
  plan_not_found: ['not_found', 'There is no such plan.'],
  plan_closed: ['conflict', 'The plan is closed.'],
  line_not_found: ['not_found', 'The plan has no such line.'],
  line_illegal_act: ['conflict', 'That cannot be done with this line now.'],
  line_changed_meanwhile: ['stale', 'The line was changed since you read it. Look again before you change it.'],
  line_nothing_to_agree_to: ['conflict', 'Nothing is proposed that the patient could have agreed to.'],
  proposal_still_hit: ['invalid', 'That time is hit by the same cause.'],
})
