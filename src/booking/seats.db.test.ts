import { beforeEach, describe, expect, test } from 'vitest'
import { addResource, addVisitType } from '#clinic'
import type { NewVisitType, VisitTypeId } from '#clinic'
import { addDoctor } from '#people'
import type { DoctorId } from '#people'
import { setHours } from '#scheduling'
import { openDesk } from '../../test/at-the-desk.ts'
import type { Desk } from '../../test/at-the-desk.ts'
import { WEEKDAYS } from '../../test/clinic.ts'
import { holdTime, letGoOfHold, moveAppointment } from './index.ts'

/** Seats of a group and several resources at once, when many want them at one moment. */

const NINE = '2026-11-24T09:00'
let desk: Desk
let cast: Desk['cast']
beforeEach(async () => {
  desk = await openDesk()
  cast = desk.cast
})

const system = () => cast.ctxOf('system')
const visitType = async (wish: Partial<NewVisitType>) =>
  (await addVisitType(system(), { name: 'Course', durationMinutes: 30, ...wish })).id

async function doctors(count: number, visitTypeIds: VisitTypeId[]): Promise<DoctorId[]> {
  const ids: DoctorId[] = []
  for (let nth = 0; nth < count; nth += 1) {
    const { id } = await addDoctor(system(), {
      name: `Doctor ${nth}`,
      specialties: [],
      languages: ['de'],
      visitTypeIds,
    })
    await setHours(
      system(),
      id,
      WEEKDAYS.map((hours) => ({ ...hours, locationId: cast.berlin.id })),
    )
    ids.push(id)
  }
  return ids
}

async function taken(kind: 'doctor' | 'resource'): Promise<{ claims: number; seats: number; things: number }> {
  const { rows } = await desk.database.pool.query(
    `select count(*)::int as claims, count(distinct (resource_id, occasion, seat))::int as seats, count(distinct resource_id)::int as things
     from booking.claim where resource_kind = $1`,
    [kind],
  )
  return rows[0] as { claims: number; seats: number; things: number }
}

async function deadlocks(): Promise<number> {
  await desk.database.pool.query('select pg_stat_force_next_flush()')
  const { rows } = await desk.database.pool.query<{ deadlocks: number }>(
    'select deadlocks::int from pg_stat_database where datname = current_database()',
  )
  return rows[0]?.deadlocks ?? -1
}

describe('a group of five', () => {
  let course: VisitTypeId
  let trainer: DoctorId
  beforeEach(async () => {
    course = await visitType({ capacity: 5 })
    trainer = (await doctors(1, [course]))[0]!
  })
  const seat = () => desk.slot(NINE, { doctorId: trainer, visitTypeId: course })

  test('fifty want its last seat at one moment: one gets it, forty-nine are told so (cases 2, 11)', async () => {
    for (let nth = 0; nth < 4; nth += 1) await holdTime(system(), seat())
    const { booked, told } = await desk.together(Array.from({ length: 50 }, seat))
    expect(booked).toHaveLength(1)
    expect(told).toEqual(Array.from({ length: 49 }, () => ['booking.slot_taken', 'time_taken']))
    expect(await taken('doctor')).toEqual({ claims: 5, seats: 5, things: 1 })
  })

  test('fifty want all of it: five get in, each on a seat of their own, and not one seat stays empty (cases 1, 11)', async () => {
    const { booked, told } = await desk.together(Array.from({ length: 50 }, seat))
    expect([booked.length, told.length]).toEqual([5, 45])
    expect(await taken('doctor')).toEqual({ claims: 5, seats: 5, things: 1 })
  })

  test('seats that are given up while others come are given once (case 12)', async () => {
    const held = await Promise.all(Array.from({ length: 2 }, () => holdTime(system(), seat())))
    const first = await desk.together(Array.from({ length: 3 }, seat))
    expect(first.booked).toHaveLength(3)
    const people = (await cast.strangers(20)).slice(3)
    const leaving = [
      ...held.map(({ id }) => letGoOfHold(system(), id)),
      ...first.booked.map(({ id }) => moveAppointment(system(), id, { move: 'cancellation', ifMatch: '*' })),
    ]
    const answers = await Promise.allSettled([...leaving, ...people.map((who) => desk.book(who, seat()))])
    expect(answers.slice(0, leaving.length).filter(({ status }) => status === 'rejected')).toEqual([])
    const got = answers.slice(leaving.length).filter(({ status }) => status === 'fulfilled').length
    // All of them may have come before the first left: then nobody has a seat, and the trainer no claim.
    expect(await taken('doctor')).toEqual({ claims: got, seats: got, things: Math.min(got, 1) })
    const { booked } = await desk.together(Array.from({ length: 8 }, seat))
    expect(booked.length + got).toBe(5)
  })
})

test('two pools wanted in opposite order by twelve doctors: every one of them is used, and nobody waits in a circle', async () => {
  for (const pool of ['rooms', 'devices'])
    for (const nth of [1, 2, 3])
      await addResource(system(), { name: `${pool} ${nth}`, kind: 'room', locationId: cast.berlin.id, pool })
  const oneWay = await visitType({ resourcePools: ['rooms', 'devices'] })
  const otherWay = await visitType({ name: 'Other', resourcePools: ['devices', 'rooms'] })
  const twelve = await doctors(12, [oneWay, otherWay])
  const before = await deadlocks()
  for (const [round, time] of ['09:00', '10:00', '11:00'].entries()) {
    const { booked, told } = await desk.together(
      twelve.map((doctorId, nth) =>
        desk.slot(`2026-11-24T${time}`, { doctorId, visitTypeId: nth % 2 === 0 ? oneWay : otherWay }),
      ),
    )
    expect(booked).toHaveLength(3)
    expect(told).toEqual(Array.from({ length: 9 }, () => ['booking.slot_taken', 'resource_taken']))
    expect(await taken('resource')).toEqual({ claims: 6 * (round + 1), seats: 6 * (round + 1), things: 6 })
  }
  expect(await deadlocks()).toBe(before)
})

test('rooms named in opposite order are claimed in one order, and the second quarter of a visit is taken too (case 10)', async () => {
  const names = ['Laser', 'Theatre']
  const [laser, theatre] = await Promise.all(
    names.map((name) => addResource(system(), { name, kind: 'room', locationId: cast.berlin.id, pool: null })),
  )
  const oneWay = await visitType({ resourceIds: [laser!.id, theatre!.id], gridMinutes: 15 })
  const otherWay = await visitType({ name: 'Other', resourceIds: [theatre!.id, laser!.id], gridMinutes: 15 })
  const ten = await doctors(10, [oneWay, otherWay])
  const before = await deadlocks()
  for (const hour of ['09', '10', '11']) {
    const { booked } = await desk.together(
      ten.map((doctorId, nth) =>
        desk.slot(`2026-11-24T${hour}:${nth % 4 < 2 ? '00' : '15'}`, {
          doctorId,
          visitTypeId: nth % 2 === 0 ? oneWay : otherWay,
        }),
      ),
    )
    expect(booked).toHaveLength(1)
  }
  expect(await taken('resource')).toEqual({ claims: 6, seats: 6, things: 2 })
  expect(await deadlocks()).toBe(before)
})
