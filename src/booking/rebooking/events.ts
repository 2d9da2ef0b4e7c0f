import { accountOf } from '#identity'
import type { Context } from '#identity'
import type { Fact } from '#platform'
import type { PlanId } from './contract.ts'

/** What plans announce: that something of one waits to be done after the commit. */
export const REBOOKING_FACTS = {
  planned: 'booking.rebooking_planned',
  toDo: 'booking.rebooking_to_do',
  closed: 'booking.rebooking_closed',
} as const

export function rebookingFact(
  { clinicId, now, actor }: Pick<Context, 'clinicId' | 'now' | 'actor'>,
  what: keyof typeof REBOOKING_FACTS,
  planId: PlanId,
): Fact {
  return { name: REBOOKING_FACTS[what], clinicId, payload: { planId }, at: now, by: accountOf(actor) }
}
