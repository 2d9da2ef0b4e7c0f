import type { Policy } from '#identity'

/** Who may call at all; whose appointment it is, is decided where the appointment is read. */
export const permissions = {
  hold: { who: 'open', scope: 'Slot.u' },
  letGo: 'open',
  book: { who: 'signed-in', scope: 'Appointment.c' },
  list: { who: 'signed-in', scope: 'Appointment.s' },
  read: { who: 'signed-in', scope: 'Appointment.r' },
  move: { who: 'signed-in', scope: 'Appointment.u' },
  settle: { who: ['doctor', 'receptionist', 'administrator'], scope: 'Appointment.u' },
  enterLeave: ['doctor', 'receptionist', 'administrator'],
} as const satisfies Record<string, Policy>
