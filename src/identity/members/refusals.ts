import { refusalsOf } from '#platform'

/** Every way members say no. */
export const refusals = refusalsOf('identity', {
  member_not_found: ['not_found', 'There is no such member of the staff.'],
  member_deactivated: ['conflict', 'This member is deactivated; reactivate them first.'],
  member_not_deactivated: ['conflict', 'This member is not deactivated.'],
  member_changed_meanwhile: ['stale', 'Somebody changed this member since you read them; read them again.'],
  roles_not_grantable: ['invalid', 'These roles cannot be given, or not together.'],
  last_administrator: ['conflict', 'A clinic keeps at least one administrator; make somebody else one first.'],
  handover_to_oneself: ['invalid', 'Duties are handed to somebody else.'],
  nothing_to_hand_over: ['conflict', 'Of these roles there is none that this member could hand over.'],
})
