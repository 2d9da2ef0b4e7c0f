import { beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../app.ts'
import type { TestApp } from '../app.ts'
import { testClinic } from '../clinic.ts'
import type { Member, TestClinic } from '../clinic.ts'
import { testDatabase } from '../database.ts'
import type { TestDatabase } from '../database.ts'

/** What two at the desk do at one moment to one visit, and what somebody does on a screen that is behind. */

let database: TestDatabase
let cast: TestClinic
let at: TestApp

async function open(wish: Parameters<typeof testClinic>[1] = {}): Promise<void> {
  database = await testDatabase()
  cast = await testClinic(database, wish)
  at = await testApp(database, { clinicId: cast.clinicId })
}
beforeEach(() => open())

const slot = (time: string, doctorId: string = cast.drWeber.id) => ({
  doctorId,
  visitTypeId: cast.checkUp.id,
  locationId: cast.berlin.id,
  start: `2026-11-24T${time}:00+01:00`,
})

async function post(who: Member, url: string, payload: object, headers: Record<string, string> = {}) {
  const answer = await at.app.inject({
    method: 'POST',
    url: `/api/v1${url}`,
    payload,
    headers: { ...(await at.signedIn(who)), ...headers },
  })
  return { status: answer.statusCode, body: answer.json<{ id: string; code?: string; status: string }>() }
}

async function together<T>(attempts: readonly (() => Promise<T>)[]): Promise<T[]> {
  // A cold pool staggers its callers, and then a broken guard wins the race by luck.
  await Promise.all(Array.from({ length: 16 }, () => database.pool.query('select pg_sleep(0.1)')))
  return Promise.all(attempts.map((attempt) => attempt()))
}

async function facts(name: string): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    'select count(*)::int as count from platform.outbox where name = $1',
    [name],
  )
  return rows[0]?.count ?? -1
}

describe('two clerks', () => {
  test('who confirm one request at the same moment confirm it once: one move, one fact, one is told to look again (case 16)', async () => {
    await open({ checkUp: { approval: true } })
    const { body } = await post(cast.anna, '/appointments', { slot: slot('09:00'), patientId: cast.anna.patientId })
    expect(body.status).toBe('proposed')
    const confirm = (who: Member) => () => post(who, `/appointments/${body.id}/confirmation`, {}, { 'if-match': '"1"' })
    const answers = await together([cast.rosa, cast.amir, cast.rosa, cast.amir].map(confirm))
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '412', '412', '412'])
    expect(await facts('booking.appointment_confirmed')).toBe(1)
    const { rows } = await database.pool.query('select name, version from booking.move order by version')
    expect(rows).toEqual([
      { name: 'booking', version: 1 },
      { name: 'confirmation', version: 2 },
    ])
  })

  test('who book one time for two people from two windows: one gets it, the other must say why (case 7)', async () => {
    const book = (who: Member, patientId: string) => () =>
      post(who, '/appointments', { slot: slot('09:00'), patientId })
    const answers = await together([
      book(cast.rosa, cast.anna.patientId),
      book(cast.amir, cast.bela.patientId),
      book(cast.rosa, cast.olga.id),
    ])
    expect(answers.map(({ status, body }) => body.code ?? String(status)).toSorted()).toEqual([
      '201',
      'booking.slot_taken',
      'booking.slot_taken',
    ])
    expect(await facts('booking.appointment_booked')).toBe(1)
  })

  test('one of whom cancels while the other moves: one of it happens, and the other is told to look again (case 7)', async () => {
    for (const time of ['09:00', '10:00', '11:00']) {
      const { body } = await post(cast.anna, '/appointments', { slot: slot(time), patientId: cast.anna.patientId })
      const seen = { 'if-match': '"1"' }
      const [cancelled, moved] = await together([
        () => post(cast.rosa, `/appointments/${body.id}/cancellation`, {}, seen),
        () => post(cast.amir, `/appointments/${body.id}/reschedule`, { slot: slot(time.replace('00', '30')) }, seen),
      ])
      expect([cancelled, moved].map((answer) => String(answer?.status)).toSorted()).toEqual(['200', '412'])
      const { rows } = await database.pool.query(
        'select count(*)::int as claims from booking.claim where appointment_id = $1',
        [body.id],
      )
      expect(rows).toEqual([{ claims: moved?.status === 200 ? 2 : 0 }])
      // The next round is not in its way.
      if (moved?.status === 200)
        await post(cast.rosa, `/appointments/${body.id}/cancellation`, {}, { 'if-match': '"2"' })
    }
  })
})

test('any doctor is one who is free: the busy one is not offered, and who comes second finds the other (case 8)', async () => {
  const anyAt = async (time: string): Promise<string[]> => {
    const answer = await at.app.inject({
      method: 'GET',
      url: `/api/v1/availability?visitTypeId=${cast.checkUp.id}&from=2026-11-24&to=2026-11-24`,
    })
    const { data } = answer.json<{ data: { doctorId: string; start: string }[] }>()
    return data.filter(({ start }) => start === slot(time).start).map(({ doctorId }) => doctorId)
  }
  expect(await anyAt('09:00')).toHaveLength(2)
  expect((await post(cast.anna, '/appointments', { slot: slot('09:00'), patientId: cast.anna.patientId })).status).toBe(
    201,
  )
  expect(await anyAt('09:00')).toEqual([cast.drOkafor.id])
  const [free] = await anyAt('09:00')
  const second = await post(cast.bela, '/appointments', { slot: slot('09:00', free), patientId: cast.bela.patientId })
  expect(second.status).toBe(201)
  expect(await anyAt('09:00')).toEqual([])
})
