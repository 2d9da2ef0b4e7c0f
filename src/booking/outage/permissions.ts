import { STAFF } from '#identity'
import type { Policy } from '#identity'

/** Whoever answers the telephone hears first that the heating is off. */
export const permissions = {
  read: STAFF,
  enter: ['receptionist', 'administrator'],
} as const satisfies Record<string, Policy>
