import { expect, test } from 'vitest'
import { kindOf, nextAttempt, whyWithheld } from './message.ts'
import type { Present } from './message.ts'

const NINE = Date.parse('2026-11-25T09:00:00+01:00')
const told = { start: NINE, end: NINE + 1_800_000, doctorId: 'Weber', locationId: 'Berlin' }
const booked: Present = { ...told, status: 'booked' }
const THE_DAY_BEFORE = NINE - 86_400_000

test.each([
  ['booking.appointment_booked', 'booked', 'confirmation'],
  ['booking.appointment_booked', 'proposed', 'request'],
  ['booking.appointment_confirmed', 'booked', 'confirmation'],
  ['booking.appointment_rescheduled', 'booked', 'change'],
  ['booking.appointment_rescheduled', 'proposed', 'request'],
  ['booking.appointment_cancelled', 'cancelled', 'cancellation'],
  ['booking.appointment_declined', 'cancelled', 'declination'],
  ['booking.appointment_lapsed', 'cancelled', 'lapse'],
  ['booking.patient_arrived', 'arrived', undefined],
])('%s, %s: the patient is owed a %s', (fact, status, kind) => {
  expect(kindOf(fact, status)).toBe(kind)
})

test('What is still true is told, whatever the patient did with the visit since', () => {
  for (const status of ['booked', 'arrived', 'checked-in'])
    expect(whyWithheld('confirmation', told, { ...booked, status }, THE_DAY_BEFORE)).toBeUndefined()
  expect(whyWithheld('cancellation', told, { ...booked, status: 'cancelled' }, THE_DAY_BEFORE)).toBeUndefined()
})

test.each<[string, Present]>([
  ['another time', { ...booked, start: NINE + 3_600_000, end: NINE + 5_400_000 }],
  ['another length', { ...booked, end: NINE + 3_600_000 }],
  ['another doctor', { ...booked, doctorId: 'Okafor' }],
  ['another place', { ...booked, locationId: 'New York' }],
  ['cancelled', { ...booked, status: 'cancelled' }],
  ['missed', { ...booked, status: 'noshow' }],
])('A confirmation is withheld when the visit has become: %s', (_, present) => {
  expect(whyWithheld('confirmation', told, present, THE_DAY_BEFORE)).toBeTypeOf('string')
})

test('A request that was answered is not confirmed as received any more', () => {
  expect(whyWithheld('request', told, booked, THE_DAY_BEFORE)).toBe('the request has been answered')
})

test('Only of a booked visit, as it was found, does a reminder leave (case 29)', () => {
  expect(whyWithheld('reminder', told, booked, THE_DAY_BEFORE)).toBeUndefined()
  for (const status of ['proposed', 'pending', 'arrived', 'in-progress', 'fulfilled', 'cancelled', 'noshow'])
    expect(whyWithheld('reminder', told, { ...booked, status }, THE_DAY_BEFORE)).toBe(
      `the appointment is ${status} by now`,
    )
  expect(whyWithheld('reminder', told, { ...booked, start: NINE + 3_600_000 }, THE_DAY_BEFORE)).toBeTypeOf('string')
  expect(whyWithheld('reminder', told, booked, NINE)).toBe('the visit has begun')
})

test('Nobody is told of a visit that has begun, except that it will not take place (case 28)', () => {
  expect(whyWithheld('confirmation', told, booked, NINE)).toBe('the visit has begun')
  expect(whyWithheld('confirmation', told, booked, NINE - 1)).toBeUndefined()
  expect(whyWithheld('cancellation', told, { ...booked, status: 'cancelled' }, NINE + 1)).toBeUndefined()
})

test('It is tried again after 1, 2, 4 … 60 minutes, for most of a day and then no more', () => {
  const pauses: number[] = []
  for (let attempts = 1; ; attempts += 1) {
    const next = nextAttempt(attempts, 0)
    if (next === undefined) break
    pauses.push(next / 60_000)
  }
  expect(pauses.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
  const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 60
  expect(hours).toBeGreaterThan(16)
  expect(hours).toBeLessThan(24)
})
