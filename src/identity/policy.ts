import { refusalsOf } from '#platform'
import { hasRole } from './context.ts'
import type { Actor, Role } from './context.ts'

/**
 * Who may call a route at all. What they may do with a particular record is decided in the use case, where the record is known.
 * `open`: anybody. `signed-in`: any account. A list of roles: whoever has one of them in this clinic.
 */
export type Policy = 'open' | 'signed-in' | readonly Role[]

export const accessRefusals = refusalsOf('identity', {
  sign_in_required: ['unauthenticated', 'Sign in to do this.'],
  not_allowed: ['forbidden', 'Your role does not allow this.'],
})

/** Throws unless the policy lets this actor in. */
export function enforce(policy: Policy, actor: Actor): void {
  if (policy === 'open' || actor.kind === 'system') return
  if (actor.kind === 'visitor') throw accessRefusals.sign_in_required()
  if (policy === 'signed-in' || hasRole(actor, ...policy)) return
  throw accessRefusals.not_allowed({ detail: `This needs one of the roles: ${policy.join(', ')}.` })
}
