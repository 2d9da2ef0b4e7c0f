import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { Member } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { anotherClinic } from '../another-clinic.fixture.ts'
import {
  addClosure,
  addLocation,
  addVisitType,
  changeVisitType,
  retireLocation,
  retireVisitType,
  setPublicHolidays,
} from '#clinic'
import type { NewVisitType, VisitType } from '#clinic'
import { changeDoctor } from '#people'
import { transaction } from '#platform'
import { SCHEDULE_PROBLEMS, addLeave, addOverride, setBreaks, setHours, setPaces } from '../index.ts'
import type { Problem } from './contract.ts'

async function open() {
  const database = await testDatabase()
  const clinic = await testClinic(database)
  const praxis = await testApp(database, { clinicId: clinic.clinicId })
  const ctx = clinic.ctxOf('system')
  const { id } = clinic.drWeber
  const ask = async (who: Member, doctorId: string = id) =>
    praxis.app.inject({ url: `/api/v1/doctors/${doctorId}/schedule/problems`, headers: await praxis.signedIn(who) })
  /** Each problem with the rule at fault. */
  const problems = async (doctorId?: string): Promise<string[]> =>
    (await ask(clinic.amir, doctorId))
      .json<{ data: Problem[] }>()
      .data.map(({ problem, rule }) => `${problem}: ${rule.kind} ${rule.index ?? names.get(rule.id ?? '') ?? rule.id}`)
  const names = new Map([[clinic.checkUp.id as string, 'check-up']])
  const offer = async (wish: NewVisitType): Promise<VisitType> => {
    const type = await addVisitType(ctx, wish)
    names.set(type.id, type.name)
    const { visitTypeIds } = clinic.drWeber
    await changeDoctor(ctx, id, () => true, { visitTypeIds: [...visitTypeIds, type.id] })
    return type
  }
  return { database, clinic, praxis, ctx, id, ask, problems, offer, names }
}

test('a schedule that makes sense has no problems; staff may look, of their own clinic', async () => {
  const { clinic, ask, problems } = await open()
  expect(await problems()).toEqual([])
  for (const who of [clinic.rosa, clinic.drWeber.member]) expect((await ask(who)).statusCode).toBe(200)
  expect((await ask(clinic.anna)).statusCode).toBe(403)
  const elsewhere = await anotherClinic(clinic)
  expect((await ask(clinic.amir, elsewhere.doctor.id)).json()).toMatchObject({ code: 'scheduling.doctor_not_found' })
})

test('hours: at a retired location, for visits not offered, that never begin, of a night too long, at two places at once', async () => {
  const { clinic, ctx, id, problems, offer } = await open()
  const { berlin } = clinic
  const gone = await addLocation(ctx, { name: 'Gone', timeZone: 'Europe/Berlin' })
  const nord = await addLocation(ctx, { name: 'Nord', timeZone: 'Europe/Berlin' })
  const dropped = await offer({ name: 'Dropped', durationMinutes: 20 })
  const at = { locationId: berlin.id, weekday: 1, from: '09:00', to: '12:00' }
  await setHours(ctx, id, [
    at,
    { ...at, weekday: 2, visitTypeIds: [dropped.id] },
    // Tuesday to Sunday; and a fortnight that begins after the second date.
    { ...at, weekday: 3, validFrom: '2026-12-01', validTo: '2026-12-01' },
    { ...at, weekday: 4, validFrom: '2026-12-01', validTo: '2026-12-06', everyWeeks: 2, anchorDate: '2026-12-07' },
    { ...at, weekday: 5, from: '18:00', to: '08:00' },
    { ...at, weekday: 1, from: '11:00', locationId: nord.id },
    { ...at, weekday: 6, locationId: gone.id },
  ])
  await retireLocation(ctx, gone.id)
  await retireVisitType(ctx, dropped.id)
  expect((await problems()).toSorted()).toEqual([
    'long_night: hours 5',
    'never_begins: hours 3',
    'never_begins: hours 4',
    'retired_location: hours 6',
    'two_places_at_once: hours 1',
    'unoffered_visit_type: hours 2',
  ])
})

test('breaks that interrupt nothing, and paces for nothing', async () => {
  const { clinic, ctx, id, problems } = await open()
  await setBreaks(ctx, id, [
    { name: 'Lunch', weekday: 1, from: '12:00', to: '13:00' },
    { name: 'Supper', weekday: 1, from: '18:00', to: '19:00' },
    { name: 'Brunch', locationId: clinic.berlin.id, weekday: 7, from: '10:00', to: '11:00' },
  ])
  const stranger = await addVisitType(ctx, { name: 'Not hers', durationMinutes: 20 })
  await setPaces(ctx, id, [{ visitTypeId: stranger.id, durationMinutes: 30 }])
  expect(await problems()).toEqual([
    'break_outside_hours: break 1',
    'break_outside_hours: break 2',
    'unoffered_visit_type: pace 0',
  ])
})

test('overrides on a closed date, on a public holiday and during leave; one that closes a closed date is none', async () => {
  const { database, clinic, ctx, id, problems, names } = await open()
  const { berlin } = clinic
  await addClosure(ctx, { from: '2026-12-01', to: '2026-12-01', reason: 'Stocktaking' })
  await setPublicHolidays(ctx, berlin.id, { country: 'DE' })
  await transaction(database, (tx) =>
    addLeave(tx, ctx, id, {
      startAt: Date.parse('2026-12-03T00:00:00+01:00'),
      endAt: Date.parse('2026-12-03T14:00:00+01:00'),
    }),
  )
  const windows = [{ from: '09:00', to: '12:00' }]
  for (const [date, mode, put] of [
    ['2026-12-01', 'add', windows],
    ['2026-12-25', 'replace', windows],
    ['2026-12-26', 'replace', []],
    ['2026-12-03', 'add', windows],
    ['2026-12-04', 'add', windows],
  ] as const) {
    const override = await addOverride(ctx, id, { locationId: berlin.id, date, mode, windows: [...put] })
    names.set(override.id, date)
  }
  expect(await problems()).toEqual([
    'override_on_closed_date: override 2026-12-01',
    'override_during_leave: override 2026-12-03',
    'override_on_closed_date: override 2026-12-25',
  ])
})

test('visit types that can never be booked, each for its reason', async () => {
  const { clinic, ctx, id, problems, offer } = await open()
  const { berlin, checkUp } = clinic
  const at = { locationId: berlin.id, weekday: 1, from: '09:10', to: '09:50' }
  await setHours(ctx, id, [{ ...at, visitTypeIds: [checkUp.id] }])
  // 30 minutes fit into 09:10 to 09:50, but not from 09:00 or 09:30.
  expect(await problems()).toEqual(['no_start_on_grid: visit type check-up'])
  await changeVisitType(ctx, checkUp.id, () => true, { gridOffsetMinutes: 10 })
  expect(await problems()).toEqual([])
  await setPaces(ctx, id, [{ visitTypeId: checkUp.id, durationMinutes: 45 }])
  expect(await problems()).toEqual(['visit_longer_than_openings: visit type check-up'])
  await setPaces(ctx, id, [])
  await changeVisitType(ctx, checkUp.id, () => true, { lastDate: '2026-11-22' })
  expect(await problems()).toEqual(['last_date_passed: visit type check-up'])
  // From Monday 07:00 three weekdays end on Thursday; the horizon reaches Wednesday.
  await changeVisitType(ctx, checkUp.id, () => true, {
    lastDate: '2026-11-25',
    minNoticeMinutes: 3 * 1440,
    noticeOnWeekdaysOnly: true,
  })
  expect(await problems()).toEqual(['notice_beyond_horizon: visit type check-up'])
  await changeVisitType(ctx, checkUp.id, () => true, { lastDate: null })
  await offer({ name: 'surgery', durationMinutes: 20 })
  expect(await problems()).toEqual(['visit_type_without_hours: visit type surgery'])
})

test('rules that no door lets in cost themselves and nobody else (case 37)', async () => {
  const { database, clinic, praxis, id, problems } = await open()
  const { checkUp, drOkafor } = clinic
  await database.asOwner('alter table scheduling.working_hours drop constraint hours_are_wall_clock')
  await sql`update scheduling.working_hours set from_time = '9 o''clock' where doctor_id = ${id} and weekday = 1`.execute(
    database.sql,
  )
  expect(await problems()).toEqual(['unreadable_window: hours 0'])
  expect(await problems(drOkafor.id)).toEqual([])
  const offered = async (doctorId: string, date: string): Promise<number> => {
    const query = `visitTypeId=${checkUp.id}&doctorId=${doctorId}&from=${date}&to=${date}`
    return (await praxis.app.inject({ url: `/api/v1/availability?${query}` })).json().data.length
  }
  expect(await offered(id, '2026-11-30')).toBe(0)
  expect(await offered(id, '2026-12-01')).toBe(16)
  expect(await offered(drOkafor.id, '2026-11-30')).toBe(16)
})

test('every problem is tried here', () => {
  const here = readFileSync(import.meta.filename, 'utf8')
  expect(Object.keys(SCHEDULE_PROBLEMS).filter((problem) => !here.includes(`'${problem}:`))).toEqual([])
})
