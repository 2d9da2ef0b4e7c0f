import { refusalsOf } from '#platform'

/** Every way identity says no, besides the two of policy.ts. */
export const refusals = refusalsOf('identity', {
  wrong_credentials: ['unauthenticated', 'The e-mail address or the password is wrong.'],
  second_factor_due: ['unauthenticated', 'One proof more: sign in with your second factor.'],
  sign_in_lapsed: ['unauthenticated', 'This sign-in has lapsed; begin again.'],
  too_many_attempts: ['too_many', 'Too many failed attempts; wait a little and try again.'],
  link_invalid: [
    'gone',
    'This link does not work, or no longer: ask for a new one. Each works once and for a while only.',
  ],
  link_of_another_browser: ['forbidden', 'Open this link in the browser in which you asked for it.'],
  password_needed: ['forbidden', 'Type the password of the account as well, or open the link where you are signed in.'],
  current_password_wrong: ['invalid', 'That is not your present password.'],
  session_not_found: ['not_found', 'You have no such session.'],
  email_not_verified: ['forbidden', 'Verify your e-mail address first; the letter with the link can be sent again.'],
  email_taken: ['conflict', 'There is already an account with this e-mail address. Sign in instead.'],
  password_unfit: ['invalid', 'Choose another password.'],
  name_blank: ['invalid', 'Tell us your name.'],
  locale_unknown: ['invalid', 'That is not a language tag.'],
  time_zone_unknown: ['invalid', 'That is not a time zone of the IANA database.'],
  token_invalid: ['unauthenticated', 'The access token is not one that is accepted here.'],
  token_expired: ['unauthenticated', 'The access token has expired; refresh it.'],
  refresh_token_invalid: ['unauthenticated', 'The refresh token is not, or no longer, accepted; sign in again.'],
  refresh_token_reused: [
    'unauthenticated',
    'The refresh token had been used before, so it may have been stolen. The session was ended; sign in again.',
  ],
  cross_site: ['forbidden', 'Another web site sent this request in your name; it was not carried out.'],
  account_not_found: ['not_found', 'There is no such account.'],
})
