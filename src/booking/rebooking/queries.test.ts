import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import * as queries from './queries.ts'
import type { LineRow, PlanRow } from './tables.ts'

const id = <Name extends string>(last: number) =>
  asId<Name>(`00000000-0000-7000-8000-${String(last).padStart(12, '0')}`)
const CLINIC = id<'clinic'>(1)
const NINE = Date.UTC(2026, 10, 23, 9)
const TEN = Date.UTC(2026, 10, 23, 10)
const when = { startAt: NINE, endAt: TEN, now: NINE }

const plan: PlanRow = {
  id: id(2),
  clinicId: CLINIC,
  cause: 'leave',
  causeId: id(3),
  doctorId: id(4),
  locationId: null,
  startAt: NINE,
  endAt: TEN,
  options: {
    withinDays: 28,
    otherDoctors: 'same_visit_type',
    sameLocation: true,
    otherDoctorWeighsDays: 7,
    otherLocationWeighsDays: 3,
    noticeMinutes: 120,
  },
  heldUntil: TEN,
  createdAt: NINE,
  createdBy: id(5),
  closedAt: null,
  closedWhy: null,
}
const line: LineRow = {
  id: id(6),
  clinicId: CLINIC,
  planId: plan.id,
  appointmentId: id(7),
  doctorId: id(4),
  visitTypeId: id(8),
  locationId: id(9),
  startAt: NINE,
  endAt: TEN,
  state: 'proposed',
  why: null,
  newDoctorId: id(4),
  newLocationId: id(9),
  newStartAt: NINE,
  newEndAt: TEN,
  byHand: false,
  holdId: id(10),
  offerId: null,
  searches: 1,
  calls: 0,
  callOutcome: null,
  version: 1,
  changedAt: NINE,
  endedAt: null,
}

testQueries(import.meta.dirname, queries, {
  closePlan: [CLINIC, plan.id, { at: NINE, why: 'over' }],
  countLines: [CLINIC, [plan.id]],
  findBusyOfPatients: [CLINIC, [id<'patient'>(11)], NINE],
  findHitVisits: {
    'of a doctor': [CLINIC, { doctorId: id<'doctor'>(4) }, when, 5001],
    'at a location': [CLINIC, { locationId: id<'location'>(9) }, when, 5001],
  },
  findLine: [CLINIC, plan.id, line.id],
  findLines: {
    all: [CLINIC, plan.id, {}, 500],
    'some, one page': [
      CLINIC,
      plan.id,
      { states: ['proposed'], ids: [line.id], ended: false, after: [NINE, line.id] },
      50,
    ],
    'that have ended': [CLINIC, plan.id, { ended: true }, 500],
  },
  findLinesNotHeld: [CLINIC, plan.id, NINE],
  findMover: [CLINIC, id<'appointment'>(7), 2],
  findOpenPlanOf: [plan],
  findOpenPlansOfCause: [CLINIC, plan.causeId],
  findPatientsOfVisits: [CLINIC, [id<'appointment'>(7)]],
  findPlan: [CLINIC, plan.id],
  findPlans: {
    all: [CLINIC, {}, 100],
    'open, one page': [CLINIC, { open: true, after: [NINE, plan.id] }, 100],
    closed: [CLINIC, { open: false }, 100],
  },
  findPlansToCarryOn: [NINE, 100],
  findStrayOffers: [CLINIC, plan.id],
  findVisitsInRoom: [CLINIC, id<'resource'>(12), when, 5001],
  holdLonger: [CLINIC, plan.id, NINE, TEN],
  insertLines: [plan, [line], NINE],
  insertPlan: [plan],
  keepPlan: [CLINIC, plan.id],
  lockLine: [CLINIC, line.id],
  lockLineOfOffer: [CLINIC, id<'offer'>(13)],
  lockLineOfVisit: [CLINIC, id<'appointment'>(7)],
  updateLine: [line, NINE],
})
