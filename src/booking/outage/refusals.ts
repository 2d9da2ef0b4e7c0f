import { refusalsOf } from '#platform'

/** Every way in which a room is not put out of order, or not back. */
export const refusals = refusalsOf('booking', {
  outage_not_found: ['not_found', 'There is no such outage.'],
  outage_known: ['conflict', 'The room or device is out of order then already.'],
  outage_is_past: ['invalid', 'That time has passed.'],
  outage_over: ['conflict', 'The room or device is in order again already.'],
})
