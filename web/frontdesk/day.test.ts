import { expect, test } from 'vitest'
import type { Appointment } from '../api/types.ts'
import { daySummary, grouped, matching } from './day.ts'

const visit = (
  patient: string,
  doctor: string,
  start: string,
  status: Appointment['status'] = 'booked',
): Appointment => ({
  id: `${patient} ${start}`,
  status,
  version: 1,
  doctorId: doctor,
  visitTypeId: 'v',
  locationId: 'l',
  patientId: patient,
  doctor: { id: doctor, name: doctor, title: null },
  patient: { id: patient, name: patient },
  visitType: { id: 'v', name: 'Vaccination', durationMinutes: 10 },
  location: { id: 'l', name: 'Park', timeZone: 'Europe/Berlin', address: null },
  start,
  end: start,
  timeZone: 'Europe/Berlin',
  reason: null,
  notes: null,
  answers: null,
  overrideReason: null,
  resources: [],
  confirmedAt: null,
  seriesId: null,
  decideBy: null,
  undoUntil: null,
  late: false,
  createdAt: start,
  legalMoves: [],
})

const day = [
  visit('Zoë Müller-Hahn', 'Weber', '2026-11-23T10:00:00+01:00', 'arrived'),
  visit('Ali Demir', 'Kaya', '2026-11-23T11:00:00+01:00', 'cancelled'),
  visit('Bea Novak', 'Kaya', '2026-11-23T09:00:00+01:00'),
]
const names = (rows: Appointment[]) => rows.map(({ patient }) => patient.name)

test('reception finds a name without accents, by any part of it, in any order', () => {
  expect(names(matching(day, 'zoe'))).toEqual(['Zoë Müller-Hahn'])
  expect(names(matching(day, 'hahn zo'))).toEqual(['Zoë Müller-Hahn'])
  expect(names(matching(day, 'kaya'))).toEqual(['Ali Demir', 'Bea Novak'])
  expect(names(matching(day, 'ller'))).toEqual([])
  expect(matching(day, '  ')).toHaveLength(3)
})

test('the day runs by time, or doctor by doctor', () => {
  expect(grouped(day, 'time').map(({ rows }) => names(rows))).toEqual([['Bea Novak', 'Zoë Müller-Hahn', 'Ali Demir']])
  expect(grouped(day, 'doctor').map(({ title, rows }) => [title, ...names(rows)])).toEqual([
    ['Kaya', 'Bea Novak', 'Ali Demir'],
    ['Weber', 'Zoë Müller-Hahn'],
  ])
  expect(grouped([], 'time')).toEqual([])
})

test('the day in one line counts no cancelled visit', () => {
  expect(daySummary(day)).toBe('2 visits · 1 waiting')
  expect(daySummary([])).toBe('0 visits')
  expect(daySummary([visit('Cem Acar', 'Kaya', '2026-11-23T12:00:00+01:00', 'pending')])).toBe(
    '1 visit · 1 not paid yet',
  )
})
