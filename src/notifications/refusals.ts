import { refusalsOf } from '#platform'

export const refusals = refusalsOf('notifications', {
  message_not_found: ['not_found', 'There is no such message.'],
})
