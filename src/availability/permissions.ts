import type { Policy } from '#identity'

/** Finding a time needs no sign-in. */
export const permissions = { find: 'open' } as const satisfies Record<string, Policy>
