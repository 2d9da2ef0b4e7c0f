import type { Policy } from '#identity'

/**
 * Open, because the link of the letter is a key to one offer; whose it is, is decided where it is read. Apps answer for the people whom they
 * may book for; to them the link is worth nothing, for it stands in somebody's mailbox.
 */
export const permissions = {
  read: { who: 'open', scope: 'Appointment.r' },
  list: { who: 'signed-in', scope: 'Appointment.s' },
  answer: { who: 'open', scope: 'Appointment.u' },
} as const satisfies Record<string, Policy>
