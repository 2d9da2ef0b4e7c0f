import type { Database, Id } from '#platform'

export type AccountId = Id<'account'>
export type ClinicId = Id<'clinic'>

/** What a person may be in one clinic. Everybody signed in may be a patient; the others are given by an administrator. */
export const ROLES = ['patient', 'doctor', 'receptionist', 'administrator'] as const
export type Role = (typeof ROLES)[number]
export const STAFF: readonly Role[] = ['doctor', 'receptionist', 'administrator']

/** Who is calling: nobody known, a signed-in account with its roles in this clinic, or Praxis itself. */
export type Actor =
  | { kind: 'visitor' }
  | { kind: 'account'; accountId: AccountId; roles: readonly Role[]; sessionId: string; via: 'cookie' | 'token' }
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
  }
}

/** The account behind a call, for `by` columns; undefined for visitors and for Praxis itself. */
export function accountOf(actor: Actor): AccountId | undefined {
  return actor.kind === 'account' ? actor.accountId : undefined
}

export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.kind === 'account' && roles.some((role) => actor.roles.includes(role))
}

export function isStaff(actor: Actor): boolean {
  return actor.kind === 'system' || hasRole(actor, ...STAFF)
}

/** One word for the capacity somebody acted in, for histories: the strongest of their roles. */
export function actingAs(actor: Actor): Role | 'visitor' | 'system' {
  if (actor.kind !== 'account') return actor.kind
  return (['administrator', 'receptionist', 'doctor'] as const).find((role) => actor.roles.includes(role)) ?? 'patient'
}
