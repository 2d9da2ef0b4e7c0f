import { enNotices } from './en-notices.ts'
import type { LetterWords } from './words.ts'

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`

export const en: LetterWords = {
  letters: {
    ...enNotices,
    address_proof: (clinic) => ({
      subject: 'Please confirm your e-mail address',
      heading: 'Is this your address?',
      opening: `Somebody opened an account with ${clinic} and gave this address. If it was you, please confirm that it is yours.`,
      closing: 'If it was not you, do nothing: without you the address is not confirmed.',
      action: 'Confirm the address',
    }),
    address_taken: (clinic) => ({
      subject: 'You already have an account',
      heading: 'You already have an account',
      opening: `Somebody just gave this address to ${clinic} to open an account or to change one. You have an account with this address already, and nothing about it has changed.`,
      closing:
        'If it was you, sign in to that account; if you forgot the password, choose a new one there. If it was not you, do nothing.',
      action: 'Sign in',
    }),
    password_link: () => ({
      subject: 'Choose a new password',
      heading: 'Choose a new password',
      opening:
        'Somebody, perhaps you, asked for a new password for your account. With this link you choose it; it works once.',
      closing: 'If it was not you, do nothing: your password stays as it is, and nobody else has this link.',
      action: 'Choose a new password',
    }),
    password_changed: () => ({
      subject: 'Your password was changed',
      heading: 'Your password was changed',
      opening: 'The password of your account was changed just now, and you were signed out everywhere else.',
      closing: 'If it was not you, choose a new one at once and tell us.',
      action: 'It was not me',
    }),
    sign_in_link: () => ({
      subject: 'Your link to sign in',
      heading: 'Your link to sign in',
      opening:
        'Somebody, perhaps you, asked to sign in to your account by a link. It works once, in the browser in which it was asked for.',
      closing: 'If it was not you, do nothing. Never pass this link on.',
      action: 'Sign in',
    }),
    new_address: (clinic) => ({
      subject: 'Please confirm your new e-mail address',
      heading: 'Is this your new address?',
      opening: `Somebody wants to use this address for their account with ${clinic}. If it was you, please confirm that it is yours.`,
      closing: 'If it was not you, do nothing: without you the address is not used.',
      action: 'Confirm the address',
    }),
    address_changed: () => ({
      subject: 'Your e-mail address was changed',
      heading: 'Your account has another address',
      opening: 'The address of your account was changed. Letters about it go to the new one from now on.',
      closing:
        'If it was not you, take your account back: this address counts again, everybody is signed out, and you choose a new password.',
      action: 'It was not me: take it back',
    }),
    new_device: () => ({
      subject: 'A sign-in from a new device',
      heading: 'You signed in on a new device',
      opening: 'Somebody signed in to your account on a device that we did not know yet.',
      closing: 'If it was you, all is well. If not, end that session and change your password.',
      action: 'See where you are signed in',
    }),
    staff_invitation: (clinic) => ({
      subject: `${clinic} invites you`,
      heading: `Join ${clinic}`,
      opening: `You are invited to work with ${clinic} in its appointment book.`,
      closing: 'If you do not know why, do nothing.',
      action: 'Accept the invitation',
    }),
    authority_invitation: (clinic) => ({
      subject: 'Somebody asks you to act for them',
      heading: 'Will you act for somebody?',
      opening: `A patient of ${clinic} would like you to see or book appointments for them. Sign in with this address, or open an account with it, and you will see who it is.`,
      closing: 'If you do not want to, do nothing: after two weeks the question is gone.',
      action: 'See who asks',
    }),
    emergency_alarm: (clinic) => ({
      subject: 'Emergency access to a record',
      heading: 'A doctor opened a record in an emergency',
      opening: `A doctor of ${clinic} opened the record of somebody who is not their patient, and gave a reason. Please look whether it holds.`,
      closing: 'You can close the access before its time. The patient sees it as well.',
      action: 'See which record, and why',
    }),
  },
  greeting: (name) => (name === undefined ? 'Hello,' : `Hello ${name},`),
  account: 'Account',
  newAddress: 'New address',
  device: 'Device',
  network: 'Network address',
  what: 'What',
  factors: { totp: 'Authenticator app', passkey: 'Passkey', all: 'Every second step, and all passkeys' },
  when: 'When',
  due: 'On',
  validFor: 'The link works for',
  lasts(milliseconds) {
    const minutes = Math.round(milliseconds / 60_000)
    if (minutes < 120) return counted(minutes, 'minute')
    return minutes <= 2880 ? counted(Math.round(minutes / 60), 'hour') : counted(Math.round(minutes / 1440), 'day')
  },
  footer: (clinic, hasAccount) =>
    hasAccount
      ? `${clinic} sent this message because it is about an account with this address.`
      : `${clinic} sent this message because this address is among what it knows of you.`,
}
