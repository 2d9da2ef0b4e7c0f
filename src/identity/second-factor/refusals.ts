import { refusalsOf } from '#platform'

/** Every way second factors say no. */
export const refusals = refusalsOf('identity', {
  second_factor_wrong: ['unauthenticated', 'That is not the right code, or it was used already.'],
  second_factor_locked: ['too_many', 'Too many wrong codes; wait before you try again.'],
  second_factor_enrolment_required: [
    'forbidden',
    'This clinic asks its staff for a second factor. Set one up, or prove yours, to go on.',
  ],
  fresh_sign_in_required: ['forbidden', 'Prove again that it is you; this is asked before changes like this one.'],
  proof_missing: ['invalid', 'Bring exactly one proof.'],
  totp_exists: ['conflict', 'An authenticator app is set up already; remove it first.'],
  totp_not_found: ['not_found', 'No authenticator app is set up.'],
  second_factor_missing: ['conflict', 'Recovery codes stand in for a second factor; set one up first.'],
  last_way_in: ['conflict', 'This is the only way left to sign in; set up another first.'],
  proof_too_weak: ['forbidden', 'Prove yourself with your second factor.'],
  second_factor_needed: [
    'conflict',
    'Your clinic asks its staff for a second factor; set up another before you remove the last.',
  ],
})
