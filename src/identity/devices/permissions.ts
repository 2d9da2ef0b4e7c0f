import type { Policy } from '../policy.ts'

export const permissions = {
  listSessions: 'signed-in',
  endSession: 'signed-in',
  endOtherSessions: 'signed-in',
} as const satisfies Record<string, Policy>
