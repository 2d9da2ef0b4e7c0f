import { beforeEach, expect, test } from 'vitest'
import { addClosure, addResource, addVisitType, liftClosure } from '#clinic'
import type { Resource, VisitType } from '#clinic'
import { addDoctor } from '#people'
import type { Doctor } from '#people'
import { asId, transaction } from '#platform'
import { setHours } from '#scheduling'
import { WEEKDAYS, neighbour, testClinic } from '../../../test/clinic.ts'
import type { TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { acceptOffer, bookAppointment, carryOnPlans, enterLeave, readAppointment } from '../index.ts'
import { booked, carriedOn, ill, planned } from './bad-day.fixture.ts'
import { onCauseGone } from './carry-on.ts'
import { planRebooking } from './plan-rebooking.ts'
import { readPlan } from './read-plan.ts'
import { sendProposals } from './send-proposals.ts'

let database: TestDatabase
let clinic: TestClinic
beforeEach(async () => {
  database = await testDatabase()
  clinic = await testClinic(database)
})
const desk = () => clinic.ctxOf(clinic.rosa)
const boss = () => clinic.ctxOf(clinic.amir)

test('the clinic is closed: everybody of that day is hit, whoever sees them, and nobody is moved into another closed day', async () => {
  await booked(clinic, clinic.anna, '10:00')
  await booked(clinic, clinic.bela, '10:00', '2026-11-24', clinic.drOkafor.id)
  await booked(clinic, { patientId: clinic.olga.id }, '10:00', '2026-11-26')
  const closure = await addClosure(boss(), { from: '2026-11-24', to: '2026-11-25', reason: 'Burst pipe' })
  const plan = await planned(clinic, { closureId: closure.id })
  const proposed = plan.lines.map(({ proposal }) => [proposal?.doctor.id, proposal?.start])
  expect(Object.fromEntries(proposed)).toEqual({
    [clinic.drWeber.id]: '2026-11-26T09:30:00+01:00',
    [clinic.drOkafor.id]: '2026-11-26T10:00:00+01:00',
  })
  await liftClosure(boss(), closure.id)
  const fact = {
    id: closure.id,
    clinicId: clinic.clinicId,
    name: 'clinic.rules_changed',
    payload: { what: 'closure', id: closure.id, action: 'lifted' },
    at: clinic.now,
  }
  await onCauseGone(clinic.installation, fact, clinic.now)
  expect(await readPlan(desk(), plan.id)).toMatchObject({ state: 'closed', closedWhy: 'cause_removed' })
})

test('a leave and a closure hit the same visit: it stands in the plan that came first', async () => {
  await booked(clinic, clinic.anna, '10:00')
  await booked(clinic, clinic.bela, '10:00', '2026-11-24', clinic.drOkafor.id)
  const leave = await ill(clinic)
  const first = await planned(clinic, { leaveId: leave.id })
  const closure = await addClosure(boss(), { from: '2026-11-24', to: '2026-11-24', reason: 'Burst pipe' })
  const second = await planned(clinic, { closureId: closure.id })
  expect([first.lines, second.lines].map((lines) => lines.map(({ patient }) => patient.id))).toEqual([
    [clinic.anna.patientId],
    [clinic.bela.patientId],
  ])
})

test('a patient with two visits on the bad day is proposed two times that do not overlap', async () => {
  await booked(clinic, clinic.anna, '10:00')
  await booked(clinic, clinic.anna, '10:00', '2026-11-25')
  const { leave } = await enterLeave(desk(), clinic.drWeber.id, { start: '2026-11-24', end: '2026-11-25' })
  const plan = await planned(clinic, { leaveId: leave.id })
  const starts = plan.lines.map(({ proposal }) => proposal?.start)
  expect(starts).toEqual(['2026-11-26T10:00:00+01:00', '2026-11-26T09:30:00+01:00'])
})

test('nobody is free within the days asked for: the line says so, and is to be called', async () => {
  await booked(clinic, clinic.anna, '10:00')
  const { leave } = await enterLeave(desk(), clinic.drWeber.id, { start: '2026-11-24', end: '2026-12-31' })
  const options = { withinDays: 3, otherDoctors: 'none' } as const
  const plan = await planned(clinic, { leaveId: leave.id, options })
  expect(plan).toMatchObject({
    state: 'review',
    toCall: 1,
    lines: [{ state: 'none_found', why: 'no_time_free', proposal: null }],
  })
})

test('of the same specialty only, where that is asked for', async () => {
  await booked(clinic, clinic.anna, '10:00')
  const { leave } = await enterLeave(desk(), clinic.drWeber.id, { start: '2026-11-24', end: '2026-12-31' })
  const options = { otherDoctors: 'same_specialty' } as const
  expect(await planned(clinic, { leaveId: leave.id, options })).toMatchObject({ lines: [{ state: 'none_found' }] })
})

/** A treatment that takes a room of a pool, or a named one, and a doctor who gives it. */
async function treatments(
  names: string[],
  pool: string | null,
): Promise<{ rooms: Resource[]; treatment: VisitType; doctor: Doctor }> {
  const rooms: Resource[] = []
  for (const name of names)
    rooms.push(await addResource(boss(), { name, kind: 'room', locationId: clinic.berlin.id, pool }))
  const needs = pool === null ? { resourceIds: rooms.map(({ id }) => id) } : { resourcePools: [pool] }
  const treatment = await addVisitType(boss(), { name: 'Treatment', durationMinutes: 30, ...needs })
  const doctor = await addDoctor(boss(), {
    name: 'Lina Berg',
    specialties: [],
    languages: ['de'],
    visitTypeIds: [treatment.id],
  })
  await setHours(
    boss(),
    doctor.id,
    WEEKDAYS.map((hours) => ({ ...hours, locationId: clinic.berlin.id })),
  )
  return { rooms, treatment, doctor }
}

async function treated({ treatment, doctor }: Awaited<ReturnType<typeof treatments>>, time: string) {
  const slot = {
    doctorId: doctor.id,
    visitTypeId: treatment.id,
    locationId: clinic.berlin.id,
    start: `2026-11-24T${time}:00+01:00`,
  }
  const { body } = await bookAppointment(desk(), { slot, patientId: clinic.anna.patientId })
  return body as { id: ReturnType<typeof asId<'appointment'>>; resources: { id: string }[] }
}

const outOfOrder = (room: Resource | undefined) => ({
  resource: {
    resourceId: asId<'resource'>(String(room?.id)),
    from: '2026-11-24T00:00:00+01:00',
    to: '2026-11-25T00:00:00+01:00',
  },
})

test('a room of a pool is out of order: the visit gets another room at its time, and nobody is bothered', async () => {
  const place = await treatments(['Room 1', 'Room 2'], 'treatment room')
  const visit = await treated(place, '10:00')
  const its = place.rooms.find(({ id }) => id === visit.resources[0]?.id)
  const other = place.rooms.find((room) => room !== its)
  const plan = await planned(clinic, outOfOrder(its))
  expect(plan).toMatchObject({ state: 'done', lines: [{ state: 'settled', why: 'other_room' }] })
  expect(await readAppointment(desk(), visit.id)).toMatchObject({
    start: '2026-11-24T10:00:00+01:00',
    resources: [{ id: other?.id }],
  })
})

test('the only room is out of order: a time when it is not, held with the room and moved there', async () => {
  const place = await treatments(['Room 1'], 'treatment room')
  const visit = await treated(place, '10:00')
  const plan = await planned(clinic, outOfOrder(place.rooms[0]))
  expect(plan.lines).toMatchObject([{ state: 'proposed', proposal: { start: '2026-11-25T10:00:00+01:00' } }])
  await sendProposals(desk(), plan.id, {})
  const [line] = (await readPlan(desk(), plan.id)).lines
  await transaction(clinic.installation, (tx) =>
    acceptOffer(tx, clinic.ctxOf(clinic.anna), asId(String(line?.offerId))),
  )
  expect(await readAppointment(desk(), visit.id)).toMatchObject({
    start: '2026-11-25T10:00:00+01:00',
    resources: [{ id: place.rooms[0]?.id }],
  })
})

test('a room that the treatment names: the same', async () => {
  const place = await treatments(['Laser'], null)
  await treated(place, '10:00')
  const plan = await planned(clinic, outOfOrder(place.rooms[0]))
  expect(plan.lines).toMatchObject([{ state: 'proposed', proposal: { start: '2026-11-25T10:00:00+01:00' } }])
})

test('it is over: the plan ends by itself', async () => {
  await booked(clinic, clinic.anna, '10:00')
  const plan = await planned(clinic, { leaveId: (await ill(clinic)).id })
  const later = await carriedOn(clinic, plan.id, Date.parse('2026-11-25T08:00:00+01:00'))
  expect(later).toMatchObject({
    state: 'closed',
    closedWhy: 'over',
    lines: [{ state: 'cancelled', why: 'plan_closed' }],
  })
})

test('of another clinic there is nothing: no leave to plan, no plan to read', async () => {
  await booked(clinic, clinic.anna, '10:00')
  const leave = await ill(clinic)
  const plan = await planned(clinic, { leaveId: leave.id })
  const there = await neighbour(clinic.installation, 'hilltop.example')
  const ctx = { ...desk(), clinicId: there, database: clinic.installation.within(there) }
  await expect(planRebooking(ctx, { leaveId: leave.id })).rejects.toMatchObject({
    code: 'booking.plan_cause_not_found',
  })
  await expect(readPlan(ctx, plan.id)).rejects.toMatchObject({ code: 'booking.plan_not_found' })
  await expect(sendProposals(ctx, plan.id, {})).rejects.toMatchObject({ code: 'booking.plan_not_found' })
  expect(await carryOnPlans(clinic.installation, clinic.now)).toBe(0)
})

test('a plan that cannot be carried on keeps no other waiting, and is told all the same', async () => {
  await booked(clinic, clinic.anna, '10:00')
  await booked(clinic, clinic.bela, '10:00', '2026-11-24', clinic.drOkafor.id)
  const broken = await planRebooking(desk(), { leaveId: (await ill(clinic)).id })
  const whole = await planRebooking(desk(), { leaveId: (await ill(clinic, '2026-11-24', clinic.drOkafor.id)).id })
  await database.asOwner(`
    create function booking.fail() returns trigger language plpgsql as $$ begin raise 'a bug'; end $$;
    create trigger fail before update on booking.rebooking_line for each row when (old.plan_id = '${broken.plan.id}') execute function booking.fail()`)
  await expect(carryOnPlans(clinic.installation, clinic.now)).rejects.toThrow('1 of 2 plans')
  expect((await readPlan(desk(), whole.plan.id)).lines).toMatchObject([{ state: 'proposed' }])
})
