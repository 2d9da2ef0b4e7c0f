import { beforeEach, expect, test } from 'vitest'
import { addResource, addVisitType } from '#clinic'
import type { Resource, VisitType } from '#clinic'
import { addDoctor } from '#people'
import type { Doctor } from '#people'
import { asId, newId } from '#platform'
import { setHours } from '#scheduling'
import { testApp } from '../../../test/app.ts'
import type { TestApp } from '../../../test/app.ts'
import { WEEKDAYS, testClinic } from '../../../test/clinic.ts'
import type { Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { bookAppointment, holdTime, moveAppointment, rescheduleAppointment } from '../index.ts'
import type { Appointment } from '../index.ts'
import { planned } from '../rebooking/bad-day.fixture.ts'
import { onCauseGone } from '../rebooking/carry-on.ts'
import { planRebooking } from '../rebooking/plan-rebooking.ts'
import { readPlan } from '../rebooking/read-plan.ts'
import type { Outage } from './contract.ts'
import { endOutage } from './end-outage.ts'
import { enterOutage } from './enter-outage.ts'
import { outageFact } from './events.ts'
import { listOutages } from './list-outages.ts'
import { findOutages } from './queries.ts'

let database: TestDatabase
let clinic: TestClinic
let at: TestApp
let rooms: Resource[]
let treatment: VisitType
let lina: Doctor
beforeEach(async () => {
  database = await testDatabase()
  clinic = await testClinic(database)
  at = await testApp(database, { clinicId: clinic.clinicId })
  await withRooms('Room 1')
})

const desk = (now?: number) => clinic.ctxOf(clinic.rosa, now)

/** Treatments with Lina Berg, in one of these rooms. */
async function withRooms(...names: string[]): Promise<void> {
  const boss = clinic.ctxOf(clinic.amir)
  const pool = names.join(' or ')
  rooms = []
  for (const name of names)
    rooms.push(await addResource(boss, { name, kind: 'room', locationId: clinic.berlin.id, pool }))
  treatment = await addVisitType(boss, { name: pool, durationMinutes: 30, resourcePools: [pool] })
  lina = await addDoctor(boss, { name: 'Lina Berg', specialties: [], languages: ['de'], visitTypeIds: [treatment.id] })
  const hours = WEEKDAYS.map((day) => ({ ...day, locationId: clinic.berlin.id }))
  await setHours(boss, lina.id, hours)
}

const time = (clock: string, date = '2026-11-24') => `${date}T${clock}:00+01:00`
const slot = (start: string) => ({ doctorId: lina.id, visitTypeId: treatment.id, locationId: clinic.berlin.id, start })
const book = async (clock: string, who: Member = clinic.anna, more: object = {}, date?: string): Promise<Appointment> =>
  (await bookAppointment(desk(), { slot: slot(time(clock, date)), patientId: who.patientId, ...more }))
    .body as Appointment
const out = (from: string, to: string, room = rooms[0]!) =>
  enterOutage(desk(), { resourceId: room.id, from: time(from), to: time(to), reason: 'No heating' })
const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
  )

async function freeStarts(): Promise<string[]> {
  const query = `visitTypeId=${treatment.id}&doctorId=${lina.id}&from=2026-11-24&to=2026-11-24&limit=200`
  const answer = await at.app.inject({ url: `/api/v1/availability?${query}` })
  return answer.json<{ data: { start: string }[] }>().data.map(({ start }) => start.slice(11, 16))
}

test('nobody finds or books a time in it, staff neither; why is told; and from when it is in order on, they do', async () => {
  expect(await freeStarts()).toContain('10:00')
  const outage = await out('09:50', '11:00')
  expect(outage).toMatchObject({
    start: time('09:50'),
    end: time('11:00'),
    reason: 'No heating',
    timeZone: 'Europe/Berlin',
  })
  expect((await freeStarts()).filter((start) => start >= '09:30' && start < '11:00')).toEqual([])
  expect(await freeStarts()).toContain('11:00')
  await expect(book('10:00')).rejects.toMatchObject({
    code: 'booking.slot_taken',
    facts: { extra: { reasons: [{ rule: 'resource_taken' }] } },
  })
  const override = { override: { reason: 'I want to' } }
  expect(await codeOf(book('10:00', clinic.anna, override))).toBe('booking.slot_taken')
  const explained = await at.app.inject({
    url: `/api/v1/availability/explain?doctorId=${lina.id}&visitTypeId=${treatment.id}&locationId=${clinic.berlin.id}&start=${encodeURIComponent(time('10:00'))}`,
  })
  expect(explained.json()).toMatchObject({ bookable: false, reasons: [{ rule: 'resource_taken' }] })
  await endOutage(desk(Date.parse(time('10:00'))), asId(outage.id))
  expect((await freeStarts()).filter((start) => start >= '09:30' && start < '11:00')).toEqual(['10:00', '10:30'])
  expect((await book('10:00')).status).toBe('booked')
  expect((await listOutages(desk())).data).toEqual([])
})

test('ended by mistake, it is entered again for the same day', async () => {
  const ten = Date.parse(time('10:00'))
  const today = { resourceId: rooms[0]!.id, from: time('00:00'), to: time('00:00', '2026-11-25') }
  const { id } = await enterOutage(desk(ten), today)
  await endOutage(desk(ten), asId(id))
  const again = await enterOutage(desk(ten + 60_000), today)
  expect(again).toMatchObject({ start: today.from, end: today.to })
  expect(await codeOf(enterOutage(desk(ten + 120_000), today))).toBe('booking.outage_known')
  expect(await codeOf(book('11:00'))).toBe('booking.slot_taken')
})

test('of a pool the other room is taken; a visit that is there stays, and once it has left does not come back', async () => {
  await withRooms('Blue', 'Green')
  const visit = await book('10:00')
  const its = rooms.find(({ id }) => id === visit.resources[0]?.id)!
  await out('09:00', '17:00', its)
  expect((await book('10:30')).resources).toMatchObject([{ id: rooms.find((room) => room !== its)?.id }])
  const moved = await rescheduleAppointment(desk(), visit.id, { slot: slot(time('11:30')) }, '*')
  expect(moved.resources).toMatchObject([{ id: rooms.find((room) => room !== its)?.id }])
})

test('a time that was held before is not booked into it, and one that was cancelled is not taken back into it', async () => {
  const hold = await holdTime(clinic.ctxOf(clinic.anna), slot(time('10:00')))
  const visit = await book('11:00')
  await out('09:00', '12:00')
  const wish = { holdId: hold.id, patientId: clinic.anna.patientId }
  expect(await codeOf(bookAppointment(clinic.ctxOf(clinic.anna), wish))).toBe('booking.hold_gone')
  await moveAppointment(desk(), visit.id, { move: 'cancellation', ifMatch: '*' })
  const { rows } = await database.pool.query('select from booking.claim where appointment_id is not null')
  expect(rows).toEqual([])
  expect(await codeOf(book('11:00'))).toBe('booking.slot_taken')
})

test('for a month it is one outage, at its last day as at its first', async () => {
  await enterOutage(desk(), { resourceId: rooms[0]!.id, from: time('00:00'), to: time('00:00', '2026-12-24') })
  for (const date of ['2026-11-24', '2026-11-27', '2026-12-07', '2026-12-23'])
    expect(await codeOf(book('10:00', clinic.anna, {}, date))).toBe('booking.slot_taken')
  expect(await codeOf(book('10:00', clinic.anna, {}, '2026-12-28'))).toBe('done')
})

test('booked at the same moment, a visit is among those that the plan looks after, or was refused', async () => {
  await Promise.all(Array.from({ length: 8 }, () => database.pool.query('select pg_sleep(0.05)')))
  const clocks = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30']
  const resource = { resourceId: rooms[0]!.id, from: time('08:00'), to: time('13:00') }
  const [answers, { plan }] = await Promise.all([
    Promise.all(clocks.map((clock) => codeOf(book(clock, clinic.anna)))),
    planRebooking(desk(), { resource }),
  ])
  const lines = (await readPlan(desk(), plan.id)).lines
  expect(answers.filter((answer) => answer === 'done').length).toBe(lines.length)
  expect(new Set(answers.filter((answer) => answer !== 'done'))).toEqual(
    new Set(lines.length === clocks.length ? [] : ['booking.slot_taken']),
  )
})

test('a plan of a broken room puts it out of order for its time; in order again, the plan ends', async () => {
  await book('10:00')
  const resource = { resourceId: rooms[0]!.id, from: time('08:00'), to: time('13:00') }
  await out('09:00', '10:00')
  const plan = await planned(clinic, { resource })
  expect(plan.lines).toMatchObject([{ state: 'proposed', proposal: { start: time('13:00') } }])
  const outages = await findOutages(database, clinic.clinicId, clinic.now)
  expect(
    outages.map(({ startAt, endAt }) => [startAt, endAt].map((one) => new Date(one).toISOString().slice(11, 16))),
  ).toEqual([
    ['07:00', '08:00'],
    ['08:00', '09:00'],
    ['09:00', '12:00'],
  ])
  expect(await codeOf(book('12:00', clinic.bela))).toBe('booking.slot_taken')
  const last = outages.at(-1)!
  await endOutage(desk(), last.id)
  await onCauseGone(clinic.installation, { id: newId(), ...outageFact(desk(), 'ended', last) }, clinic.now)
  expect(await readPlan(desk(), plan.id)).toMatchObject({ state: 'closed', closedWhy: 'cause_removed' })
  expect(await codeOf(book('12:00', clinic.bela))).toBe('done')
})

test('through the interface: by whom, and refused by name', async () => {
  const call = async (who: Member, method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
    const headers = await at.signedIn(who)
    const answer = await at.app.inject({ method, url: `/api/v1/outages${url}`, headers, ...(payload && { payload }) })
    return {
      status: answer.statusCode,
      body: answer.body === '' ? undefined : answer.json<Outage & { code: string }>(),
    }
  }
  const wish = { resourceId: rooms[0]!.id, from: time('09:00'), to: time('11:00') }
  const entered = await call(clinic.rosa, 'POST', '', wish)
  expect(entered).toMatchObject({ status: 201, body: { resourceId: rooms[0]!.id, endedAt: null } })
  const refused: [object, number, string][] = [
    [wish, 409, 'booking.outage_known'],
    [{ ...wish, from: time('10:30'), to: time('12:00') }, 409, 'booking.outage_known'],
    [{ ...wish, to: wish.from }, 400, 'request.invalid'],
    [{ ...wish, to: time('09:00', '2028-11-24') }, 400, 'request.invalid'],
    [{ ...wish, from: time('09:00', '2026-11-20'), to: time('10:00', '2026-11-20') }, 422, 'booking.outage_is_past'],
    [{ ...wish, resourceId: newId() }, 422, 'booking.unknown_reference'],
  ]
  for (const [body, status, code] of refused)
    expect(await call(clinic.rosa, 'POST', '', body)).toMatchObject({ status, body: { code } })
  expect((await call(clinic.anna, 'POST', '', wish)).status).toBe(403)
  expect((await call(clinic.drWeber.member, 'GET', '')).body).toMatchObject({ data: [{ id: entered.body?.id }] })
  const url = `/${entered.body?.id}`
  expect((await call(clinic.anna, 'DELETE', url)).status).toBe(403)
  expect((await call(clinic.rosa, 'DELETE', `/${newId()}`)).body?.code).toBe('booking.outage_not_found')
  expect((await call(clinic.rosa, 'DELETE', url)).status).toBe(204)
  expect((await call(clinic.rosa, 'DELETE', url)).body?.code).toBe('booking.outage_over')
  expect((await call(clinic.rosa, 'POST', '', wish)).status).toBe(201)
})
