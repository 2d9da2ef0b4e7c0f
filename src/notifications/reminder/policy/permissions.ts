import { STAFF } from '#identity'
import type { Policy } from '#identity'

export const permissions = {
  read: STAFF,
  change: ['administrator'],
} as const satisfies Record<string, Policy>
