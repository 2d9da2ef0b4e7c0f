import { STAFF } from '#identity'
import type { Policy } from '#identity'

/** For whom, is decided where the patient is known. The clinic's rules are everybody's to read: who waits may know how. */
export const permissions = {
  add: { who: 'signed-in', scope: 'Appointment.c' },
  list: { who: 'signed-in', scope: 'Appointment.s' },
  read: { who: 'signed-in', scope: 'Appointment.r' },
  change: { who: 'signed-in', scope: 'Appointment.u' },
  readPolicy: 'open',
  readPolicyHistory: STAFF,
  changePolicy: ['administrator'],
} as const satisfies Record<string, Policy>
