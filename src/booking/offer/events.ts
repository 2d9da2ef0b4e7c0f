import { accountOf } from '#identity'
import type { Context } from '#identity'
import type { Fact } from '#platform'
import type { OfferState } from './contract.ts'
import type { OfferRow } from './tables.ts'

/** What becomes of an offer, by the state it is then in. */
export const OFFER_FACTS = {
  open: 'booking.offer_made',
  accepted: 'booking.offer_accepted',
  refused: 'booking.offer_refused',
  lapsed: 'booking.offer_lapsed',
  withdrawn: 'booking.offer_withdrawn',
} as const satisfies Record<OfferState, string>

/** Instants are epoch milliseconds. */
export interface OfferFact {
  offerId: string
  state: OfferState
  patientId: string
  doctorId: string
  visitTypeId: string
  locationId: string
  start: number
  end: number
  tellAt: number
  deadline: number
  entryId: string | null
  movesAppointmentId: string | null
  appointmentId: string | null
  why: string | null
}

export function offerFact(
  { clinicId, now, actor }: Pick<Context, 'clinicId' | 'now' | 'actor'>,
  row: OfferRow,
): Fact<Record<string, unknown>> {
  const { id: offerId, startAt: start, endAt: end, state, why, tellAt, deadline } = row
  const { patientId, doctorId, visitTypeId, locationId, entryId, movesAppointmentId, appointmentId } = row
  const payload: OfferFact = {
    offerId,
    state,
    patientId,
    doctorId,
    visitTypeId,
    locationId,
    start,
    end,
    tellAt,
    deadline,
    entryId,
    movesAppointmentId,
    appointmentId,
    why,
  }
  return { name: OFFER_FACTS[state], clinicId, payload: { ...payload }, at: now, by: accountOf(actor) }
}
