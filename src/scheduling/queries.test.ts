import { testQueries } from '../../test/queries.ts'
import { asId } from '#platform'
import type { Override, WorkingHours } from './contract.ts'
import * as queries from './queries.ts'
import type { LeaveRow } from './queries.ts'

const CLINIC = asId<'clinic'>('00000000-0000-7000-8000-000000000001')
const DOCTOR = asId<'doctor'>('00000000-0000-7000-8000-000000000002')
const NOW = Date.UTC(2026, 10, 21)

const hours: WorkingHours = {
  locationId: asId('00000000-0000-7000-8000-000000000003'),
  weekday: 1,
  from: '09:00',
  to: '17:00',
}
const override: Override = {
  id: asId('00000000-0000-7000-8000-000000000004'),
  doctorId: DOCTOR,
  locationId: hours.locationId,
  date: '2026-12-24',
  mode: 'replace',
  windows: [],
}
const leave: LeaveRow = {
  id: asId('00000000-0000-7000-8000-000000000005'),
  doctorId: DOCTOR,
  startAt: NOW,
  endAt: NOW + 86_400_000,
  reason: null,
}

testQueries(import.meta.dirname, queries, {
  lockSchedule: [CLINIC, DOCTOR],
  takeSchedule: [CLINIC, DOCTOR],
  takeEverySchedule: [CLINIC],
  insertSchedule: [CLINIC, DOCTOR],
  findVersions: [CLINIC, [DOCTOR]],
  findSchedules: [CLINIC, [DOCTOR], NOW],

  findBreaks: [CLINIC, DOCTOR],
  deleteBreaks: [CLINIC, DOCTOR],
  insertBreaks: [CLINIC, DOCTOR, [{ name: 'Lunch', weekday: 1, from: '12:00', to: '13:00' }]],

  findPaces: [CLINIC, DOCTOR],
  deletePaces: [CLINIC, DOCTOR],
  insertPaces: [
    CLINIC,
    DOCTOR,
    [{ visitTypeId: asId<'visit type'>('00000000-0000-7000-8000-000000000006'), durationMinutes: 45 }],
  ],

  findHours: [CLINIC, DOCTOR],
  deleteHours: [CLINIC, DOCTOR],
  insertHours: [CLINIC, DOCTOR, [hours]],

  findOverrides: {
    all: [CLINIC, DOCTOR, { page: { limit: null } }],
    'some, one page': [
      CLINIC,
      DOCTOR,
      { from: '2026-12-01', to: '2026-12-31', page: { limit: 20, after: ['2026-12-05', override.id] } },
    ],
  },
  insertOverride: [CLINIC, override, NOW],
  deleteOverride: [CLINIC, DOCTOR, override.id],

  findLeave: {
    all: [CLINIC, DOCTOR],
    'some, one page': [CLINIC, DOCTOR, { since: NOW, limit: 20, after: [NOW, leave.id] }],
  },
  findLeaveThen: [CLINIC, [DOCTOR], { startAt: NOW, endAt: NOW + 60_000 }],
  findLeaveById: [CLINIC, leave.id],
  findLimits: [CLINIC, DOCTOR],
  deleteLimits: [CLINIC, DOCTOR],
  insertLimits: [CLINIC, DOCTOR, [{ per: 'day', most: 10 }]],

  findTravelTimes: [CLINIC, DOCTOR],
  deleteTravelTimes: [CLINIC, DOCTOR],
  insertTravelTimes: [CLINIC, DOCTOR, [{ ends: [null, null], minutes: 30 }]],

  insertLeave: [CLINIC, leave, NOW],
  deleteLeave: [CLINIC, DOCTOR, leave.id],
})
