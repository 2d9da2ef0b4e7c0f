import type { Policy } from '#identity'

/** As the trail itself: for administrators, and for systems that were given it for the whole clinic. */
export const permissions = {
  searchAuditEvents: { who: ['administrator'], scope: 'AuditEvent.s' },
  readAuditEvent: { who: ['administrator'], scope: 'AuditEvent.r' },
} as const satisfies Record<string, Policy>
