import { beforeEach, expect, test } from 'vitest'
import { addResource, addVisitType } from '#clinic'
import type { VisitType } from '#clinic'
import { Refusal } from '#platform'
import { setLimits } from '#scheduling'
import { testClinic } from '../../../test/clinic.ts'
import type { Caller, Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { bookAppointment } from '../appointment/book-appointment.ts'
import { holdTime } from '../hold/hold-time.ts'
import { bookTogether } from './book-together.ts'
import type { VisitConflict } from './contract.ts'

let clinic: TestClinic
beforeEach(async () => {
  clinic = await testClinic(await testDatabase())
})

/** Half past nine on the first Mondays from 23 November on, all before the clocks change. */
const MONDAYS = Array.from({ length: 10 }, (_, week) => {
  const day = new Date(Date.UTC(2026, 10, 23) + week * 7 * 86_400_000).toISOString().slice(0, 10)
  return `${day}T09:30:00+01:00`
})

function slotAt(start: string, { drWeber, checkUp, berlin }: TestClinic = clinic) {
  return { doctorId: drWeber.id, visitTypeId: checkUp.id, locationId: berlin.id, start }
}

const book = (caller: Member, starts: readonly string[], override?: { reason: string }, as: Caller = caller) =>
  bookTogether(clinic.ctxOf(as), {
    patientId: caller.patientId,
    visits: starts.map((start, index) => ({ slot: slotAt(start), pointer: `/starts/${index}` })),
    ...(override === undefined ? {} : { override }),
    refuse: (facts) => new Refusal('test.missed', 'conflict', 'Missed.', facts),
    finish: (_tx, { appointments }) => Promise.resolve({ status: 201, headers: {}, body: appointments }),
  })

const conflictsOf = (error: unknown): VisitConflict[] => {
  if (!(error instanceof Refusal) || error.code !== 'test.missed') throw error
  return error.facts.extra?.['conflicts'] as VisitConflict[]
}

async function missed(attempt: Promise<unknown>): Promise<VisitConflict[]> {
  return attempt.then(() => {
    throw new Error('was booked')
  }, conflictsOf)
}

async function count(what: string): Promise<number> {
  const { rows } = await clinic.installation.pool.query<{ count: number }>(`select count(*)::int as count from ${what}`)
  return rows[0]?.count ?? 0
}
const booked = (): Promise<number> => count('booking.appointment')

test('Anna has ten Mondays at once', async () => {
  expect((await book(clinic.anna, MONDAYS)).body).toHaveLength(10)
  expect(await booked()).toBe(10)
  expect(await count('booking.claim')).toBe(20)
})

test('case 3: two of ten are taken: each is told with what is nearest, and none of the ten is booked (case 4)', async () => {
  const { ctxOf, bela } = clinic
  for (const start of [MONDAYS[3], MONDAYS[7]])
    await bookAppointment(ctxOf(bela), { slot: slotAt(start ?? ''), patientId: bela.patientId })
  const conflicts = await missed(book(clinic.anna, MONDAYS))
  expect(conflicts.map(({ index, code }) => [index, code])).toEqual([
    [3, 'booking.slot_taken'],
    [7, 'booking.slot_taken'],
  ])
  expect(
    conflicts[0]?.alternatives
      .map(({ start }) => start)
      .slice(0, 2)
      .toSorted(),
  ).toEqual(['2026-12-14T09:00:00+01:00', '2026-12-14T10:00:00+01:00'])
  expect(await booked()).toBe(2)
  const accepted = MONDAYS.map(
    (start, index) => conflicts.find((one) => one.index === index)?.alternatives[0]?.start ?? start,
  )
  await book(clinic.anna, accepted)
  expect(await booked()).toBe(12)
})

test('what the schedule forbids, what the patient has elsewhere and what is held are told in one answer', async () => {
  const { ctxOf, anna, drOkafor } = clinic
  await bookAppointment(ctxOf(anna), {
    slot: { ...slotAt(MONDAYS[1] ?? ''), doctorId: drOkafor.id },
    patientId: anna.patientId,
  })
  await holdTime(ctxOf('visitor'), slotAt(MONDAYS[2] ?? ''))
  const conflicts = await missed(book(anna, [...MONDAYS.slice(0, 3), '2026-11-28T09:30:00+01:00']))
  expect(conflicts.map(({ index, code, reasons }) => [index, code, reasons.map(({ rule }) => rule)])).toEqual([
    [1, 'booking.patient_busy', ['patient_busy']],
    [2, 'booking.slot_taken', ['time_taken']],
    [3, 'booking.not_bookable', ['outside_hours']],
  ])
  for (const { alternatives } of conflicts) expect(alternatives).toHaveLength(3)
})

test('visits of one wish do not overlap each other', async () => {
  const conflicts = await missed(book(clinic.anna, ['2026-11-23T10:00:00+01:00', '2026-11-23T10:00:00+01:00']))
  expect(conflicts.map(({ index }) => index)).toEqual([1])
})

test('the weekly limit counts the visits of one wish as well', async () => {
  const { ctxOf, amir, drWeber, anna } = clinic
  await setLimits(ctxOf(amir), drWeber.id, [{ per: 'week', most: 2 }])
  const conflicts = await missed(
    book(
      anna,
      [23, 24, 25, 26].map((day) => `2026-11-${day}T10:00:00+01:00`),
    ),
  )
  expect(conflicts.map(({ index, reasons }) => [index, reasons.map(({ rule }) => rule)])).toEqual([
    [2, ['weekly_limit_reached']],
    [3, ['weekly_limit_reached']],
  ])
  expect(await booked()).toBe(0)
})

test('staff squeeze in what is taken, with a reason', async () => {
  const { bela, rosa, anna } = clinic
  await book(bela, MONDAYS.slice(0, 3))
  expect((await book(anna, MONDAYS, { reason: 'after the operation' }, rosa)).status).toBe(201)
  await expect(book(anna, MONDAYS, { reason: 'I want to' })).rejects.toMatchObject({
    code: 'booking.override_not_allowed',
  })
})

test('twenty who want ten Mondays in any order: the Mondays of one, and all the others are told all ten', async () => {
  const people = await clinic.strangers(20)
  const answers = await Promise.allSettled(
    people.map((person, which) => book(person, which % 2 === 0 ? MONDAYS : MONDAYS.toReversed())),
  )
  const lost = answers.flatMap((answer) => (answer.status === 'rejected' ? [conflictsOf(answer.reason)] : []))
  expect(lost).toHaveLength(19)
  for (const conflicts of lost) expect(conflicts).toHaveLength(10)
  expect(await booked()).toBe(10)
  expect(await deadlocks()).toBe(0)
})

test('two who want ten Mondays from either end meet at the first one, whoever has the fifth for a moment', async () => {
  const { ctxOf, anna, bela, installation } = clinic
  const [has, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const asked = bookTogether(ctxOf(bela), {
    patientId: bela.patientId,
    visits: [{ slot: slotAt(MONDAYS[4] ?? ''), pointer: '' }],
    refuse: (facts) => new Refusal('test.missed', 'conflict', 'Missed.', facts),
    async finish() {
      has.resolve()
      await gate.promise
      throw new Refusal('test.thought_again', 'conflict', 'Thought again.')
    },
  })
  const [other] = await clinic.strangers(1)
  await has.promise
  const both = Promise.allSettled([book(anna, MONDAYS), book(other ?? bela, MONDAYS.toReversed())])
  const waiting = "pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
  await expect.poll(() => count(waiting), { timeout: 30_000 }).toBe(2)
  gate.resolve()
  await expect(asked).rejects.toMatchObject({ code: 'test.thought_again' })
  const lost = (await both).flatMap((one) => (one.status === 'rejected' ? [conflictsOf(one.reason)] : []))
  expect(lost.map((conflicts) => conflicts.length)).toEqual([10])
  expect(installation.pool.totalCount).toBeGreaterThan(1)
  expect(await deadlocks()).toBe(0)
})

test('against single bookings, with rooms of a pool and seats of a group, nobody waits in a circle', async () => {
  const { ctxOf, amir, berlin, drWeber, drOkafor } = clinic
  for (const number of [1, 2, 3])
    await addResource(ctxOf(amir), { name: `Room ${number}`, kind: 'room', locationId: berlin.id, pool: 'gym' })
  const training = await addVisitType(ctxOf(amir), {
    name: 'Training',
    durationMinutes: 45,
    gridMinutes: 15,
    capacity: 3,
    resourcePools: ['gym'],
  })
  const physio = await addVisitType(ctxOf(amir), {
    name: 'Physiotherapy',
    durationMinutes: 30,
    gridMinutes: 15,
    resourcePools: ['gym'],
  })
  await clinic.installation.pool.query(
    `insert into people.doctor_visit_type (clinic_id, doctor_id, visit_type_id) select $1, doctor.id, type.id from people.doctor, clinic.visit_type as type where type.id = any($2) on conflict do nothing`,
    [clinic.clinicId, [training.id, physio.id]],
  )
  await setLimits(ctxOf(amir), drWeber.id, [
    { per: 'week', most: 12 },
    { per: 'day', most: 5 },
  ])
  const people = await clinic.strangers(24)
  const types: VisitType[] = [training, physio]
  const days = MONDAYS.slice(0, 4)
  const answers = await Promise.allSettled(
    people.map((person, which) => {
      const wished = which % 3 === 0 ? days.toReversed() : days
      const at = (start: string, index: number) => ({
        doctorId: (which + index) % 2 === 0 ? drWeber.id : drOkafor.id,
        visitTypeId: types[which % 2]?.id ?? physio.id,
        locationId: berlin.id,
        start,
      })
      if (which % 4 === 3)
        return bookAppointment(ctxOf(person), { slot: at(days[which % 4] ?? '', which), patientId: person.patientId })
      return bookTogether(ctxOf(person), {
        patientId: person.patientId,
        visits: wished.map((start, index) => ({ slot: at(start, index), pointer: `/visits/${index}` })),
        refuse: (facts) => new Refusal('test.missed', 'conflict', 'Missed.', facts),
        finish: (_tx, { appointments }) => Promise.resolve({ status: 201, headers: {}, body: appointments }),
      })
    }),
  )
  const odd = answers.flatMap((answer) =>
    answer.status === 'rejected' && !(answer.reason instanceof Refusal) ? [answer.reason] : [],
  )
  expect(odd).toEqual([])
  expect(await deadlocks()).toBe(0)
  expect(await booked()).toBeGreaterThan(4)
})

/** PostgreSQL counts them, each session for itself until it is asked to tell: so every session there is is asked. */
async function deadlocks(): Promise<number> {
  const { pool } = clinic.installation
  await Promise.all(
    Array.from({ length: pool.totalCount }, () => pool.query('select pg_stat_force_next_flush(), pg_sleep(0.05)')),
  )
  const { rows } = await pool.query<{ deadlocks: number }>(
    'select deadlocks::int from pg_stat_database where datname = current_database()',
  )
  return rows[0]?.deadlocks ?? Number.NaN
}
