import { asId } from '#platform'
import { testQueries } from '../../test/queries.ts'
import * as queries from './queries.ts'
import type { AppointmentFilter, MoveRow } from './appointment/queries.ts'
import type { ClaimWish } from './slot/queries.ts'
import type { AppointmentRow, HoldRow, SlotFacts } from './tables.ts'

const id = <Name extends string>(last: number) =>
  asId<Name>(`00000000-0000-7000-8000-${String(last).padStart(12, '0')}`)
const CLINIC = id<'clinic'>(1)
const DOCTOR = id<'doctor'>(2)
const ROOM = id<'resource'>(11)
const NINE = Date.UTC(2026, 10, 23, 9)
const TEN = Date.UTC(2026, 10, 23, 10)

const slot: SlotFacts = { doctorId: id(2), visitTypeId: id(3), locationId: id(4), startAt: NINE, endAt: TEN }
const hold: HoldRow = {
  ...slot,
  id: id(5),
  clinicId: CLINIC,
  heldBy: 'visitor at 127.0.0.1',
  createdAt: NINE,
  expiresAt: TEN,
}
const appointment: AppointmentRow = {
  ...slot,
  id: id(6),
  clinicId: CLINIC,
  patientId: id(7),
  status: 'booked',
  version: 1,
  reason: null,
  notes: null,
  answers: null,
  overrideReason: null,
  bookedBy: id(8),
  createdAt: NINE,
  confirmedAt: null,
  decideBy: null,
  undoUntil: TEN,
  late: false,
  resourceIds: [id(11)],
  seriesId: id(13),
}
const move: MoveRow = {
  name: 'booking',
  fromStatus: null,
  fromSlot: null,
  reason: null,
  movedBy: id(8),
  movedAs: 'patient',
  movedAt: NINE,
  late: false,
}
const filter: AppointmentFilter = {
  from: NINE,
  to: TEN,
  doctorId: id(2),
  patientId: id(7),
  locationId: id(4),
  statuses: ['booked'],
  reach: { accountId: id(5), patients: [id(7)], bookedFor: [id(8)], doctorId: id(2) },
  after: [NINE, id(6)],
}
const wish: ClaimWish = {
  id: id(9),
  resourceId: id(2),
  resourceKind: 'doctor',
  track: 0,
  occasion: id(10),
  seat: 1,
  startAt: NINE,
  endAt: TEN,
}

const place = { clinicId: CLINIC, doctorId: DOCTOR, claimId: id(9) }
const way = { id: id(12), way: 'anywhere', startAt: NINE, endAt: TEN, track: 0 }

testQueries(import.meta.dirname, queries, {
  claimTime: {
    'for a hold': [CLINIC, [wish], { holdId: hold.id, expiresAt: TEN }, NINE],
    'for an appointment': [CLINIC, [wish], { appointmentId: appointment.id }, NINE],
  },
  freeTrack: [id(2), NINE, TEN],
  takenSeats: [id(2), id(10), NINE],
  trackOf: [id(2), id(10)],
  deleteClaims: [appointment.id],
  deleteClaimsById: [[id(9)]],
  findBusy: [[id(2)], NINE, TEN, NINE],
  findOccasions: [[id(2)], NINE, TEN, NINE],

  findClaimsAhead: [CLINIC, DOCTOR, NINE],
  lookAtClaimsAhead: [CLINIC, DOCTOR, NINE, NINE],
  findDoctorsUnderLoad: [CLINIC],
  findTakenRooms: [[ROOM], { occasion: id(10), startAt: NINE, endAt: TEN, now: NINE }],
  markBeforeRooms: [],
  goBackBeforeRooms: [],

  takePlaces: [place, [{ scope: DOCTOR, per: 'day', firstDay: 20_780, most: 10 }], { overruled: false, now: NINE }],
  countPlaces: {
    'all of them': [[DOCTOR], { from: 20_780, to: 20_787 }, NINE],
    'but for those of a visit': [[DOCTOR], { from: 20_780, to: 20_787 }, NINE, appointment.id],
  },
  deletePlacesOfClaim: [id(9)],
  deletePlacesOfDoctor: [CLINIC, DOCTOR],
  insertPlaces: [place, [{ scope: DOCTOR, per: 'week', firstDay: 20_780, number: 1, claimId: id(9) }]],

  keepWaysFree: [{ ...place, locationId: id<'location'>(4) }, [way], NINE],
  insertWays: [place, [{ ...way, locationId: id<'location'>(4), claimId: id(9) }]],
  freeTravelTrack: [DOCTOR, NINE, TEN],
  deleteTravelOfDoctor: [CLINIC, DOCTOR],

  insertHold: [hold],
  findHold: [CLINIC, hold.id],
  turnHoldIntoAppointment: [hold.id, appointment.id, { now: NINE, inUse: new Map() }],
  deleteHold: [CLINIC, hold.id],
  deleteExpiredHolds: [NINE],
  findNextDeadlines: [[id(2)], NINE],

  findTakenByOthers: [[id(2)], { occasion: id(12), startAt: NINE, endAt: TEN, now: NINE }, appointment.id],
  findMove: [CLINIC, appointment.id, 2],
  wasMovedLate: [CLINIC, appointment.id, 2],
  insertAppointment: [appointment, move],
  updateAppointment: [appointment, { ...move, fromStatus: 'booked', fromSlot: slot }],
  findAppointment: [CLINIC, appointment.id],
  lockAppointment: [CLINIC, appointment.id],
  findAppointments: {
    all: [CLINIC, {}, 10],
    'one page of what somebody may see': [CLINIC, filter, 10],
  },
  findAppointmentsHit: [CLINIC, slot.doctorId, NINE, TEN],
  findPatientsOfAppointments: [CLINIC, [appointment.id]],
  findAppointmentsById: [CLINIC, [appointment.id]],
  findMoves: [CLINIC, appointment.id],
})
