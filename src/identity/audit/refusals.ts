import { refusalsOf } from '#platform'

export const refusals = refusalsOf('identity', {
  audit_event_not_found: ['not_found', 'There is no such event in the audit trail.'],
})
