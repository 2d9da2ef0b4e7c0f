import { asId } from '#platform'
import { testQueries } from '../../../test/queries.ts'
import type { Pathway } from './contract.ts'
import * as queries from './queries.ts'

const id = <Name extends string>(last: number) =>
  asId<Name>(`00000000-0000-7000-8000-${String(last).padStart(12, '0')}`)
const CLINIC = id<'clinic'>(1)
const VISIT = id<'appointment'>(8)
const NOW = Date.UTC(2026, 10, 23, 9)

const pathway: Pathway = {
  id: id(2),
  name: 'Knee',
  steps: [{ visitTypeId: id(3) }, { visitTypeId: id(4), lags: [{ after: 1, minDays: 3, maxDays: 10 }] }],
  version: 1,
  retired: false,
}
const booking = {
  id: id<'pathway booking'>(5),
  pathwayId: pathway.id,
  pathwayVersion: 1,
  patientId: id<'patient'>(6),
  steps: pathway.steps,
  bookedBy: id<'account'>(7),
  createdAt: NOW,
}

testQueries(import.meta.dirname, queries, {
  findPathway: [CLINIC, pathway.id],
  lockPathway: [CLINIC, pathway.id],
  holdPathway: [CLINIC, pathway.id],
  findPathways: { all: [CLINIC, { limit: null }], 'one page': [CLINIC, { limit: 10, after: ['Knee', pathway.id] }] },
  insertPathway: [CLINIC, pathway, NOW],
  updatePathway: [CLINIC, pathway, NOW],
  insertPathwayBooking: [CLINIC, booking, [{ step: 1, appointmentId: VISIT }]],
  findPathwayBooking: [CLINIC, booking.id],
  lockPathwayBookingOf: [CLINIC, VISIT],
  findPathwayVisits: [CLINIC, booking.id],
  findPathwaysOfVisits: [CLINIC, [VISIT]],
})
