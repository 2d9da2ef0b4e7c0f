import { refusalsOf } from '#platform'

/** Every way passkeys say no. Why an answer did not hold is for the log: told to the caller it would only help to forge one. */
export const refusals = refusalsOf('identity', {
  passkey_invalid: ['unauthenticated', 'This passkey is not accepted here. Try again, or sign in another way.'],
  passkey_challenge_gone: ['unauthenticated', 'That took too long or was answered already; begin again.'],
  passkey_unfit: [
    'invalid',
    'This passkey cannot be added. Allow your device to verify that it is you, and try again.',
  ],
  passkey_taken: ['conflict', 'This passkey is known here already.'],
  passkey_not_found: ['not_found', 'There is no such passkey.'],
  passkey_cloned: [
    'unauthenticated',
    'This passkey seems to exist twice and is not accepted any more. Sign in another way and remove it.',
  ],
  passkey_unavailable: ['conflict', 'Passkeys need https and a host name; this address has none.'],
  too_many_passkeys: ['conflict', 'That is enough passkeys; remove one first.'],
})
