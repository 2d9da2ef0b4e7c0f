import { STAFF } from '#identity'
import type { Policy } from '#identity'

/** Who may call at all. */
export const permissions = {
  seeTheOffer: 'open',
  seeTheInside: STAFF,
  runTheClinic: ['administrator'],
} as const satisfies Record<string, Policy>
