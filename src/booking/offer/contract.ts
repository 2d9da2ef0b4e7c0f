import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField, orNull, pageOf, pageQuery } from '#platform'
import type { Id } from '#platform'

export type OfferId = Id<'offer'>
/** Who waits, and for what; see ../waitlist/contract.ts. */
export type EntryId = Id<'waitlist entry'>

/** What becomes of an offer: answered, left to run out, or taken back. */
export const OFFER_STATES = ['open', 'accepted', 'refused', 'lapsed', 'withdrawn'] as const
export type OfferState = (typeof OFFER_STATES)[number]

const instant = Type.String({ format: 'date-time' })
const ids = {
  doctorId: idField<'doctor'>(),
  visitTypeId: idField<'visit type'>(),
  locationId: idField<'location'>(),
}

/** Why this person was offered the time: told to staff alone. */
export const Chosen = Type.Object(
  {
    order: Type.String({ description: 'The clinic’s order at that moment.' }),
    place: Type.Integer({ description: 'Their place among those who would take the time; 1 is the first.' }),
    passedOver: Type.Array(Type.Object({ entryId: idField<'waitlist entry'>(), why: Type.String() }), {
      description: 'Who stood before them and was not offered it, each with the rule or the word for why.',
    }),
    reason: Type.String({ description: 'A sentence.' }),
  },
  { description: 'Why this person and not another.' },
)
export type Chosen = Static<typeof Chosen>

export const Offer = Type.Object({
  id: idField<'offer'>(),
  state: Type.Enum([...OFFER_STATES]),
  why: orNull(Type.String({ description: 'Of a withdrawn offer: the rule or the word for why.' })),
  patientId: idField<'patient'>(),
  patientName: orNull(Type.String({ description: 'Told to who is signed in, not to who has the link.' })),
  ...ids,
  doctor: Type.Object({ id: ids.doctorId, name: Type.String(), title: orNull(Type.String()) }),
  visitType: Type.Object({ id: ids.visitTypeId, name: Type.String(), durationMinutes: Type.Integer() }),
  location: Type.Object({ id: ids.locationId, name: Type.String(), address: orNull(Type.String()) }),
  start: instant,
  end: instant,
  timeZone: Type.String(),
  madeAt: instant,
  tellAt: Type.String({ format: 'date-time', description: 'When the letter leaves: not at night.' }),
  deadline: instant,
  answeredAt: orNull(instant),
  entryId: orNull(idField<'waitlist entry'>({ description: 'Who waits; accepting fulfils it.' })),
  movesAppointmentId: orNull(idField<'appointment'>({ description: 'The appointment that accepting moves.' })),
  appointmentId: orNull(idField<'appointment'>({ description: 'What accepting booked, or moved.' })),
  chosen: Type.Optional(Chosen),
})
export type Offer = Static<typeof Offer>
export const Offers = pageOf(Offer)

export const OfferQuery = Type.Object(
  {
    state: Type.Optional(Type.Array(Type.Enum([...OFFER_STATES]), { maxItems: 5 })),
    patientId: Type.Optional(idField<'patient'>()),
    entryId: Type.Optional(idField<'waitlist entry'>()),
    doctorId: Type.Optional(ids.doctorId),
    ...pageQuery,
  },
  { additionalProperties: false },
)
export type OfferQuery = Static<typeof OfferQuery>

export const OneOffer = Type.Object({ id: idField<'offer'>() })
const token = Type.String({ minLength: 1, maxLength: 200, description: 'What stands behind the # of the link.' })
export const OfferToken = Type.Object({ 'offer-token': Type.Optional(token) })
export const OfferAnswer = Type.Object({ token: Type.Optional(token) }, { additionalProperties: false })
