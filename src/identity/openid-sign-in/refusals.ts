import { refusalsOf } from '#platform'

/** Every way signing in through other providers says no. What a provider answered in detail is for the log. */
export const refusals = refusalsOf('identity', {
  openid_provider_not_found: ['not_found', 'There is no such provider.'],
  openid_provider_exists: ['conflict', 'This provider is set up already.'],
  openid_provider_unfit: ['invalid', 'This is not an OpenID provider that can be used here.'],
  openid_provider_unreachable: [
    'conflict',
    'The provider does not answer at the moment; try again, or sign in another way.',
  ],
  openid_browser_needed: ['invalid', 'This begins and ends in one browser.'],
  openid_return_unknown: [
    'unauthenticated',
    'This sign-in was not begun in this browser, is over, or took too long; begin again.',
  ],
  openid_answer_invalid: ['unauthenticated', 'What the provider answered does not hold; you are not signed in.'],
  openid_refused: ['unauthenticated', 'The provider did not confirm who you are.'],
  openid_account_exists: [
    'conflict',
    'There is an account with this e-mail address. Sign in to it, then link the provider in your settings.',
  ],
  openid_not_linked: [
    'unauthenticated',
    'No account here is linked to this. Sign in another way, then link it in your settings.',
  ],
  openid_link_taken: ['conflict', 'This is linked to an account already.'],
  openid_link_not_found: ['not_found', 'There is no such link.'],
  return_path_foreign: ['invalid', 'Only a path of these pages can be returned to.'],
})
