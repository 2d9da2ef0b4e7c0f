import type { Policy } from '#identity'

/** Who may call at all; whose appointment it is, is decided where the appointment is read. */
export const permissions = {
  hold: 'open',
  letGo: 'open',
  book: 'signed-in',
  read: 'signed-in',
  move: 'signed-in',
  settle: ['doctor', 'receptionist', 'administrator'],
  enterLeave: ['doctor', 'receptionist', 'administrator'],
} as const satisfies Record<string, Policy>
