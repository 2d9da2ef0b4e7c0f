import { refusalsOf } from '#platform'

/** Every way of saying no about offers. */
export const refusals = refusalsOf('booking', {
  /** One answer for no such offer, somebody else's, and a link that is wrong or was replaced by a newer letter's. */
  offer_not_found: ['not_found', 'There is no such offer for you.'],
  offer_lapsed: ['gone', 'The offer has run out.'],
  offer_withdrawn: ['gone', 'The offer was withdrawn: the time cannot be had any more.'],
  offer_answered: ['conflict', 'The offer was answered before.'],
  offer_exists: ['conflict', 'They have an open offer already.'],
  offer_too_short: ['invalid', 'Too little time is left to offer it.'],
})
