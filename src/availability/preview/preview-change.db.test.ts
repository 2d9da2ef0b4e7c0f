import { beforeEach, expect, test } from 'vitest'
import { bookAppointment } from '#booking'
import { addClosure, setPublicHolidays } from '#clinic'
import { asId, transaction } from '#platform'
import { addLeave, addOverride, setBreaks, setHours, setLimits } from '#scheduling'
import { testClinic } from '../../../test/clinic.ts'
import type { TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { searchFreeTimes } from '../search-free-times.ts'
import type { Preview, PreviewWish } from './contract.ts'
import { previewChange } from './preview-change.ts'

let clinic: TestClinic
beforeEach(async () => {
  clinic = await testClinic(await testDatabase())
})

/** Bela has Dr Weber on that day at nine, Anna at two in the afternoon. */
async function twoVisits(date: string): Promise<void> {
  const { anna, bela, drWeber, checkUp, berlin, ctxOf } = clinic
  for (const [who, time] of [
    [bela, '09:00'],
    [anna, '14:00'],
  ] as const) {
    const slot = {
      doctorId: drWeber.id,
      visitTypeId: checkUp.id,
      locationId: berlin.id,
      start: `${date}T${time}:00+01:00`,
    }
    await bookAppointment(ctxOf(who), { slot, patientId: who.patientId })
  }
}

const offered = async (date: string): Promise<string[]> => {
  const query = { visitTypeId: clinic.checkUp.id, doctorId: [clinic.drWeber.id], from: date, to: date }
  return (await searchFreeTimes(clinic.ctxOf('visitor'), query)).data.map(({ start }) => start)
}

const desk = () => clinic.ctxOf(clinic.rosa)
const preview = (wish: Partial<PreviewWish>): Promise<Preview> =>
  previewChange(desk(), { doctorId: clinic.drWeber.id, ...wish })

test('leave: who would be hit, what would be gone; nothing is done, and when it is done it is what was said', async () => {
  await twoVisits('2026-11-24')
  const before = await offered('2026-11-24')
  const leave = { start: '2026-11-24T12:00:00+01:00', end: '2026-11-24T18:00:00+01:00' }
  const said = await preview({ leave })
  expect(said.hits).toMatchObject([
    { patientId: clinic.anna.patientId, start: '2026-11-24T14:00:00+01:00', reasons: [{ rule: 'on_leave' }] },
  ])
  expect(said).toMatchObject({ moreHits: false, added: { count: 0, samples: [] } })
  expect(await offered('2026-11-24')).toEqual(before)
  const times = { startAt: Date.parse(leave.start), endAt: Date.parse(leave.end) }
  await transaction(desk().database, (tx) => addLeave(tx, desk(), clinic.drWeber.id, times))
  const after = await offered('2026-11-24')
  expect(said.removed.count).toBe(before.length - after.length)
  expect(said.removed.samples.map(({ start }) => start)).toEqual(
    before.filter((start) => !after.includes(start)).slice(0, 10),
  )
})

test('other hours: what comes and what goes, exactly as when they are entered', async () => {
  await twoVisits('2026-11-25')
  const locationId = clinic.berlin.id
  const hours = [{ locationId, weekday: 3, from: '12:00', to: '20:00' }]
  const before = await offered('2026-11-25')
  const said = await preview({ hours, from: '2026-11-25', to: '2026-11-25' })
  expect(said.hits.map(({ patientId, reasons }) => [patientId, reasons.map(({ rule }) => rule)])).toEqual([
    [clinic.bela.patientId, ['outside_hours']],
  ])
  await setHours(clinic.ctxOf(clinic.amir), clinic.drWeber.id, hours)
  const after = await offered('2026-11-25')
  expect(said.added.count).toBe(after.filter((start) => !before.includes(start)).length)
  expect(said.added.count).toBeGreaterThan(0)
  expect(said.removed.count).toBe(before.filter((start) => !after.includes(start)).length)
})

test('other breaks: whose visit they meet and what they take, exactly as when they are entered', async () => {
  await twoVisits('2026-11-25')
  const lunch = { name: 'Lunch', weekday: 3, from: '14:00', to: '15:00' }
  const before = await offered('2026-11-25')
  const said = await preview({ breaks: [lunch], from: '2026-11-25', to: '2026-11-25' })
  expect(said.hits.map(({ patientId, reasons }) => [patientId, reasons.map(({ rule }) => rule)])).toEqual([
    [clinic.anna.patientId, ['in_a_break']],
  ])
  expect(said.removed.samples.map(({ start }) => start)).toEqual(['2026-11-25T14:30:00+01:00'])
  await setBreaks(clinic.ctxOf(clinic.amir), clinic.drWeber.id, [lunch])
  const after = await offered('2026-11-25')
  expect(before.filter((start) => !after.includes(start))).toEqual(['2026-11-25T14:30:00+01:00'])
  expect((await preview({ breaks: [] })).added.count, 'every Wednesday two half hours, but for Anna’s').toBeGreaterThan(
    1,
  )
})

test('other limits: who would be too many, last booked first, and what they close and open, exactly as when they are set', async () => {
  await twoVisits('2026-11-25')
  const admin = clinic.ctxOf(clinic.amir)
  const day = { from: '2026-11-25', to: '2026-11-25' }
  const perDay = (most: number) => [{ per: 'day' as const, most }]
  const before = await offered('2026-11-25')
  const said = await preview({ limits: perDay(1), ...day })
  expect(said.hits.map(({ patientId, reasons }) => [patientId, reasons])).toEqual([
    [
      clinic.anna.patientId,
      [
        {
          rule: 'daily_limit_reached',
          detail: 'The doctor takes 1 visits on 2026-11-25, and has them.',
        },
      ],
    ],
  ])
  expect([said.added.count, said.removed.count]).toEqual([0, before.length])
  expect(await preview({ limits: perDay(2), ...day })).toMatchObject({ hits: [], removed: { count: before.length } })
  const perWeek = [{ per: 'week' as const, most: 3, visitTypeId: clinic.checkUp.id }]
  expect(await preview({ limits: perWeek, ...day })).toMatchObject({ hits: [], removed: { count: 0 } })

  await setLimits(admin, clinic.drWeber.id, perDay(1))
  expect(await offered('2026-11-25')).toEqual([])
  expect(await preview({ limits: perDay(1), ...day }), 'what is so already is no news').toMatchObject({
    hits: [],
    added: { count: 0 },
    removed: { count: 0 },
  })
  expect((await preview({ limits: [], ...day })).added.count).toBe(before.length)
})

test('the public holidays of a location: who has a visit on them, and what opens again without them', async () => {
  await twoVisits('2026-12-25')
  const admin = clinic.ctxOf(clinic.amir)
  const locationId = clinic.berlin.id
  const calendar = { locationId, country: 'DE', region: 'BE' }
  const before = await offered('2026-12-25')
  const said = await previewChange(desk(), { calendar })
  expect(said.hits.map(({ start, reasons }) => [start.slice(0, 10), reasons.map(({ rule }) => rule)])).toEqual([
    ['2026-12-25', ['public_holiday']],
    ['2026-12-25', ['public_holiday']],
  ])
  expect(said.removed.count).toBeGreaterThan(before.length)
  const openAfterAll = await previewChange(desk(), { calendar: { ...calendar, openOn: ['12-25'] } })
  expect(openAfterAll.hits).toEqual([])

  await addClosure(admin, { locationId, from: '2027-01-01', to: '2027-01-01', reason: 'Painting' })
  await setPublicHolidays(admin, locationId, calendar)
  expect(await offered('2026-12-25')).toEqual([])
  expect(await previewChange(desk(), { calendar })).toMatchObject({ hits: [], removed: { count: 0 } })
  const none = await previewChange(desk(), { calendar: { locationId, country: null } })
  expect([...new Set(none.added.samples.map(({ start }) => start.slice(0, 10)))]).toEqual(['2026-12-25'])
  expect(none.added.count, 'New Year’s day is closed all the same').toBeLessThan(said.removed.count)
})

test('a date that replaces another, and a closure of the whole clinic', async () => {
  await twoVisits('2026-11-26')
  const locationId = clinic.berlin.id
  const day = { locationId, date: '2026-11-26', mode: 'replace' as const }
  await addOverride(clinic.ctxOf(clinic.amir), clinic.drWeber.id, { ...day, windows: [{ from: '09:00', to: '15:00' }] })
  const said = await preview({ override: { ...day, windows: [{ from: '13:00', to: '16:00' }] } })
  expect(said.hits.map(({ patientId }) => patientId)).toEqual([clinic.bela.patientId])
  expect([said.added.count, said.removed.count]).toEqual([2, 7])

  const closure = { from: '2026-11-26', to: '2026-11-26' }
  const closed = await previewChange(desk(), { closure })
  expect(closed.hits.map(({ reasons }) => reasons[0]?.rule)).toEqual(['location_closed', 'location_closed'])
  // Dr Weber's twelve half hours less two, and Dr Okafor's sixteen.
  expect(closed.removed.count).toBe(10 + 16)
  await addClosure(clinic.ctxOf(clinic.amir), { ...closure, reason: 'Painting' })
  expect((await previewChange(desk(), { closure })).hits, 'what is so already is no news').toEqual([])
})

test('a doctor sees the visits that a doctor may see, patients may not ask', async () => {
  await twoVisits('2026-11-24')
  const leave = { start: '2026-11-24T08:00:00+01:00', end: '2026-11-24T18:00:00+01:00' }
  const asked = { doctorId: clinic.drWeber.id, leave }
  expect((await previewChange(clinic.ctxOf(clinic.drWeber.member), asked)).hits).toHaveLength(2)
  const others = { doctorId: clinic.drOkafor.id, leave }
  expect((await previewChange(clinic.ctxOf(clinic.drWeber.member), others)).hits).toEqual([])
  await expect(previewChange(clinic.ctxOf(clinic.bela), asked)).rejects.toMatchObject({ kind: 'forbidden' })
})

test('what could not be entered cannot be previewed', async () => {
  const locationId = clinic.berlin.id
  const nowhere = asId<'location'>(clinic.checkUp.id)
  const odd: [Partial<PreviewWish>, string][] = [
    [{}, 'availability.one_change_at_a_time'],
    [{ hours: [], closure: { from: '2026-12-24', to: '2026-12-24' } }, 'availability.one_change_at_a_time'],
    [{ hours: [{ locationId, weekday: 1, from: '09:00', to: '09:00' }] }, 'scheduling.empty_window'],
    [{ hours: [{ locationId: nowhere, weekday: 1, from: '09:00', to: '10:00' }] }, 'availability.location_not_found'],
    [{ breaks: [{ name: 'Tea', weekday: 1, from: '09:00', to: '09:00' }] }, 'scheduling.empty_window'],
    [
      { breaks: [{ name: 'Tea', locationId: nowhere, weekday: 1, from: '09:00', to: '10:00' }] },
      'availability.location_not_found',
    ],
    [{ limits: [1, 2].map((most) => ({ per: 'day' as const, most })) }, 'scheduling.limit_said_twice'],
    [{ limits: [{ per: 'day', most: 1, visitTypeId: asId(locationId) }] }, 'scheduling.unknown_visit_type'],
    [{ calendar: { locationId, country: 'XX' } }, 'clinic.unknown_calendar'],
    [{ calendar: { locationId, country: 'DE', openOn: ['easter 77'] } }, 'clinic.unknown_holiday'],
    [{ calendar: { locationId: nowhere, country: 'DE' } }, 'availability.location_not_found'],
    [{ leave: { start: '2026-11-24T12:00:00+01:00', end: '2026-11-24T11:00:00+01:00' } }, 'request.invalid'],
    [{ leave: { start: 'tomorrow', end: '2026-11-24T11:00:00+01:00' } }, 'request.invalid'],
    [{ closure: { from: '2026-12-26', to: '2026-12-24' } }, 'request.invalid'],
    [{ closure: { from: '0206-12-26', to: '2026-12-24' } }, 'scheduling.date_out_of_range'],
    [{ hours: [], from: '2026-12-24', to: '2026-12-01' }, 'availability.window_reversed'],
    [{ hours: [], from: '2026-12-24', to: '2027-12-24' }, 'availability.window_too_long'],
    [{ doctorId: asId(nowhere), hours: [] }, 'availability.doctor_not_found'],
  ]
  for (const [wish, code] of odd) await expect(preview(wish), JSON.stringify(wish)).rejects.toMatchObject({ code })
  await expect(previewChange(desk(), { hours: [] })).rejects.toMatchObject({ code: 'request.invalid' })
})
