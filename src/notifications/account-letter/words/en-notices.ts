import type { LetterWords } from './words.ts'

/** What people hear of because it concerns who can get in, or what is known of them. */
export const enNotices = {
  factor_added: () => ({
    subject: 'A second step to sign in was added',
    heading: 'Your account has another way to prove that it is you',
    opening: 'A passkey or an authenticator app was added to your account.',
    closing: 'If it was not you, remove it and change your password at once, and tell us.',
    action: 'See how you sign in',
  }),
  factor_removed: () => ({
    subject: 'A second step to sign in was removed',
    heading: 'Your account has one way less to prove that it is you',
    opening: 'A passkey or an authenticator app was removed from your account.',
    closing: 'If neither you nor we at your request did it, change your password at once and tell us.',
    action: 'See how you sign in',
  }),
  factor_guessed: () => ({
    subject: 'Somebody tries to get into your account',
    heading: 'Somebody typed wrong codes for your account',
    opening:
      'Several wrong codes were typed in a row by somebody who had got past your password. We make them wait; they are not in.',
    closing: 'If it was you, try again later. If not, somebody has your password: choose a new one now.',
    action: 'Change your password',
  }),
  recovery_codes_renewed: () => ({
    subject: 'Your recovery codes were made anew',
    heading: 'Your account has new recovery codes',
    opening: 'Ten new recovery codes were made for your account; the old ones are void.',
    closing: 'If it was not you, make new ones and change your password at once, and tell us.',
    action: 'See how you sign in',
  }),
  passkey_cloned: () => ({
    subject: 'A passkey of yours may have been copied',
    heading: 'We refused a passkey that may be a copy',
    opening: 'Somebody used a passkey of yours that seems to exist twice. They are not in.',
    closing: 'Remove that passkey and add a new one. If you do not know how it could have been copied, tell us.',
    action: 'See your passkeys',
  }),
  openid_linked: () => ({
    subject: 'Another account can sign you in',
    heading: 'Your account was linked to another one',
    opening: 'From now on you can sign in here with an account that you have elsewhere.',
    closing: 'If it was not you, remove the link and change your password at once, and tell us.',
    action: 'See how you sign in',
  }),
  openid_unlinked: () => ({
    subject: 'Another account signs you in no more',
    heading: 'A link to another account was removed',
    opening: 'An account that you have elsewhere does not sign you in here any more.',
    closing: 'If it was not you, change your password at once and tell us.',
    action: 'See how you sign in',
  }),
  session_copied: () => ({
    subject: 'We signed out one of your devices',
    heading: 'A key of one of your devices was used twice',
    opening:
      'The key that keeps an app signed in works once. One of yours was used a second time, so somebody may have copied it, and we ended that session for both.',
    closing: 'Sign in again on your device. If this happens more than once, change your password and tell us.',
    action: 'See where you are signed in',
  }),
  roles_changed: (clinic: string) => ({
    subject: `Your work at ${clinic} has changed`,
    heading: 'You may do more or less than before',
    opening: `What you may do in the appointment book of ${clinic} was changed.`,
    closing: 'If you do not know why, ask an administrator.',
    action: 'See what you may do',
  }),
  member_deactivated: (clinic: string) => ({
    subject: `Your access at ${clinic} was suspended`,
    heading: 'You are locked out of your work for now',
    opening: `An administrator of ${clinic} suspended your access to its appointment book, and you were signed out there. As a patient you can sign in as before.`,
    closing: 'If you do not know why, ask an administrator.',
    action: 'See what you may do',
  }),
  member_reactivated: (clinic: string) => ({
    subject: `Your access at ${clinic} is back`,
    heading: 'You can work again',
    opening: `An administrator of ${clinic} gave you your access to its appointment book back. Sign in again to use it.`,
    closing: 'If you do not know why, ask an administrator.',
    action: 'See what you may do',
  }),
  client_added: (clinic: string) => ({
    subject: 'An app or a system was let in',
    heading: 'An app or a system was let in',
    opening: `An administrator of ${clinic} let in an app or a system that can ask for data.`,
    closing: 'If none of you did, end it there at once: whoever did it has an administrator’s session.',
    action: 'See which apps are let in',
  }),
  client_secret_changed: (clinic: string) => ({
    subject: 'An app or a system has a new secret',
    heading: 'An app or a system has a new secret',
    opening: `An administrator of ${clinic} made a new secret for an app or a system that can ask for data.`,
    closing: 'If none of you did, end that secret at once: whoever did it has an administrator’s session.',
    action: 'See which apps are let in',
  }),
  authority_granted: (clinic: string) => ({
    subject: 'Somebody may act for you',
    heading: 'Somebody may act for you',
    opening: `From now on somebody may see or book appointments for you at ${clinic}, because you asked them to or because the clinic has seen a paper that says so.`,
    closing: 'Sign in to see who it is and what they may do. If it is not right, tell us.',
    action: 'See who it is',
  }),
  authority_ended: (clinic: string) => ({
    subject: 'You act for somebody no more',
    heading: 'You act for somebody no more',
    opening: `At ${clinic} you acted for somebody; that has been ended.`,
    closing: 'If you do not know why, ask them or us.',
    action: 'See for whom you act',
  }),
  erasure_asked: (clinic: string) => ({
    subject: 'Your data will be deleted',
    heading: 'What we know of you will be deleted',
    opening: `We were asked to delete what ${clinic} knows of you. Visits that are still ahead are cancelled then; what the law makes us keep is kept under lock.`,
    closing:
      'Until then it can be called off: on the page with your data, or by telling us. Do so at once if it was not you who asked.',
    action: 'Call it off',
  }),
  erasure_withdrawn: (clinic: string) => ({
    subject: 'Your data stays',
    heading: 'Nothing will be deleted',
    opening: `The request to delete what ${clinic} knows of you was called off. Everything stays as it is.`,
    closing: 'If you still want it deleted, ask again.',
    action: 'See your data',
  }),
  erasure_done: (clinic: string) => ({
    subject: 'Your data was deleted',
    heading: 'What we knew of you was deleted',
    opening: `What ${clinic} knew of you was deleted, as was asked. What the law makes it keep of visits is kept under lock until its time is over.`,
    closing: 'This is the last letter: with it your address is deleted too.',
    action: '',
  }),
} satisfies Partial<LetterWords['letters']>
