import type { Policy } from '../policy.ts'

/** Who may call at all. */
export const permissions = {
  runTheStaff: ['administrator'],
  leave: 'signed-in',
  /** The token in the letter is what lets somebody in. */
  answerInvitation: 'open',
} as const satisfies Record<string, Policy>
