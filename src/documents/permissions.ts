import type { Policy } from '#identity'

/** Who may call at all; whose appointment it is, booking decides when it is read. */
export const permissions = {
  fetchConfirmation: { who: 'signed-in', scope: 'Appointment.r' },
} as const satisfies Record<string, Policy>
