import type { Actor } from '../context.ts'
import { whoOf } from '../policy.ts'
import type { Policy } from '../policy.ts'
import { refusals } from './refusals.ts'

/** What a route says about how well its caller must have shown who they are; beside its policy. */
export interface ProofWanted {
  policy?: Policy
  beforeSecondFactor?: true
  freshWithinMinutes?: number
}

/** How long a proof is fresh for changes of what proves somebody (ASVS 5.0, 7.5.1): long enough to find the telephone, and little longer. */
export const FRESH_MINUTES = 10

const VISITOR: Actor = { kind: 'visitor' }

/**
 * Who the caller is on this route, after its policy let them in. Staff of whom a second factor is due are visitors where everybody may call, and
 * refused elsewhere (`identity.second_factor_enrolment_required`) but where they set one up. Refuses `identity.fresh_sign_in_required` where
 * somebody must have proved themselves lately: a session left open, or stolen, must not change what its owner signs in with.
 */
export function admitProof(wanted: ProofWanted, actor: Actor, now: number): Actor {
  if (actor.kind !== 'account') return actor
  if (actor.secondFactorDue === true && wanted.beforeSecondFactor !== true) {
    if (whoOf(wanted.policy ?? []) === 'open') return VISITOR
    throw refusals.second_factor_enrolment_required()
  }
  if (wanted.freshWithinMinutes !== undefined) refuseStale(actor.authenticatedAt, wanted.freshWithinMinutes, now)
  return actor
}

function refuseStale(authenticatedAt: number | undefined, minutes: number, now: number): void {
  // A token's auth_time is in whole seconds, rounded down.
  if (authenticatedAt !== undefined && now - authenticatedAt <= minutes * 60_000 + 1000) return
  throw refusals.fresh_sign_in_required({ extra: { maxAgeSeconds: minutes * 60 } })
}
