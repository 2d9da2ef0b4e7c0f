import type { Policy } from '#identity'

/** The desk answers "did I get a letter?" on the telephone; a doctor has no need to read it. */
export const permissions = {
  readMessages: ['receptionist', 'administrator'],
} as const satisfies Record<string, Policy>
