import { beforeEach, describe, expect, test } from 'vitest'
import { addLocation, addResource, addVisitType, changeResource, changeVisitType, retireResource } from '#clinic'
import type { NewVisitType, Resource, VisitTypeId } from '#clinic'
import { addDoctor } from '#people'
import type { DoctorId } from '#people'
import { setHours } from '#scheduling'
import { WEEKDAYS } from '../../test/clinic.ts'
import { openDesk, refusedBy } from '../../test/at-the-desk.ts'
import type { Desk } from '../../test/at-the-desk.ts'
import {
  bookAppointment,
  freeTimes,
  holdTime,
  letGoOfHold,
  moveAppointment,
  needsAt,
  rescheduleAppointment,
  rulesOfDoctors,
} from './index.ts'

const ELEVEN = '2026-11-24T11:00'
let desk: Desk
let cast: Desk['cast']

beforeEach(async () => {
  desk = await openDesk()
  cast = desk.cast
})

const room = (name: string, pool: string | null = 'treatment room') =>
  addResource(cast.ctxOf('system'), { name, kind: 'room', locationId: cast.berlin.id, pool })

async function visitWith(wish: Partial<NewVisitType>): Promise<VisitTypeId> {
  return (await addVisitType(cast.ctxOf('system'), { name: 'Treatment', durationMinutes: 30, ...wish })).id
}

/** So many doctors who offer this and work on weekdays. */
async function doctors(count: number, visitTypeId: VisitTypeId): Promise<DoctorId[]> {
  const system = cast.ctxOf('system')
  const ids: DoctorId[] = []
  for (let nth = 0; nth < count; nth += 1) {
    const { id } = await addDoctor(system, {
      name: `Doctor ${nth}`,
      specialties: [],
      languages: ['de'],
      visitTypeIds: [visitTypeId],
    })
    await setHours(
      system,
      id,
      WEEKDAYS.map((hours) => ({ ...hours, locationId: cast.berlin.id })),
    )
    ids.push(id)
  }
  return ids
}

/** Whether search would show this time. */
async function isOffered(doctorId: DoctorId, visitTypeId: VisitTypeId, start = ELEVEN): Promise<boolean> {
  const { database, clinicId } = cast.ctxOf('visitor')
  const rules = (await rulesOfDoctors(database, clinicId, [doctorId], cast.now)).get(doctorId)!
  const visitType = rules.visitTypes.get(visitTypeId)!
  const { id: locationId, timeZone } = cast.berlin
  const visit = { ...visitType, visitTypeId }
  const offer = { doctorId, visitTypeId, locationId, timeZone, visit, rules, ...needsAt(rules, visitType, locationId) }
  const at = Date.parse(`${start}:00+01:00`)
  return (await freeTimes(database, [offer], { from: () => at, to: () => at + 1, now: cast.now })).length > 0
}

const roomsOf = ({ resources }: { resources: { name: string }[] }) => resources.map(({ name }) => name)

describe('a visit that needs any one of three treatment rooms', () => {
  let rooms: Resource[]
  let treatment: VisitTypeId
  beforeEach(async () => {
    rooms = [await room('A'), await room('B'), await room('C')]
    treatment = await visitWith({ resourcePools: ['treatment room'] })
  })

  test('ten doctors at once get the three, each one of their own, and no deadlock', async () => {
    const ten = await doctors(10, treatment)
    const began = (
      await desk.database.pool.query<{ deadlocks: number }>(
        'select deadlocks::int from pg_stat_database where datname = current_database()',
      )
    ).rows
    for (const start of ['2026-11-24T10:00', '2026-11-24T11:00', '2026-11-24T12:00']) {
      const { booked, told } = await desk.together(
        ten.map((doctorId) => desk.slot(start, { doctorId, visitTypeId: treatment })),
      )
      expect(booked.flatMap(roomsOf).toSorted()).toEqual(['A', 'B', 'C'])
      expect(told).toEqual(Array.from({ length: 7 }, () => ['booking.slot_taken', 'resource_taken']))
      expect(await isOffered(ten[9]!, treatment, start)).toBe(false)
    }
    await desk.database.pool.query('select pg_stat_force_next_flush()')
    expect(
      (await desk.database.pool.query('select deadlocks::int from pg_stat_database where datname = current_database()'))
        .rows,
    ).toEqual(began)
  })

  test('is offered as long as one is free from beginning to end, though never two halves of two rooms', async () => {
    const [one, other] = await doctors(2, treatment)
    const hour = await visitWith({ name: 'Long', durationMinutes: 60, gridMinutes: 30, resourceIds: [rooms[0]!.id] })
    const [third] = await doctors(1, hour)
    await retireResource(cast.ctxOf('system'), rooms[2]!.id)
    await desk.book(cast.anna, desk.slot('2026-11-24T10:30', { doctorId: third!, visitTypeId: hour }))
    expect(
      roomsOf(await desk.book(cast.bela, desk.slot('2026-11-24T11:00', { doctorId: one!, visitTypeId: treatment }))),
    ).toEqual(['B'])
    expect(await isOffered(other!, treatment, '2026-11-24T11:00')).toBe(false)
    expect(await isOffered(other!, treatment, '2026-11-24T11:30')).toBe(true)
    expect(await isOffered(other!, treatment, '2026-11-24T10:30')).toBe(true)
  })

  test('the appointment says which; a hold keeps it, a move may change it, a cancellation gives it back', async () => {
    const [one, other] = await doctors(2, treatment)
    const of = (doctorId: DoctorId, start = ELEVEN) => desk.slot(start, { doctorId, visitTypeId: treatment })
    const hold = await holdTime(cast.ctxOf('visitor'), of(one!))
    const first = (await bookAppointment(cast.ctxOf(cast.anna), { holdId: hold.id, patientId: cast.anna.patientId }))
      .body
    expect(roomsOf(first as never)).toEqual(['A'])
    const second = await desk.book(cast.bela, of(other!))
    expect(roomsOf(second)).toEqual(['B'])
    const moved = await rescheduleAppointment(
      cast.ctxOf(cast.bela),
      second.id,
      { slot: of(other!, '2026-11-24T12:00') },
      '*',
    )
    expect(roomsOf(moved)).toEqual(['A'])
    const cancelled = await moveAppointment(cast.ctxOf(cast.bela), second.id, { move: 'cancellation', ifMatch: '*' })
    expect(roomsOf(cancelled)).toEqual(['A'])
  })

  test('a room taken out of use is booked by nobody, not by whoever held it either: held anew, there is another', async () => {
    const [one] = await doctors(1, treatment)
    const visitor = cast.ctxOf('visitor')
    const anna = cast.ctxOf(cast.anna)
    const { patientId } = cast.anna
    const slot = desk.slot(ELEVEN, { doctorId: one!, visitTypeId: treatment })
    const before = await desk.book(cast.anna, desk.slot('2026-11-25T11:00', { doctorId: one!, visitTypeId: treatment }))
    const hold = await holdTime(visitor, slot)
    await retireResource(cast.ctxOf('system'), rooms[0]!.id)
    expect(await refusedBy(bookAppointment(anna, { holdId: hold.id, patientId }))).toEqual(['booking.hold_gone'])
    const move = rescheduleAppointment(anna, before.id, { holdId: hold.id }, '*')
    expect(await refusedBy(move)).toEqual(['booking.hold_gone'])
    await letGoOfHold(visitor, hold.id)
    const again = await holdTime(visitor, slot)
    const { body } = await bookAppointment(anna, { holdId: again.id, patientId })
    expect(roomsOf(body as never)).toEqual(['B'])
  })

  test('where the location has none, explains itself and is refused; staff do without', async () => {
    const [one] = await doctors(1, treatment)
    const mitte = await addLocation(cast.ctxOf('system'), { name: 'Mitte', timeZone: 'Europe/Berlin' })
    await setHours(
      cast.ctxOf('system'),
      one!,
      WEEKDAYS.map((hours) => ({ ...hours, locationId: mitte.id })),
    )
    const there = desk.slot(ELEVEN, { doctorId: one!, visitTypeId: treatment, locationId: mitte.id })
    expect(await refusedBy(desk.book(cast.anna, there))).toEqual(['booking.not_bookable', 'resource_missing'])
    const squeezed = await desk.book(cast.anna, there, { override: { reason: 'Mobile couch' } }, cast.rosa)
    expect(squeezed.resources).toEqual([])
  })

  test('the last of a pool that is needed is neither retired nor taken out of it, and a pool of nothing is refused', async () => {
    const system = cast.ctxOf('system')
    await retireResource(system, rooms[0]!.id)
    await changeResource(system, rooms[1]!.id, () => true, { pool: 'store' })
    await expect(retireResource(system, rooms[2]!.id)).rejects.toMatchObject({ code: 'clinic.resource_in_use' })
    await expect(changeResource(system, rooms[2]!.id, () => true, { pool: null })).rejects.toMatchObject({
      code: 'clinic.resource_in_use',
    })
    await expect(
      changeVisitType(system, treatment, () => true, { resourcePools: ['ultrasound'] }),
    ).rejects.toMatchObject({
      code: 'clinic.unknown_resources',
      facts: { errors: [{ pointer: '/resourcePools/0', detail: expect.any(String) }] },
    })
  })
})

test('several at once: a named device, two of one pool and one of another, all or none', async () => {
  const laser = await room('Laser', null)
  for (const name of ['A', 'B', 'C']) await room(name)
  for (const name of ['Nurse 1', 'Nurse 2']) await room(name, 'nurse')
  const surgery = await visitWith({
    resourceIds: [laser.id],
    resourcePools: ['treatment room', 'treatment room', 'nurse'],
  })
  const [one, other] = await doctors(2, surgery)
  const booked = await desk.book(cast.anna, desk.slot(ELEVEN, { doctorId: one!, visitTypeId: surgery }))
  expect(roomsOf(booked)).toEqual(['Laser', 'Nurse 1', 'A', 'B'])
  expect(await refusedBy(desk.book(cast.bela, desk.slot(ELEVEN, { doctorId: other!, visitTypeId: surgery })))).toEqual([
    'booking.slot_taken',
    'resource_taken',
  ])
  const { rows } = await desk.database.pool.query(
    `select count(*)::int as claims from booking.claim where resource_kind = 'resource'`,
  )
  expect(rows).toEqual([{ claims: 4 }])
})

test('the people of a group share its room, whoever comes first, and the other room stays free', async () => {
  await room('A')
  await room('B')
  const course = await visitWith({ capacity: 6, resourcePools: ['treatment room'] })
  const [one, other] = await doctors(2, course)
  const seat = desk.slot(ELEVEN, { doctorId: one!, visitTypeId: course })
  const { booked, told } = await desk.together(Array.from({ length: 9 }, () => seat))
  expect(booked).toHaveLength(6)
  expect(told).toEqual(Array.from({ length: 3 }, () => ['booking.slot_taken', 'time_taken']))
  expect(new Set(booked.flatMap(roomsOf)).size).toBe(1)
  expect(await isOffered(other!, course)).toBe(true)
})

test('the same course by two doctors at one time is two groups: it needs two rooms', async () => {
  await room('A')
  const course = await visitWith({ capacity: 6, resourcePools: ['treatment room'] })
  const [one, other] = await doctors(2, course)
  await desk.book(cast.anna, desk.slot(ELEVEN, { doctorId: one!, visitTypeId: course }))
  expect(await isOffered(one!, course)).toBe(true)
  expect(await isOffered(other!, course)).toBe(false)
  const second = desk.book(cast.bela, desk.slot(ELEVEN, { doctorId: other!, visitTypeId: course }))
  expect(await refusedBy(second)).toEqual(['booking.slot_taken', 'resource_taken'])
})
