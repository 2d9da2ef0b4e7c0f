import type { Policy } from '../policy.ts'

/** The trail tells who came for which care, so it is for those who answer for the clinic. Patients see their own through people. */
export const permissions = {
  searchTrail: { who: ['administrator'], scope: 'AuditEvent.s' },
  readTrail: { who: ['administrator'], scope: 'AuditEvent.r' },
  changePolicy: ['administrator'],
} as const satisfies Record<string, Policy>
