import { expect, test } from 'vitest'
import { asId } from '#platform'
import { changeOf, placed, weigh } from './least-change.ts'

const BERLIN = 'Europe/Berlin'
const USUAL = { otherDoctorWeighsDays: 7, otherLocationWeighsDays: 3 }
const at = (start: string, doctor = 'weber', location = 'park', zone = BERLIN) =>
  placed({ doctorId: asId<'doctor'>(doctor), locationId: asId<'location'>(location), startAt: Date.parse(start) }, zone)
const was = at('2026-11-24T10:00:00+01:00')

test('a day later is one day, half a day of the clock is half a day', () => {
  expect(weigh(was, at('2026-11-25T10:00:00+01:00'), USUAL)).toBe(1)
  expect(weigh(was, at('2026-11-24T16:00:00+01:00'), USUAL)).toBe(0.25)
  expect(changeOf(was, at('2026-11-26T09:30:00+01:00'), USUAL)).toEqual({
    days: 2,
    otherDoctor: false,
    otherLocation: false,
    otherTimeOfDayMinutes: 30,
    weight: 2.021,
  })
})

test('the same doctor within a week rather than another today; after that another', () => {
  const another = weigh(was, at('2026-11-24T10:00:00+01:00', 'okafor'), USUAL)
  expect(weigh(was, at('2026-11-30T10:00:00+01:00'), USUAL)).toBeLessThan(another)
  expect(weigh(was, at('2026-12-02T10:00:00+01:00'), USUAL)).toBeGreaterThan(another)
})

test('another doctor elsewhere weighs as much as both', () => {
  expect(weigh(was, at('2026-11-24T10:00:00+01:00', 'okafor', 'hill'), USUAL)).toBe(10)
})

test('the same time of day stays the same over the change of the clocks', () => {
  const before = at('2026-10-24T10:00:00+02:00')
  expect(changeOf(before, at('2026-10-26T10:00:00+01:00'), USUAL)).toMatchObject({ days: 2, otherTimeOfDayMinutes: 0 })
})

test('shortly before and after midnight are two dates', () => {
  const late = at('2026-11-24T23:30:00+01:00')
  expect(changeOf(late, at('2026-11-25T00:30:00+01:00'), USUAL)).toMatchObject({ days: 1, otherTimeOfDayMinutes: 1380 })
})
