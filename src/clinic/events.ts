import { accountOf } from '#identity'
import type { Context } from '#identity'
import type { Fact } from '#platform'

/** Every fact this module announces. */
export const FACTS = {
  /** Something that decides what can be booked: scheduling raises its version in the same transaction. */
  rulesChanged: 'clinic.rules_changed',
  /** How the clinic presents itself. */
  clinicChanged: 'clinic.clinic_changed',
  hostNameAskedFor: 'clinic.host_name_asked_for',
  hostNameVerified: 'clinic.host_name_verified',
  /** The record was gone for too long. */
  hostNameLost: 'clinic.host_name_lost',
  hostNameGivenUp: 'clinic.host_name_given_up',
} as const

/** What of the rules changed, and how. */
export interface RulesChange {
  what: 'location' | 'visit_type' | 'resource' | 'closure' | 'holiday_calendar'
  id: string
  action: 'added' | 'changed' | 'retired' | 'lifted'
}

export function rulesChanged(ctx: Caller, { what, id, action }: RulesChange): Fact {
  return {
    name: FACTS.rulesChanged,
    clinicId: ctx.clinicId,
    payload: { what, id, action },
    at: ctx.now,
    by: accountOf(ctx.actor),
  }
}

export function clinicChanged(ctx: Context): Fact {
  return { name: FACTS.clinicChanged, clinicId: ctx.clinicId, payload: {}, at: ctx.now, by: accountOf(ctx.actor) }
}

/** Who does it, for which clinic, when: what is left of a context where there is no request. */
export type Caller = Pick<Context, 'actor' | 'clinicId' | 'now'>

export function hostNameFact(
  { clinicId, now, actor }: Caller,
  name: (typeof FACTS)['hostNameAskedFor' | 'hostNameVerified' | 'hostNameLost' | 'hostNameGivenUp'],
  payload: { id: string; hostName: string },
): Fact {
  return { name, clinicId, payload, at: now, by: accountOf(actor) }
}
