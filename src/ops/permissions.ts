import type { Policy } from '#identity'

/** Open to whoever can reach the address; metrics are then kept to those whom the operator allows (metrics/access.ts). */
export const permissions = {
  readHealth: 'open',
  readMetrics: 'open',
} as const satisfies Record<string, Policy>
