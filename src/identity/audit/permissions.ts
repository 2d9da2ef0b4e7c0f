import type { Policy } from '../policy.ts'

/** The trail tells who came for which care, so it is for those who answer for the clinic. Patients see their own through people. */
export const permissions = {
  readTrail: ['administrator'],
  changePolicy: ['administrator'],
} as const satisfies Record<string, Policy>
