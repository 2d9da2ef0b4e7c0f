import { testQueries } from '../../test/queries.ts'
import { asId } from '#platform'
import type { Clinic, Closure, Location, Resource, VisitType } from './contract.ts'
import type { HolidayCalendar } from './public-holiday/contract.ts'
import * as queries from './queries.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')
const NOW = Date.UTC(2026, 10, 21)
const page = { limit: 20, after: ['Mitte', '00000000-0000-7000-8000-000000000009'] } as const

const clinic: Clinic = {
  id: CLINIC,
  name: 'Praxis am Park',
  timeZone: 'Europe/Berlin',
  email: null,
  phone: null,
  requireVerifiedEmail: false,
  version: 1,
}
const location: Location = {
  id: asId('00000000-0000-7000-8000-000000000002'),
  name: 'Mitte',
  timeZone: 'Europe/Berlin',
  address: null,
  version: 1,
  retired: false,
}
const visitType: VisitType = {
  id: asId('00000000-0000-7000-8000-000000000003'),
  name: 'Consultation',
  description: null,
  durationMinutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 5,
  gridMinutes: 15,
  gridOffsetMinutes: 5,
  minNoticeMinutes: 60,
  noticeOnWeekdaysOnly: false,
  horizonDays: 90,
  horizonOnWeekdaysOnly: false,
  lastDate: null,
  capacity: 1,
  approval: false,
  deposit: null,
  resourcePools: ['treatment room'],
  forPatients: 'everyone',
  knownTo: 'clinic',
  minAgeYears: null,
  maxAgeYears: null,
  resourceIds: [],
  version: 1,
  retired: false,
}
const room: Resource = {
  id: asId('00000000-0000-7000-8000-000000000004'),
  name: 'Room 1',
  kind: 'room',
  locationId: location.id,
  pool: null,
  version: 1,
  retired: false,
}
const closure: Closure = {
  id: asId('00000000-0000-7000-8000-000000000005'),
  locationId: null,
  from: '2026-12-24',
  to: '2026-12-26',
  reason: 'Christmas',
  version: 1,
}

const calendar: HolidayCalendar = {
  locationId: location.id,
  country: 'DE',
  region: 'BY',
  openOn: ['easter 1'],
  knownUntil: '2032-12-31',
  version: 1,
}

const hostName = asId<'host name'>('00000000-0000-7000-8000-000000000006')
const proof = {
  state: 'verified',
  outcome: 'found',
  checkedAt: NOW,
  verifiedAt: NOW,
  seenAt: NOW,
  missingSince: null,
} as const

testQueries(import.meta.dirname, queries, {
  findClinic: [CLINIC],
  lockClinic: [CLINIC],
  findClinicOfHost: ['park.example'],
  findClinics: [],
  insertClinic: [clinic, NOW],
  updateClinic: [clinic],

  findHostNames: [CLINIC],
  findVerifiedNames: [CLINIC],
  findClinicIdAt: ['park.example'],
  findHostName: [CLINIC, hostName],
  lockHostName: [CLINIC, hostName],
  findHostNamesToLookAt: [{ verified: NOW, askedFor: NOW, waiting: NOW }],
  insertHostName: [
    { id: hostName, clinicId: CLINIC, hostName: 'park.example', challenge: 'abc', at: NOW, by: undefined },
  ],
  insertGivenHostName: [CLINIC, 'park.example', NOW],
  updateProof: [CLINIC, hostName, proof],
  deleteHostName: [CLINIC, hostName],

  findLocation: [CLINIC, location.id],
  lockLocation: [CLINIC, location.id],
  keepLocation: [CLINIC, location.id],
  findLocations: { all: [CLINIC], 'one page': [CLINIC, page] },
  findLocationsById: [CLINIC, [location.id]],
  insertLocation: [CLINIC, location, NOW],
  updateLocation: [CLINIC, location, NOW],

  findVisitType: [CLINIC, visitType.id],
  lockVisitType: [CLINIC, visitType.id],
  findVisitTypes: { all: [CLINIC], 'some, one page': [CLINIC, { ids: [visitType.id], page }] },
  findVisitTypesById: [CLINIC, [visitType.id]],
  findVisitTypesNeeding: [CLINIC, room.id],
  insertVisitType: [CLINIC, visitType, NOW],
  updateVisitType: [CLINIC, visitType, NOW],
  findVisitTypesNeedingPool: [CLINIC, 'treatment room'],
  replaceResourcesOfVisitType: [CLINIC, visitType.id, [room.id]],

  findResource: [CLINIC, room.id],
  lockResource: [CLINIC, room.id],
  keepResources: [CLINIC, [room.id]],
  keepPools: [CLINIC, ['treatment room']],
  findResourcesById: [CLINIC, [room.id]],
  findResources: { all: [CLINIC], 'filtered, one page': [CLINIC, { ids: [room.id], locationId: location.id, page }] },
  insertResource: [CLINIC, room, NOW],
  updateResource: [CLINIC, room, NOW],

  findCalendar: [CLINIC, location.id],
  lockCalendar: [CLINIC, location.id],
  insertCalendar: [CLINIC, location.id],
  updateCalendar: [CLINIC, calendar],
  findCalendarsInUse: [],
  deleteHolidays: [CLINIC, location.id],
  insertHolidays: [CLINIC, calendar, [{ date: '2027-03-29', rule: 'easter 1', name: 'Ostermontag' }]],
  findHolidays: {
    all: [CLINIC, { from: '2026-11-21' }],
    some: [CLINIC, { from: '2026-11-21', to: '2027-11-21', locationId: location.id, closed: true }],
  },

  findClosure: [CLINIC, closure.id],
  lockClosure: [CLINIC, closure.id],
  findClosures: {
    all: [CLINIC],
    'filtered, one page': [CLINIC, { from: '2026-12-01', to: '2026-12-31', locationId: location.id, page }],
    'entered of late': [CLINIC, { enteredAfter: NOW }],
  },
  insertClosure: [CLINIC, closure, NOW],
  updateClosure: [CLINIC, closure],
  deleteClosure: [CLINIC, closure.id],
})
