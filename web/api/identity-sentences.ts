/** What identity refuses, in a person's words; problem-text.ts joins them to the rest. */
export const identitySentences: Record<string, string> = {
  'identity.sign_in_required': 'Please sign in to go on.',
  'identity.not_allowed': 'Your account isn’t allowed to do this.',
  'identity.cross_site': 'This came from another web site, so nothing was done. Please try again from this page.',

  // Signing in and up
  'identity.wrong_credentials': 'That e-mail and password don’t match. Please try again.',
  'identity.too_many_attempts': 'That was a lot of tries. Please wait a few minutes, then try again.',
  'identity.email_taken': 'There is already an account with this e-mail. Sign in instead.',
  'identity.password_unfit': 'Please choose another password.',
  'identity.name_blank': 'Please tell us your name.',
  'identity.sign_in_lapsed': 'This sign-in took too long or was tried too often. Please start again.',
  'identity.second_factor_due': 'One proof more, please: use your second factor.',
  'identity.second_factor_wrong': 'That code isn’t right, or it was used already. Type the newest one, please.',
  'identity.second_factor_locked':
    'Too many wrong codes. Please wait a quarter of an hour, or longer if it happened before. A passkey works at once.',
  'identity.second_factor_enrolment_required':
    'Your clinic asks everybody who works there for a second factor. Set one up to go on.',
  'identity.fresh_sign_in_required': 'Please show once more that it is you.',
  'identity.proof_missing': 'Please show in one way that it is you.',
  'identity.proof_too_weak': 'Please use your second factor for this.',
  'identity.token_expired': 'You have been signed out. Please sign in again.',
  'identity.token_invalid': 'You have been signed out. Please sign in again.',

  // Links in letters
  'identity.link_invalid': 'This link doesn’t work any more. Each works once and only for a while.',
  'identity.link_of_another_browser': 'Open this link in the browser in which you asked for it.',
  'identity.password_needed': 'Please type the password of the account as well.',
  'identity.current_password_wrong': 'That isn’t your present password.',
  'identity.email_not_verified':
    'Please confirm your e-mail address first: open the link in the letter we sent you. Under Account it can be sent again.',

  // Invitations
  'identity.invitation_unknown':
    'We don’t know this link; perhaps a newer letter has replaced it. Open the newest one, or ask the clinic.',
  'identity.invitation_expired': 'It was open for a week, and that is over. Ask the clinic to send it again.',
  'identity.invitation_withdrawn': 'The clinic has withdrawn it. If you think that is a mistake, ask there.',
  'identity.invitation_used': 'It was accepted already. If that was you, just sign in.',
  'identity.invitation_needs_sign_in': 'There is an account with this address already. Sign in to it, then accept.',
  'identity.invitation_needs_account': 'Please fill in your name and a password.',
  'identity.invitation_for_another': 'This invitation is for another address than that of your account.',
  'identity.address_not_verified': 'Confirm the address of your account first, then accept.',

  // Authenticator apps and passkeys
  'identity.totp_exists': 'An authenticator app is set up already. Remove it first.',
  'identity.totp_not_found': 'No authenticator app is set up. Please begin again.',
  'identity.second_factor_missing': 'Set up a second factor first; recovery codes stand in for it.',
  'identity.second_factor_needed': 'Your clinic asks for a second factor. Set up another before you remove the last.',
  'identity.last_way_in': 'This is the only way left to sign in. Set up another one first, such as a passkey.',
  'identity.passkey_invalid': 'This passkey isn’t accepted here. Try again, or sign in another way.',
  'identity.passkey_challenge_gone': 'That took too long. Please try once more.',
  'identity.passkey_unfit': 'This passkey can’t be added. Let your device check that it is you, and try again.',
  'identity.passkey_taken': 'This passkey is known here already.',
  'identity.passkey_not_found': 'This passkey is gone already.',
  'identity.passkey_cloned':
    'This passkey seems to exist twice, so we no longer accept it. Sign in another way and remove it.',
  'identity.passkey_unavailable': 'Passkeys don’t work at this address of the clinic. Sign in another way.',
  'identity.too_many_passkeys': 'That is enough passkeys. Remove one first.',

  // Signing in elsewhere
  'identity.openid_provider_not_found': 'Signing in that way is no longer offered here. Please choose another.',
  'identity.openid_provider_unreachable':
    'We couldn’t reach them just now. Try again in a moment, or sign in another way.',
  'identity.openid_browser_needed': 'Please allow cookies for this page: signing in there and coming back needs one.',
  'identity.openid_return_unknown':
    'That sign-in took too long, or was begun in another browser. Please begin again here.',
  'identity.openid_answer_invalid': 'We couldn’t be sure of their answer, so you are not signed in. Please try again.',
  'identity.openid_refused': 'They didn’t confirm who you are. Try again, or sign in another way.',
  'identity.openid_account_exists':
    'There is already an account with that e-mail. Sign in to it the way you did before; under Account you can link the two.',
  'identity.openid_not_linked':
    'No account here belongs to that yet. Sign in another way first; under Account you can link the two.',
  'identity.openid_link_taken': 'This is linked to an account already, yours or somebody else’s.',
  'identity.openid_link_not_found': 'This link is gone already.',
  'identity.return_path_foreign': 'Please sign in once more from this page.',
}
