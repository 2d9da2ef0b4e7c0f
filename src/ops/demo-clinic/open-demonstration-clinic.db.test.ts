import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { earliestTimes } from '#availability'
import { clinicOfHost } from '#clinic'
import type { Clinic } from '#clinic'
import { createAuthentication, openTrail, signIn } from '#identity'
import type { Context } from '#identity'
import { connect, outboxBacklog } from '#platform'
import { PASSWORD } from '../../../test/cast.ts'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { subscribe } from '../../app/subscriptions.ts'
import { DOCTORS } from './doctors.ts'
import { openDemonstrationClinic } from './index.ts'
import { PATIENTS, STAFF_ACCOUNTS } from './patients.ts'
import { expectSoundClinic } from './sound-clinic.fixture.ts'

/** A Saturday, when half of the doctors are at home. */
const SATURDAY = Date.parse('2026-11-21T11:20:00+01:00')
/** Half an hour before a Sunday on which the clocks of both locations go forward. */
const CLOCK_CHANGE = Date.parse('2027-03-27T23:30:00+01:00')

type Fresh = TestDatabase

async function freshDatabase(): Promise<Fresh> {
  const database = await testDatabase()
  subscribe(database)
  return database
}

describe('the demonstration clinic', () => {
  let database: Fresh
  let clinic: Clinic

  const counts = async (sql: string, values: unknown[] = []) =>
    (await database.pool.query<Record<string, number>>(sql, values)).rows

  beforeAll(async () => {
    database = await freshDatabase()
    expect(await openDemonstrationClinic({ database, now: SATURDAY, password: PASSWORD })).toBe(true)
    const found = await clinicOfHost(database, '')
    if (found === undefined) throw new Error('no clinic was opened')
    clinic = found
  })

  test('every visit lies inside hours, outside leave and closures, and meets no other', () =>
    expectSoundClinic(database.pool, SATURDAY))

  test.each([
    [
      'a patient in two visits',
      `set patient_id = (select patient_id from booking.appointment other where other.id <> a.id and other.start_at = a.start_at limit 1)`,
    ],
    ['a visit outside the hours', `set start_at = start_at - interval '9 hours', end_at = end_at - interval '9 hours'`],
    ['a visit outside the hours', `set location_id = (select id from clinic.location where id <> a.location_id)`],
  ])('which would be noticed, such as %s', async (what, change) => {
    const client = await database.pool.connect()
    try {
      await client.query('begin')
      const { rowCount } = await client.query(
        `update booking.appointment a ${change} where id in (
        select one.id from booking.appointment one join booking.appointment other on one.id <> other.id and one.start_at = other.start_at
        where one.status = 'booked' and other.status = 'booked' and one.start_at > $1 order by one.start_at limit 1)`,
        [new Date(SATURDAY)],
      )
      expect(rowCount).toBe(1)
      await expect(expectSoundClinic(client, SATURDAY)).rejects.toThrow(what)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  test('every location has a day of every kind: people who were seen, are being seen, are waiting and are to come', async () => {
    const days = await counts(
      `select l.name, count(*) filter (where a.status = 'fulfilled')::int as seen,
        count(*) filter (where a.status in ('arrived', 'in-progress'))::int as inside,
        count(*) filter (where a.status = 'booked' and a.start_at > $1)::int as "toCome"
       from booking.appointment a join clinic.location l on l.id = a.location_id
       where (a.start_at at time zone l.time_zone)::date = ($1 at time zone l.time_zone)::date group by 1 order by 1`,
      [new Date(SATURDAY)],
    )
    expect(days.map((day) => day['name'])).toEqual(['Lindenhof Berlin', 'Lindenhof Lisbon'])
    for (const day of days) {
      expect(day['seen'], 'seen').toBeGreaterThan(0)
      expect(day['inside'], 'inside').toBeGreaterThan(0)
      expect(day['toCome'], 'to come').toBeGreaterThan(3)
    }
  })

  test('everything that can become of a visit has become of some', async () => {
    const found = await counts('select distinct status from booking.appointment')
    const statuses = ['arrived', 'booked', 'cancelled', 'fulfilled', 'in-progress', 'noshow', 'proposed']
    expect(new Set(found.map((row) => row['status']))).toEqual(new Set(statuses))
    const [moved] = await counts(`select count(*)::int as n from booking.move where name = 'reschedule'`)
    expect(moved?.['n']).toBeGreaterThan(0)
    const [group] = await counts(
      `select max(n)::int as n from (select count(*) as n from booking.appointment group by doctor_id, start_at) as together`,
    )
    expect(group?.['n']).toBeGreaterThan(2)
  })

  test('no visit was booked after it, nor moved in the future', async () => {
    expect(await counts('select id from booking.appointment where created_at >= start_at')).toEqual([])
    expect(await counts('select appointment_id from booking.move where moved_at > $1', [new Date(SATURDAY)])).toEqual(
      [],
    )
  })

  test('whoever looks for a doctor finds a time with each of them', async () => {
    const ctx: Context = {
      database,
      actor: { kind: 'visitor' },
      clinicId: clinic.id,
      now: SATURDAY,
      requestId: '',
      address: '',
    }
    const { data } = await earliestTimes(ctx, {})
    expect(data).toHaveLength(Object.keys(DOCTORS).length)
  })

  test('patient@demo.example has visits behind and ahead, one moved and one waiting for approval', async () => {
    const own = await counts(
      `select a.status, a.start_at > $1 as ahead, a.version from booking.appointment a join people.patient p on p.id = a.patient_id
       join identity.account c on c.id = p.account_id where c.email = 'patient@demo.example' order by a.start_at`,
      [new Date(SATURDAY)],
    )
    expect(own).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ status: 'fulfilled', ahead: false }),
        expect.objectContaining({ status: 'booked', ahead: true, version: 2 }),
        expect.objectContaining({ status: 'proposed', ahead: true }),
      ]),
    )
  })

  test('every account signs in with the one password', async () => {
    const accounts = [...Object.values(DOCTORS).map(({ email }) => email), ...STAFF_ACCOUNTS.map(({ email }) => email)]
    const emails = [...accounts, ...PATIENTS.flatMap(({ account }) => account ?? [])]
    expect(emails).toEqual(
      expect.arrayContaining(['admin', 'reception', 'doctor', 'patient'].map((who) => `${who}@demo.example`)),
    )
    const authentication = createAuthentication({
      database,
      secret: 'a secret of thirty-two characters',
      publicUrl: 'http://localhost',
      now: () => SATURDAY,
      log: () => {},
      rateLimits: false,
    })
    for (const email of emails) {
      const ctx = { actor: { kind: 'visitor' }, clinicId: clinic.id, now: SATURDAY, address: '127.0.0.1' } as const
      expect(
        (await signIn(authentication, ctx, { email, password: PASSWORD })).tokens.expiresIn,
        email,
      ).toBeGreaterThan(0)
    }
  })

  test('only the latest few bookings are still to be told', async () => {
    const { rows } = await database.pool.query<{ name: string; told: boolean }>(
      `select name, delivered_at is not null as told from platform.outbox where name ~ 'booked|rescheduled|cancelled'`,
    )
    expect(rows.filter((row) => row.told).length).toBeGreaterThan(200)
    expect(rows.filter((row) => !row.told).length).toBeGreaterThanOrEqual(10)
    expect((await outboxBacklog(database)).waiting).toBeLessThan(60)
  })

  test('a second start opens nothing', async () => {
    const before = await counts('select count(*) from booking.appointment')
    expect(await openDemonstrationClinic({ database, now: SATURDAY + 1000, password: PASSWORD })).toBe(false)
    expect(await counts('select count(*) from booking.appointment')).toEqual(before)
  })
})

test('killed amid the opening, nothing is there; of two that start then exactly one opens all of it', async () => {
  const database = await freshDatabase()
  const fixture = path.join(import.meta.dirname, 'open-and-be-killed.fixture.ts')
  const child = spawn(process.execPath, [fixture, database.url, String(CLOCK_CHANGE)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  const gone = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)))
  // The one trace of an open transaction that others see: sequences do not wait for the commit. Hours and leave were entered.
  const versions = async () =>
    (await database.pool.query<{ last_value: number }>('select last_value::int from scheduling.schedule_version'))
      .rows[0]
  while (((await versions())?.last_value ?? 0) < 40 && child.exitCode === null) await sleep(10)
  child.kill('SIGKILL')
  expect(await gone).toBe('SIGKILL')
  expect(said).toBe('')
  expect(await clinicOfHost(database, '')).toBeUndefined()

  const other = connect({ connectionString: database.url })
  subscribe(other)
  openTrail(other, 'a secret of thirty-two characters')
  const wish = { now: CLOCK_CHANGE, password: PASSWORD }
  const opened = await Promise.all(
    [database, other].map((each) => openDemonstrationClinic({ ...wish, database: each })),
  )
  await other.close()
  expect(opened.filter(Boolean)).toEqual([true])
  await expectSoundClinic(database.pool, CLOCK_CHANGE)
}, 120_000)
