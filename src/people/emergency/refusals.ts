import { refusalsOf } from '#platform'

/** Every way of saying no to an emergency. */
export const refusals = refusalsOf('people', {
  no_glass_to_break: ['conflict', 'You see this record already.'],
  caller_is_no_doctor: ['forbidden', 'No doctor of this clinic signs in with your account.'],
  too_many_emergencies: ['too_many', 'You opened many records in an emergency of late; please call an administrator.'],
  emergency_access_not_found: ['not_found', 'There is no such emergency access.'],
})
