import { accountOf } from '#identity'
import type { Context } from '#identity'
import type { Fact } from '#platform'
import { appointmentPayload } from '../events.ts'
import type { AppointmentFact } from '../events.ts'
import type { AppointmentRow } from '../tables.ts'

/**
 * What became of several visits of one patient in one call. Each has its own fact as well, marked `together`, for whoever keeps to single visits;
 * this one is for whoever tells a person, who wants one letter and not ten.
 */
export const TOGETHER_FACTS = {
  booked: 'booking.visits_booked_together',
  reschedule: 'booking.visits_rescheduled_together',
  cancellation: 'booking.visits_cancelled_together',
  confirmation: 'booking.visits_confirmed_together',
  declination: 'booking.visits_declined_together',
  lapse: 'booking.visits_lapsed_together',
} as const
export type Together = keyof typeof TOGETHER_FACTS

/** The visits by start, as their own facts tell them. */
export interface TogetherFact {
  patientId: string
  visits: AppointmentFact[]
}

/** A visit that was moved with others, and where it was. */
export interface MovedTogether {
  before?: AppointmentRow
  after: AppointmentRow
}

export function togetherFact(
  ctx: Pick<Context, 'clinicId' | 'now' | 'actor'>,
  what: Together,
  visits: readonly MovedTogether[],
): Fact<Record<string, unknown>> {
  const inOrder = visits.toSorted((a, b) => a.after.startAt - b.after.startAt)
  const [first] = inOrder
  if (first === undefined) throw new Error('nothing happened to no visits')
  const payload: TogetherFact = {
    patientId: first.after.patientId,
    visits: inOrder.map(({ before, after }) => appointmentPayload(after, { before, together: true })),
  }
  const by = accountOf(ctx.actor)
  return { name: TOGETHER_FACTS[what], clinicId: ctx.clinicId, payload: { ...payload }, at: ctx.now, by }
}
