import { beforeEach, expect, test } from 'vitest'
import { addVisitType } from '#clinic'
import { changeDoctor } from '#people'
import { neighbour } from '../../../test/clinic.ts'
import type { Appointment } from '../contract.ts'
import type { Series, SeriesPreview } from './contract.ts'
import { FIRST, TEN_WEEKS, seriesClinic } from './series-clinic.fixture.ts'
import type { SeriesClinic } from './series-clinic.fixture.ts'

let clinic: SeriesClinic
beforeEach(async () => {
  clinic = await seriesClinic()
})

/** As it was booked. */
const READ = { 'if-match': '"1"' }
const startsOf = ({ appointments }: Series): string[] => appointments.map(({ start }) => start)

test('Anna books ten Mondays: ten visits and one series, whose number each of them names', async () => {
  const { anna, call } = clinic
  const series = await clinic.booked(anna, FIRST, { ...TEN_WEEKS, reason: 'Back' })
  expect(startsOf(series).slice(0, 2)).toEqual([FIRST, '2026-11-30T09:30:00+01:00'])
  expect(series.appointments).toHaveLength(10)
  expect(series.appointments.every(({ seriesId, reason }) => seriesId === series.id && reason === 'Back')).toBe(true)
  expect((await call(anna, 'GET', `/api/v1/series/${series.id}`)).json<Series>()).toEqual(series)
  const one = await call(anna, 'GET', `/api/v1/appointments/${series.appointments[4]?.id}`)
  expect(one.json<Appointment>().seriesId).toBe(series.id)
})

test('cases 3 and 4: two of the ten are taken: both are told with what is nearest, and not one is booked', async () => {
  const { anna, bela, call } = clinic
  await clinic.booked(bela, '2026-12-14T09:30:00+01:00', { recurrence: 'FREQ=WEEKLY;INTERVAL=4;COUNT=2' })
  const answer = await clinic.book(anna, FIRST)
  expect(answer.statusCode).toBe(409)
  const { code, conflicts } = answer.json()
  expect(code).toBe('booking.series_conflicts')
  expect(conflicts.map(({ index, slot }) => [index, slot.start])).toEqual([
    [3, '2026-12-14T09:30:00+01:00'],
    [7, '2027-01-11T09:30:00+01:00'],
  ])
  expect(conflicts[0]?.alternatives.map(({ start }) => start)).toContain('2026-12-14T10:00:00+01:00')
  expect(await clinic.visits()).toBe(2)
  expect((await call(anna, 'GET', '/api/v1/appointments')).json<{ data: unknown[] }>().data).toEqual([])

  const preview = await call(undefined, 'POST', '/api/v1/series/preview', clinic.wish(FIRST))
  const { bookable, slots, conflicts: foreseen } = preview.json<SeriesPreview>()
  expect([preview.statusCode, bookable, slots.length]).toEqual([200, false, 10])
  expect(foreseen).toEqual(conflicts)

  const starts = slots.map(
    ({ start }, which) => conflicts.find(({ index }) => index === which)?.alternatives[0]?.start ?? start,
  )
  expect(startsOf(await clinic.booked(anna, FIRST, { starts }))).toEqual(starts)
})

test('a request that is sent again gets the same series; a changed one under the same key is refused', async () => {
  const key = { 'idempotency-key': 'ten-mondays-of-anna' }
  const first = await clinic.book(clinic.anna, FIRST, TEN_WEEKS, key)
  clinic.at.clock.now += 8 * 86_400_000
  const again = await clinic.book(clinic.anna, FIRST, TEN_WEEKS, key)
  expect([first.statusCode, again.statusCode]).toEqual([201, 201])
  expect(again.json<Series>()).toEqual(first.json<Series>())
  const other = await clinic.book(clinic.anna, FIRST, { recurrence: 'FREQ=WEEKLY;COUNT=9' }, key)
  expect(other.json().code).toBe('request.idempotency_key_reused')
  expect(await clinic.visits()).toBe(10)
})

test('case 18: half past nine in New York stays half past nine when its clocks change', async () => {
  clinic = await seriesClinic({ timeZone: 'America/New_York' })
  const series = await clinic.booked(clinic.anna, '2027-03-08T09:30:00-05:00', { recurrence: 'FREQ=WEEKLY;COUNT=2' })
  expect(startsOf(series)).toEqual(['2027-03-08T09:30:00-05:00', '2027-03-15T09:30:00-04:00'])
})

test('a time that the clocks jump over is a conflict by name, with what is nearest', async () => {
  const night = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))
  clinic = await seriesClinic({ hours: night })
  const answer = await clinic.book(clinic.anna, '2027-03-27T02:30:00+01:00', { recurrence: 'FREQ=DAILY;COUNT=3' })
  const { conflicts } = answer.json()
  expect(conflicts.map(({ index, code, reasons }) => [index, code, reasons.map(({ rule }) => rule)])).toEqual([
    [1, 'booking.not_bookable', ['clock_gap']],
  ])
  expect(conflicts[0]?.alternatives[0]?.start).toBe('2027-03-28T03:30:00+02:00')
})

test('what is no series is refused by name, and nothing is booked', async () => {
  const { anna } = clinic
  const refused = async (more: object, start = FIRST) => {
    const answer = await clinic.book(anna, start, more)
    return [answer.statusCode, answer.json().code]
  }
  expect(await refused({})).toEqual([422, 'booking.series_recurrence_or_starts'])
  expect(await refused({ ...TEN_WEEKS, starts: [FIRST] })).toEqual([422, 'booking.series_recurrence_or_starts'])
  expect(await refused({ recurrence: 'FREQ=WEEKLY' })).toEqual([422, 'booking.series_without_end'])
  expect(await refused({ recurrence: 'FREQ=SECONDLY;COUNT=99999999' })).toEqual([
    422,
    'booking.series_recurrence_not_supported',
  ])
  expect(await refused({ recurrence: 'FREQ=DAILY;COUNT=99999999' })).toEqual([422, 'booking.series_too_long'])
  expect(await refused({ recurrence: 'FREQ=WEEKLY;COUNT=2\r\nX:1' })).toEqual([
    422,
    'booking.series_recurrence_malformed',
  ])
  expect(await refused({ recurrence: 'FREQ=WEEKLY;BYDAY=TU;COUNT=3' })).toEqual([
    422,
    'booking.series_starts_elsewhere',
  ])
  expect(await refused({ starts: ['2026-11-30T09:30:00+01:00'] })).toEqual([422, 'booking.series_starts_elsewhere'])
  expect(await refused({ starts: [FIRST, FIRST] })).toEqual([422, 'booking.series_overlaps'])
  expect(await refused({ starts: [FIRST, 'soon'] })).toEqual([400, 'request.invalid'])
  const everyHalfHour = Array.from({ length: 61 }, (_, half) =>
    new Date(Date.parse(FIRST) + half * 3_600_000).toISOString(),
  )
  expect(await refused({ starts: everyHalfHour })).toEqual([422, 'booking.series_too_long'])
  expect(await refused({ recurrence: 'F'.repeat(100_000) })).toEqual([400, 'request.invalid'])
  const nobody = { ...TEN_WEEKS, patientId: clinic.bela.patientId }
  expect(await refused(nobody)).toEqual([404, 'booking.patient_not_found'])
  expect(await refused({ ...TEN_WEEKS, override: { reason: 'I want to' } })).toEqual([
    403,
    'booking.override_not_allowed',
  ])
  expect(await clinic.visits()).toBe(0)
})

test('whose series it is sees it, the desk and the doctor too; to others it is not there', async () => {
  const { anna, bela, rosa, drWeber, call } = clinic
  const { id } = await clinic.booked(anna, FIRST)
  const reads = async (who: typeof anna) => (await call(who, 'GET', `/api/v1/series/${id}`)).statusCode
  expect([await reads(anna), await reads(rosa), await reads(drWeber.member), await reads(bela)]).toEqual([
    200, 200, 200, 404,
  ])
  const cancels = await call(bela, 'POST', `/api/v1/series/${id}/cancellation`, {})
  expect([cancels.statusCode, cancels.json().code]).toEqual([404, 'booking.series_not_found'])
  await neighbour(clinic.installation, 'hilltop.example')
  const nextDoor = await call(anna, 'GET', `/api/v1/series/${id}`, undefined, { host: 'hilltop.example' })
  expect([401, 404]).toContain(nextDoor.statusCode)
})

test('one visit is moved and one cancelled by themselves; the series shows both, and the rest is as it was', async () => {
  const { anna, call } = clinic
  const series = await clinic.booked(anna, FIRST)
  const [, second, third] = series.appointments
  const moved = await call(
    anna,
    'POST',
    `/api/v1/appointments/${second?.id}/reschedule`,
    clinic.wish('2026-12-01T11:00:00+01:00', {}),
    READ,
  )
  const cancelled = await call(anna, 'POST', `/api/v1/appointments/${third?.id}/cancellation`, {}, READ)
  expect([moved.statusCode, cancelled.statusCode]).toEqual([200, 200])
  const now = (await call(anna, 'GET', `/api/v1/series/${series.id}`)).json<Series>()
  expect(now.appointments).toHaveLength(10)
  expect(now.appointments[1]).toMatchObject({ id: second?.id, start: '2026-12-01T11:00:00+01:00' })
  expect(now.appointments.filter(({ status }) => status === 'cancelled').map(({ id }) => id)).toEqual([third?.id])
  expect(now.appointments.filter(({ version }) => version > 1)).toHaveLength(2)
})

test('what lies ahead is cancelled at once, from a day on; the past and what was cancelled stay', async () => {
  const { anna, bela, at, call } = clinic
  const { id } = await clinic.booked(anna, FIRST)
  at.clock.now = Date.parse('2026-12-01T08:00:00+01:00')
  const cancel = (body?: object) => call(anna, 'POST', `/api/v1/series/${id}/cancellation`, body)
  const statuses = (series: Series) => series.appointments.map(({ status }) => status)
  const after = (await cancel({ from: '2027-01-01T00:00:00+01:00', reason: 'Better' })).json<Series>()
  expect(statuses(after)).toEqual([...Array(6).fill('booked'), ...Array(4).fill('cancelled')])
  expect(statuses((await cancel()).json<Series>())).toEqual(['booked', 'booked', ...Array(8).fill('cancelled')])
  const again = await cancel({})
  expect([again.statusCode, again.json().code]).toEqual([409, 'booking.series_nothing_ahead'])
  await clinic.booked(bela, '2026-12-07T09:30:00+01:00', { recurrence: 'FREQ=WEEKLY;COUNT=8' })
})

test('a group has a seat for each: two series share every Monday', async () => {
  const { ctxOf, amir, anna, bela, drWeber, checkUp } = clinic
  const yoga = await addVisitType(ctxOf(amir), {
    name: 'Back school',
    durationMinutes: 60,
    gridMinutes: 30,
    capacity: 2,
  })
  await changeDoctor(ctxOf(amir), drWeber.id, () => true, { visitTypeIds: [checkUp.id, yoga.id] })
  const group = (clinic.wish(FIRST) as { slot: object }).slot
  const join = { ...TEN_WEEKS, slot: { ...group, visitTypeId: yoga.id } }
  await clinic.booked(anna, FIRST, join)
  await clinic.booked(bela, FIRST, join)
  const third = await clinic.book((await clinic.strangers(1))[0]!, FIRST, join)
  expect(third.json().conflicts).toHaveLength(10)
})
