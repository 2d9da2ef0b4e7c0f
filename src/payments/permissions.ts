import type { Policy } from '#identity'

export const permissions = {
  /** The processor proves itself by a signature, not by an account. */
  tell: 'open',
  readSetup: ['doctor', 'receptionist', 'administrator'],
} as const satisfies Record<string, Policy>
