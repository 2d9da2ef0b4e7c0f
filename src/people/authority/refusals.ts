import { refusalsOf } from '#platform'

/** Every way of saying no about who acts for whom. */
export const refusals = refusalsOf('people', {
  authority_not_found: ['not_found', 'There is no such authority.'],
  authority_exists: ['conflict', 'They act for this patient already; withdraw that first.'],
  authority_ended: ['conflict', 'It had ended before.'],
  authority_not_yours: [
    'forbidden',
    'What was recorded over a child, or by order of a court, is withdrawn at the desk.',
  ],
  acts_for_oneself: ['invalid', 'Everybody acts for themselves already.'],
  acting_needs_account: ['invalid', 'Who shall act needs an account here first.'],
  birth_date_needed: ['invalid', 'Without a birth date nobody can say until when.'],
  of_age: ['invalid', 'They are of age; a parent’s word counts no more.'],
  not_of_age: ['forbidden', 'Who may act for somebody under age is arranged at the desk.'],
  term_missing: ['invalid', 'All but parents act until a day; say which.'],
  term_over: ['invalid', 'The last day lies before the first, or has passed.'],
  term_too_long: ['invalid', 'It lasts seven years at most; then it is looked at again.'],
  authority_invitation_not_found: ['not_found', 'There is no such invitation for you.'],
  authority_invitation_exists: ['conflict', 'You asked them already; the invitation is open.'],
  too_many_authority_invitations: ['conflict', 'Five are open; withdraw one first.'],
  address_not_verified: ['forbidden', 'Show first that your e-mail address is yours.'],
})
