import { refusalsOf } from '#platform'
import { compartmentFor } from './apps/scope.ts'
import type { RouteScope } from './apps/scope.ts'
import { hasRole } from './context.ts'
import type { Actor, Role } from './context.ts'

/** `open`: anybody. `signed-in`: any account. A list of roles: whoever has one of them in this clinic. */
export type Who = 'open' | 'signed-in' | readonly Role[]

/**
 * Who may call a route at all. What they may do with a particular record is decided in the use case, where the record is known.
 * Without a scope it is for people only: an app is refused, and on an open route is as much as a visitor. With one
 * (`{ who: 'signed-in', scope: 'Appointment.r' }`) an app may call it that was granted the scope, for a person whom `who` lets in;
 * a system that signed in as itself needs no role, its `system/` scope says it all.
 */
export type Policy = Who | { readonly who: Who; readonly scope: RouteScope }

export const accessRefusals = refusalsOf('identity', {
  sign_in_required: ['unauthenticated', 'Sign in to do this.'],
  not_allowed: ['forbidden', 'Your role does not allow this.'],
  scope_insufficient: ['forbidden', 'The app was not granted what this needs.'],
  not_for_apps: ['forbidden', 'This is for people only; no app may call it.'],
})

const VISITOR: Actor = { kind: 'visitor' }

/** Throws unless the policy lets this actor in. */
export function enforce(policy: Policy, actor: Actor): void {
  admit(policy, actor)
}

/**
 * Who the caller is on a route with this policy: an app is narrowed to what its scopes give there, so that a use case that asks for a
 * role or a patient's account never has to think of scopes. Throws unless the policy lets them in.
 */
export function admit(policy: Policy, actor: Actor): Actor {
  const who = whoOf(policy)
  const narrowed = withinScopes(policy, actor)
  if (who === 'open' || narrowed.kind === 'system' || narrowed.kind === 'client') return narrowed
  if (narrowed.kind === 'visitor') throw accessRefusals.sign_in_required()
  if (who === 'signed-in' || hasRole(narrowed, ...who)) return narrowed
  throw accessRefusals.not_allowed({ detail: `This needs one of the roles: ${who.join(', ')}.` })
}

export function whoOf(policy: Policy): Who {
  return typeof policy === 'object' && 'who' in policy ? policy.who : policy
}

/** Undefined: no app may call. */
export function scopeOfRoute(policy: Policy): RouteScope | undefined {
  return typeof policy === 'object' && 'who' in policy ? policy.scope : undefined
}

/** For tables that people review: `signed-in`, or `doctor, administrator; apps: Patient.r`. */
export function policyInWords(policy: Policy): string {
  const scope = scopeOfRoute(policy)
  const who = [whoOf(policy)].flat().join(', ')
  return scope === undefined ? who : `${who}; apps: ${scope}`
}

function withinScopes(policy: Policy, actor: Actor): Actor {
  const wanted = scopeOfRoute(policy)
  if (actor.kind === 'client') {
    if (wanted !== undefined && compartmentFor(wanted, actor.scopes, ['system']) !== undefined) return actor
    return withoutScope(policy)
  }
  if (actor.kind !== 'account' || actor.app === undefined) return actor
  // Somebody's own standing before that of a patient alone.
  const as = wanted === undefined ? undefined : compartmentFor(wanted, actor.app.scopes, ['user', 'patient'])
  if (as === undefined) return withoutScope(policy)
  return as === 'user' ? actor : { ...actor, roles: actor.roles.filter((role) => role === 'patient') }
}

function withoutScope(policy: Policy): Actor {
  if (whoOf(policy) === 'open') return VISITOR
  const wanted = scopeOfRoute(policy)
  if (wanted === undefined) throw accessRefusals.not_for_apps()
  throw accessRefusals.scope_insufficient({ detail: `This needs a scope that covers ${wanted}.` })
}
