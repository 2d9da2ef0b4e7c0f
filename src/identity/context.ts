import type { Database, Id } from '#platform'

export type AccountId = Id<'account'>
export type ClinicId = Id<'clinic'>

/**
 * What a person may be in one clinic. Everybody signed in may be a patient; the others are given by an administrator. `support` looks
 * in from outside and may nothing, unless a route names it.
 */
export const ROLES = ['patient', 'doctor', 'receptionist', 'administrator', 'support'] as const
export type Role = (typeof ROLES)[number]
export const STAFF: readonly Role[] = ['doctor', 'receptionist', 'administrator']

/** An app in which somebody acts: it may do what they may, as far as they granted it. */
export interface App {
  clientId: string
  scopes: readonly string[]
}

/**
 * Who is calling: nobody known, a signed-in account with its roles in this clinic (through an app: with `app`, and without a session of
 * ours, its grant is `sessionId`), another system that signed in as itself, or Praxis.
 */
export type Actor =
  | { kind: 'visitor' }
  | {
      kind: 'account'
      accountId: AccountId
      roles: readonly Role[]
      sessionId: string
      via: 'cookie' | 'token' | 'app'
      app?: App
      /** When this person last proved themselves with something of ours, epoch milliseconds; see second-factor/admit-proof.ts. */
      authenticatedAt?: number | undefined
      /** The clinic asks its staff for two factors, and this session has shown one. */
      secondFactorDue?: boolean | undefined
    }
  | { kind: 'client'; clientId: string; clinicId: ClinicId; scopes: readonly string[] }
  | { kind: 'system' }

/** Everything a use case may know about the call it serves. Passed, never ambient. */
export interface Context {
  database: Database
  actor: Actor
  /** The clinic whose address was called; everything read or written is of this clinic. */
  clinicId: ClinicId
  /** Epoch milliseconds. The only clock below app/. */
  now: number
  requestId: string
  /** The caller's network address, for limits and audit. */
  address: string
  /** What the caller's program calls itself, for audit. */
  userAgent?: string | undefined
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by app/server.ts before any route runs. */
    ctx: Context
  }
  interface FastifyContextConfig {
    /** Who may call this route; a route without one does not start. */
    policy?: import('./policy.ts').Policy
    /**
     * `client`: whoever calls proves themselves in the manner of OAuth, to the route itself, and is nobody until then. `anybody`: one comes to be
     * signed in or out, so an access token that has expired is nobody's and no reason to be sent away.
     */
    caller?: 'client' | 'anybody'
    /** Also for staff of whom a second factor is due: what it takes to show one, and to leave. */
    beforeSecondFactor?: true
    /** The caller must have proved themselves within so many minutes. */
    freshWithinMinutes?: number
  }
}

/** The account behind a call, for `by` columns; undefined for visitors, for other systems and for Praxis itself. */
export function accountOf(actor: Actor): AccountId | undefined {
  return actor.kind === 'account' ? actor.accountId : undefined
}

/** One caller told from another, in keys and counts: an account, another system; undefined for whoever has no name. */
export function callerName(actor: Actor): string | undefined {
  return actor.kind === 'client' ? `client ${actor.clientId}` : accountOf(actor)
}

export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.kind === 'account' && roles.some((role) => actor.roles.includes(role))
}

/**
 * Whether the clinic's own side is calling. Another system is on it: no route lets it in without a `system/` scope for what the route
 * does, which an administrator gave it for the whole clinic.
 */
export function isStaff(actor: Actor): boolean {
  return actor.kind === 'system' || actor.kind === 'client' || hasRole(actor, ...STAFF)
}

/** Who answers for the whole clinic and not for patients or a diary of their own: the desk, Praxis, and systems with a scope for it. */
export function seesWholeClinic(actor: Actor): boolean {
  return actor.kind === 'system' || actor.kind === 'client' || hasRole(actor, 'receptionist', 'administrator')
}

/** To overrule the rules takes a person who answers for it; no scope gives that to a system. */
export function mayOverrule(actor: Actor): boolean {
  return actor.kind !== 'client' && isStaff(actor)
}

/** One word for the capacity somebody acted in, for histories: the strongest of their roles. */
export function actingAs(actor: Actor): Role | 'visitor' | 'system' | 'client' {
  if (actor.kind !== 'account') return actor.kind
  return (
    (['administrator', 'receptionist', 'doctor', 'support'] as const).find((role) => actor.roles.includes(role)) ??
    'patient'
  )
}
