import { STAFF } from '#identity'
import type { Policy } from '#identity'

export const permissions = {
  readPolicy: STAFF,
  changePolicy: ['administrator'],
} as const satisfies Record<string, Policy>
