import type { Policy } from '../policy.ts'

export const permissions = {
  askForPasswordLink: 'open',
  resetPassword: 'open',
  changePassword: 'signed-in',
} as const satisfies Record<string, Policy>
