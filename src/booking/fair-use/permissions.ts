import { STAFF } from '#identity'
import type { Policy } from '#identity'

export const permissions = {
  read: STAFF,
  change: ['administrator'],
  readTerms: { who: 'signed-in', scope: 'Appointment.r' },
} as const satisfies Record<string, Policy>
