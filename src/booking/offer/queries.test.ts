import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'
import type { OfferRow } from './tables.ts'

const id = <Name extends string>(last: number) =>
  asId<Name>(`00000000-0000-7000-8000-${String(last).padStart(12, '0')}`)
const CLINIC = id<'clinic'>(1)
const NINE = Date.UTC(2026, 10, 23, 9)
const TEN = Date.UTC(2026, 10, 23, 10)
const HASH = Buffer.alloc(32)

const offer: OfferRow = {
  id: id(2),
  clinicId: CLINIC,
  patientId: id(3),
  doctorId: id(4),
  visitTypeId: id(5),
  locationId: id(6),
  startAt: NINE,
  endAt: TEN,
  holdId: id(7),
  state: 'open',
  madeAt: NINE,
  tellAt: NINE,
  deadline: TEN,
  answeredAt: null,
  answeredBy: null,
  answeredAs: null,
  why: null,
  entryId: id(8),
  movesAppointmentId: null,
  appointmentId: null,
  chosen: null,
}
const end = {
  answeredAt: NINE,
  answeredBy: null,
  answeredAs: 'patient',
  why: null,
  appointmentId: id<'appointment'>(9),
}

testQueries(import.meta.dirname, queries, {
  insertOffer: [offer],
  findOffer: [CLINIC, offer.id],
  findOfferOfLink: [CLINIC, offer.id, HASH],
  lockOffer: [CLINIC, offer.id],
  holdOn: [CLINIC, offer.holdId, { heldBy: 'offer', expiresAt: offer.deadline, now: offer.madeAt }],
  lockHold: [CLINIC, offer.holdId],
  endOffer: [CLINIC, offer.id, { state: 'accepted', ...end }],
  setOfferToken: [CLINIC, offer.id, HASH],
  takeLapsedOffers: [TEN, 100],
  findOpenOffers: {
    'of the installation': [{}, 100],
    'of one doctor, further on': [{ clinicId: CLINIC, doctorId: offer.doctorId, after: offer.id }, 100],
  },
  findOpenOfferFor: [CLINIC, { entryId: id<'waitlist entry'>(8), movesAppointmentId: id<'appointment'>(9) }],
  findOffers: {
    all: [CLINIC, {}, 100],
    'one page of what somebody may see': [
      CLINIC,
      {
        states: ['open'],
        patientId: offer.patientId,
        entryId: id<'waitlist entry'>(8),
        doctorId: offer.doctorId,
        reach: {
          accountId: id<'account'>(10),
          patients: [offer.patientId],
          bookedFor: [id<'patient'>(11)],
          doctorId: offer.doctorId,
        },
        after: [NINE, offer.id],
      },
      100,
    ],
  },
  findBusyPatients: [
    CLINIC,
    [offer.patientId],
    { startAt: NINE, endAt: TEN, now: NINE, besides: id<'appointment'>(9) },
  ],
})
