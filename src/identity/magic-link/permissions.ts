import type { Policy } from '../policy.ts'

export const permissions = {
  askForSignInLink: 'open',
  signInByLink: 'open',
} as const satisfies Record<string, Policy>
