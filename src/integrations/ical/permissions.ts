import type { Policy } from '#identity'

/** Who may call at all; whose appointment it is, booking decides when it is read. */
export const permissions = {
  fetchCalendarFile: 'signed-in',
} as const satisfies Record<string, Policy>
