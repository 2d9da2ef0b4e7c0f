import { beforeEach, expect, test } from 'vitest'
import { addResource, addVisitType } from '#clinic'
import type { VisitType } from '#clinic'
import { addDoctor } from '#people'
import type { Doctor, PatientId } from '#people'
import { Refusal } from '#platform'
import { setHours } from '#scheduling'
import { WEEKDAYS, testClinic } from '../../../test/clinic.ts'
import type { TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { bookAppointment, moveAppointment, undoMove } from '../index.ts'
import type { Appointment } from '../index.ts'
import { bookSeries } from './book-series.ts'
import type { Series } from './contract.ts'

/** A course for two in one of two rooms, and who wants in when both seats are taken. */

let database: TestDatabase
let clinic: TestClinic
let course: VisitType
let lina: Doctor
beforeEach(async () => {
  database = await testDatabase()
  clinic = await testClinic(database)
  const boss = clinic.ctxOf(clinic.amir)
  for (const name of ['Blue', 'Green'])
    await addResource(boss, { name, kind: 'room', locationId: clinic.berlin.id, pool: 'hall' })
  course = await addVisitType(boss, { name: 'Course', durationMinutes: 30, capacity: 2, resourcePools: ['hall'] })
  lina = await addDoctor(boss, { name: 'Lina Berg', specialties: [], languages: ['de'], visitTypeIds: [course.id] })
  await setHours(
    boss,
    lina.id,
    WEEKDAYS.map((day) => ({ ...day, locationId: clinic.berlin.id })),
  )
})

const NINE = '2026-11-24T09:00:00+01:00'
const desk = () => clinic.ctxOf(clinic.rosa)
const slot = () => ({ doctorId: lina.id, visitTypeId: course.id, locationId: clinic.berlin.id, start: NINE })
const book = async (patientId: PatientId) =>
  (await bookAppointment(desk(), { slot: slot(), patientId })).body as Appointment
const series = async (patientId: PatientId, more: object = {}) =>
  (await bookSeries(desk(), { slot: slot(), recurrence: 'FREQ=WEEKLY;COUNT=2', patientId, ...more })).body as Series
const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )
/** Who sits where of the doctor's and the room's claims. */
async function seats() {
  const { rows } = await database.pool.query<{ kind: string; seats: number[]; rooms: number }>(
    `select resource_kind as kind, array_agg(seat order by seat) as seats, count(distinct resource_id)::int as rooms
     from booking.claim where resource_kind <> 'patient' and starts_at = $1 group by resource_kind order by 1`,
    [NINE],
  )
  return rows
}

test('a series of staff brings a third chair into the full group, in its room', async () => {
  await book(clinic.anna.patientId)
  await book(clinic.bela.patientId)
  expect(await codeOf(series(clinic.olga.id))).toBe('booking.series_conflicts')
  const override = { override: { reason: 'She may watch' } }
  const { appointments } = await series(clinic.olga.id, override)
  expect(appointments).toHaveLength(2)
  expect(await seats()).toEqual([
    { kind: 'doctor', seats: [1, 2, 3], rooms: 1 },
    { kind: 'resource', seats: [1, 2, 3], rooms: 1 },
  ])
})

test('a seat given up by mistake is taken back, in the group’s room, unless somebody has it; two who undo at once, one seat', async () => {
  const annas = await book(clinic.anna.patientId)
  const belas = await book(clinic.bela.patientId)
  const [cancel, undo] = [
    (one: Appointment) => moveAppointment(desk(), one.id, { move: 'cancellation', ifMatch: '*' }),
    (one: Appointment) => undoMove(desk(), one.id, { ifMatch: '*' }),
  ]
  await cancel(annas)
  expect((await undo(annas)).resources).toEqual(belas.resources)
  await cancel(annas)
  await cancel(belas)
  await book(clinic.olga.id)
  await Promise.all(Array.from({ length: 4 }, () => database.pool.query('select pg_sleep(0.05)')))
  const answers = await Promise.all([codeOf(undo(annas)), codeOf(undo(belas))])
  expect(answers.toSorted()).toEqual(['booking.slot_taken', 'done'])
  expect(await seats()).toEqual([
    { kind: 'doctor', seats: [1, 2], rooms: 1 },
    { kind: 'resource', seats: [1, 2], rooms: 1 },
  ])
})
