import { refusalsOf } from '#platform'

/** Every way invitations say no. */
export const refusals = refusalsOf('identity', {
  invitation_not_found: ['not_found', 'There is no such invitation.'],
  invitation_unknown: ['not_found', 'This link is not one of ours, or a newer letter has replaced it.'],
  invitation_expired: ['gone', 'This invitation has expired; ask for another.'],
  invitation_withdrawn: ['gone', 'This invitation was withdrawn.'],
  invitation_used: ['gone', 'This invitation was accepted already.'],
  invitation_open_already: ['conflict', 'This person has an open invitation; send that again, or withdraw it.'],
  already_a_member: ['conflict', 'This person is on the staff already; change their roles instead.'],
  invitation_needs_sign_in: ['conflict', 'There is an account with this address; sign in to it to accept.'],
  invitation_needs_account: ['invalid', 'A new account needs a name and a password.'],
  invitation_for_another: ['forbidden', 'This invitation is for another address than that of your account.'],
  address_not_verified: ['forbidden', 'Verify the address of your account first, then accept.'],
})
