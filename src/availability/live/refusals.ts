import { refusalsOf } from '#platform'

/** Every way somebody is not told what happens. */
export const refusals = refusalsOf('availability', {
  too_many_doctors: ['invalid', 'Too many doctors to be told about at once; ask for fewer.'],
  too_many_streams: ['too_many', 'Too many streams are open; ask again from time to time instead.'],
  too_many_subscriptions: ['invalid', 'A connection has so many subscriptions and no more.'],
  subscription_exists: ['conflict', 'There is a subscription of this name already.'],
  subscription_not_found: ['not_found', 'There is no subscription of this name.'],
})
