import { accountOf } from '#identity'
import type { Context } from '#identity'
import type { Fact } from '#platform'

/** Every fact this module announces. */
export const FACTS = {
  /** Something that decides what can be booked: scheduling raises its version in the same transaction. */
  rulesChanged: 'clinic.rules_changed',
  /** How the clinic presents itself. */
  clinicChanged: 'clinic.clinic_changed',
} as const

/** What of the rules changed, and how. */
export interface RulesChange {
  what: 'location' | 'visit_type' | 'resource' | 'closure'
  id: string
  action: 'added' | 'changed' | 'retired' | 'lifted'
}

export function rulesChanged(ctx: Context, { what, id, action }: RulesChange): Fact {
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
