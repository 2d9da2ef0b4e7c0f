import type { Policy } from '../policy.ts'

/** Signing in is for everybody; a passkey is its owner's alone. */
export const permissions = {
  signIn: 'open',
  own: 'signed-in',
} as const satisfies Record<string, Policy>
