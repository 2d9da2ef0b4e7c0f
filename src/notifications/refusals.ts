import { refusalsOf } from '#platform'

export const refusals = refusalsOf('notifications', {
  message_not_found: ['not_found', 'There is no such message.'],
  reminder_policy_changed: ['stale', 'This was changed since you read it. Look again before you change it.'],
})
