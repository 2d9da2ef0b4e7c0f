import type { Policy } from '../policy.ts'

/** Signing in is for everybody; whom a clinic lets vouch for people is its administrators' decision. */
export const permissions = {
  signIn: 'open',
  own: 'signed-in',
  administer: ['administrator'],
} as const satisfies Record<string, Policy>
