import { beforeEach, expect, test } from 'vitest'
import type { Series } from './contract.ts'
import { FIRST, TEN_WEEKS, seriesClinic } from './series-clinic.fixture.ts'
import type { Answer, SeriesClinic } from './series-clinic.fixture.ts'

let clinic: SeriesClinic
let series: Series
beforeEach(async () => {
  clinic = await seriesClinic()
  series = await clinic.booked(clinic.anna, FIRST)
})

const move = (body: object, who = clinic.anna): Promise<Answer> =>
  clinic.call(who, 'POST', `/api/v1/series/${series.id}/reschedule`, body)
const starts = (answer: Answer): string[] => answer.json<Series>().appointments.map(({ start }) => start)

test('the series moves over its own visits, a week on, and each visit keeps who it is', async () => {
  const answer = await move({ shiftDays: 7 })
  expect(answer.statusCode, JSON.stringify(answer.json())).toBe(200)
  expect(starts(answer).slice(0, 2)).toEqual(['2026-11-30T09:30:00+01:00', '2026-12-07T09:30:00+01:00'])
  const { appointments } = answer.json<Series>()
  expect(appointments.map(({ id, version }) => [id, version])).toEqual(series.appointments.map(({ id }) => [id, 2]))
  await clinic.booked(clinic.bela, FIRST, { recurrence: 'FREQ=WEEKLY;COUNT=1' })
})

test('from a day on to Wednesdays at eleven; what was before stays', async () => {
  const answer = await move({ from: '2026-12-14T00:00:00+01:00', weekday: 3, time: '11:00', reason: 'New shift' })
  expect(starts(answer).slice(2, 5)).toEqual([
    '2026-12-07T09:30:00+01:00',
    '2026-12-16T11:00:00+01:00',
    '2026-12-23T11:00:00+01:00',
  ])
})

test('one of the new times is taken: it is told with what is nearest, and none is moved', async () => {
  await clinic.booked(clinic.bela, '2026-12-09T11:00:00+01:00', { recurrence: 'FREQ=WEEKLY;COUNT=1' })
  const answer = await move({ weekday: 3, time: '11:00' })
  expect([answer.statusCode, answer.json().code]).toEqual([409, 'booking.series_conflicts'])
  const [conflict, ...others] = answer.json().conflicts
  expect([conflict?.slot.start, others.length]).toEqual(['2026-12-09T11:00:00+01:00', 0])
  expect(conflict?.alternatives.map(({ start }) => start)).toContain('2026-12-09T11:30:00+01:00')
  const now = await clinic.call(clinic.anna, 'GET', `/api/v1/series/${series.id}`)
  expect(now.json<Series>()).toEqual(series)
})

test('nowhere, both ways at once, before now, by whom it is none of: refused by name', async () => {
  const code = async (body: object, who = clinic.anna) => {
    const answer = await move(body, who)
    return [answer.statusCode, answer.json().code]
  }
  expect(await code({})).toEqual([422, 'booking.series_goes_nowhere'])
  expect(await code({ time: '09:30' })).toEqual([422, 'booking.series_goes_nowhere'])
  expect(await code({ shiftDays: 1, weekday: 2 })).toEqual([422, 'booking.series_goes_nowhere'])
  expect(await code({ shiftDays: -14 })).toEqual([409, 'booking.series_conflicts'])
  expect(await code({ shiftDays: 7 }, clinic.bela)).toEqual([404, 'booking.series_not_found'])
  expect(await code({ time: '11:00', override: { reason: 'I want to' } })).toEqual([
    403,
    'booking.override_not_allowed',
  ])
  expect(await code({ time: '11:00', from: '2030-01-01T00:00:00Z' })).toEqual([409, 'booking.series_nothing_ahead'])
  expect(await code({ doctorId: clinic.anna.patientId, time: '11:00' })).toEqual([422, 'booking.unknown_reference'])
})

test('two series that want each other’s places at once: each is told, no one waits in a circle', async () => {
  const other = await clinic.booked(clinic.bela, FIRST.replace('09:30', '10:00'), TEN_WEEKS)
  for (let round = 0; round < 3; round += 1) {
    const [annas, belas] = await Promise.all([
      move({ time: '10:00' }),
      clinic.call(clinic.bela, 'POST', `/api/v1/series/${other.id}/reschedule`, { time: '09:30' }),
    ])
    expect([annas.statusCode, belas.statusCode]).toEqual([409, 409])
  }
})
