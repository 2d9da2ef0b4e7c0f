import { expect, test } from 'vitest'
import { lapseProposals, markMissedVisits } from '#booking'
import type { Appointment, AppointmentId } from '#booking'
import { Refusal } from '#platform'
import type { Database } from '#platform'
import { life, timeOf } from '../../src/booking/appointment/life.fixture.ts'
import type { Life } from '../../src/booking/appointment/life.fixture.ts'
import { moveAppointment } from '../../src/booking/appointment/move-appointment.ts'
import { undoMove } from '../../src/booking/appointment/undo-move.ts'

/** A cold pool staggers its callers, and then a broken guard wins the race by luck: every connection is opened and used first. */
async function warm(database: Database): Promise<void> {
  const clients = await Promise.all(Array.from({ length: 16 }, () => database.pool.connect()))
  await Promise.all(clients.map((client) => client.query('select 1')))
  for (const client of clients) client.release()
  expect(database.pool.totalCount).toBe(16)
}

/** What became of each: what it answered, or the code of its refusal. Anything else thrown is a bug. */
async function outcomes(attempts: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts)
  return settled.map((one) => {
    if (one.status === 'fulfilled') return typeof one.value === 'number' ? String(one.value) : 'done'
    if (one.reason instanceof Refusal) return one.reason.code
    throw one.reason
  })
}

const MORNING = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '12:00', '12:30', '13:00', '13:30']

async function morning({ anna, book }: Life, times: readonly string[] = MORNING): Promise<Appointment[]> {
  const booked: Appointment[] = []
  for (const time of times) booked.push(await book(anna, time))
  return booked
}

const moved = async ({ facts }: Life, ...names: string[]): Promise<number> => {
  const counted = await facts()
  return names.reduce((sum, name) => sum + (counted[`booking.${name}`] ?? 0), 0)
}

test('two clerks decide about the same request at once: one decision, one event, the other is told (case 16)', async () => {
  const at = await life({ checkUp: { approval: true } })
  const requests = await morning(at)
  await warm(at.database)
  const decide = (id: AppointmentId, move: 'confirmation' | 'declination') =>
    moveAppointment(at.ctx(at.rosa), id, { move, ifMatch: '"1"' })
  for (const [index, { id }] of requests.entries()) {
    const other = index % 2 === 0 ? 'confirmation' : 'declination'
    const answers = await outcomes([decide(id, 'confirmation'), decide(id, other), decide(id, 'confirmation')])
    expect(answers.toSorted((a, b) => a.localeCompare(b))).toEqual([
      'booking.stale_version',
      'booking.stale_version',
      'done',
    ])
  }
  expect(await moved(at, 'appointment_confirmed', 'appointment_declined')).toBe(requests.length)
})

test('an answer at the very deadline: the clerk or the deadline, and the time is kept or free accordingly', async () => {
  const at = await life({ checkUp: { approval: true } })
  const requests = await morning(at)
  await warm(at.database)
  const deadline = timeOf('14:00')
  const lapsed = lapseProposals(at.database, deadline)
  const answers = await outcomes(
    requests.map(({ id }) => moveAppointment(at.ctx(at.rosa), id, { move: 'confirmation', ifMatch: '"1"' })),
  )
  const approved = answers.filter((answer) => answer === 'done').length
  expect(new Set(answers)).toEqual(
    new Set(answers.filter((answer) => ['done', 'booking.stale_version'].includes(answer))),
  )
  expect(approved + (await lapsed)).toBe(requests.length)
  expect(await moved(at, 'appointment_confirmed')).toBe(approved)
  for (const [index, one] of requests.entries()) expect(await at.claims(one)).toBe(answers[index] === 'done' ? 2 : 0)
})

test('a cancellation taken back against somebody who books the freed time: one has it, the other is told', async () => {
  const at = await life()
  const visits = await morning(at)
  for (const one of visits) await at.move(at.anna, one, 'cancellation')
  const people = await at.strangers(MORNING.length)
  await warm(at.database)
  let restored = 0
  for (const [index, one] of visits.entries()) {
    const who = people[index]
    if (who === undefined) throw new Error('too few strangers')
    const rivals = [
      () => undoMove(at.ctx(at.rosa), one.id, { ifMatch: '"2"' }),
      () => at.book(who, MORNING[index] ?? ''),
    ]
    const answers = await outcomes((index % 2 === 0 ? rivals : rivals.toReversed()).map((rival) => rival()))
    expect(answers.toSorted((a, b) => a.localeCompare(b))).toEqual(['booking.slot_taken', 'done'])
    restored += (await at.claims(one)) === 2 ? 1 : 0
  }
  const { rows } = await at.database.pool.query<{ count: number }>(
    "select count(*)::int as count from booking.claim where resource_kind = 'doctor'",
  )
  expect(rows[0]?.count).toBe(MORNING.length)
  expect(await moved(at, 'move_undone')).toBe(restored)
})

test('two who take the same cancellation back: once', async () => {
  const at = await life()
  const [visit] = await morning(at, ['09:00'])
  if (visit === undefined) throw new Error('nothing was booked')
  await at.move(at.anna, visit, 'cancellation')
  await warm(at.database)
  const answers = await outcomes(Array.from({ length: 8 }, () => undoMove(at.ctx(at.rosa), visit.id, { ifMatch: '*' })))
  expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
  expect(new Set(answers)).toEqual(new Set(['done', 'booking.illegal_move']))
  expect(await at.claims(visit)).toBe(2)
})

test('the job that finds who did not come against the desk that notes arrivals: each visit goes one way', async () => {
  const at = await life()
  await at.decide({ noShow: { minutes: 0, after: 'start' } })
  const visits = await morning(at)
  at.clock.now = timeOf('14:00')
  await warm(at.database)
  const jobs = [markMissedVisits(at.database, at.clock.now), markMissedVisits(at.database, at.clock.now)]
  const answers = await outcomes(
    visits.map(({ id }) => moveAppointment(at.ctx(at.rosa), id, { move: 'arrival', ifMatch: '"1"' })),
  )
  const arrived = answers.filter((answer) => answer === 'done').length
  const missed = (await Promise.all(jobs)).reduce((sum, count) => sum + count, 0)
  expect(arrived + missed).toBe(visits.length)
  expect([await moved(at, 'patient_arrived'), await moved(at, 'patient_missed_visit')]).toEqual([arrived, missed])
  for (const [index, one] of visits.entries())
    expect((await at.history(one)).map(([move]) => move)).toEqual([
      'booking',
      answers[index] === 'done' ? 'arrival' : 'no-show',
    ])
})

test('two visits that change places at once never lose their own: swapped by nobody, both where they were or moved', async () => {
  const at = await life()
  const [one, other] = await morning(at, ['09:00', '10:00'])
  if (one === undefined || other === undefined) throw new Error('nothing was booked')
  await warm(at.database)
  for (let round = 0; round < 10; round += 1) {
    const answers = await outcomes([
      at.reschedule(at.rosa, one, at.slot('10:00')),
      at.reschedule(at.rosa, other, at.slot('09:00')),
    ])
    expect(answers).toEqual(['booking.slot_taken', 'booking.slot_taken'])
    expect([await at.claims(one), await at.claims(other)]).toEqual([2, 2])
  }
  expect(await at.history(one)).toHaveLength(1)
  expect(await deadlocks(at.database)).toBe(0)
})

/** PostgreSQL counts them; a statistic is written when its session is idle. */
async function deadlocks(database: Database): Promise<number> {
  const { rows } = await database.pool.query<{ deadlocks: number }>(
    'select pg_stat_force_next_flush(), (select deadlocks::int from pg_stat_database where datname = current_database()) as deadlocks',
  )
  return rows[0]?.deadlocks ?? -1
}
