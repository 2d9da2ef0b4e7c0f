import { refusalsOf } from '#platform'

export const refusals = refusalsOf('booking', {
  policy_changed: ['stale', 'The rules were changed since you read them. Look again before you change them.'],
})
