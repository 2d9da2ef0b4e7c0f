import type { Policy } from './policy.ts'

/** Who may call at all. Signing in, up and out is for everybody, also for whoever is not signed in. */
export const permissions = {
  signUp: 'open',
  signIn: 'open',
  refresh: 'open',
  signOut: 'open',
  readKeys: 'open',
} as const satisfies Record<string, Policy>
