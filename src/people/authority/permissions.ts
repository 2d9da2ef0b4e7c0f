import type { Policy } from '#identity'

/** No app: who acts for whom is arranged by people. Whose authority it is, is decided where it is read. */
export const permissions = {
  list: 'signed-in',
  /** On paper, seen at the desk. */
  record: ['receptionist', 'administrator'],
  withdraw: 'signed-in',
  invite: 'signed-in',
  answer: 'signed-in',
} as const satisfies Record<string, Policy>
