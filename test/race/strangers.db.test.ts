import { expect, test } from 'vitest'
import type { Database } from '#platform'
import { testApp } from '../app.ts'
import { testClinic } from '../clinic.ts'
import type { Member, TestClinic } from '../clinic.ts'
import { testDatabase } from '../database.ts'

/** A cold pool staggers its callers, and then a broken guard wins the race by luck: every connection is opened and used first. */
async function warm(database: Database): Promise<void> {
  const clients = await Promise.all(Array.from({ length: 16 }, () => database.pool.connect()))
  await Promise.all(clients.map((client) => client.query('select 1')))
  for (const client of clients) client.release()
  expect(database.pool.totalCount).toBe(16)
}

async function listening(cast: TestClinic, database: Database) {
  const at = await testApp(database, { clinicId: cast.clinicId })
  const address = await at.app.listen({ port: 0, host: '127.0.0.1' })
  const post = async (who: Member, path: string, body: object, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await at.signedIn(who)), ...headers },
      body: JSON.stringify(body),
    })
    return {
      status: answer.status,
      body: (await answer.json()) as { id: string; code?: string; alternatives?: { start: string }[] },
    }
  }
  return { at, post }
}

/** Nothing overlaps, told without the constraint that forbids it. */
async function overlaps(database: Database): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(`
    select count(*)::int as count from booking.claim a join booking.claim b
      on a.resource_id = b.resource_id and a.during && b.during and a.id < b.id and a.track = b.track and (a.occasion <> b.occasion or a.seat = b.seat)`)
  return rows[0]?.count ?? -1
}

test('fifty strangers want one slot at the same moment: one gets it, forty-nine are told so with alternatives (case 2)', async () => {
  const database = await testDatabase()
  const cast = await testClinic(database)
  const { at, post } = await listening(cast, database)
  const strangers = await cast.strangers(50)
  for (let round = 0; round < 3; round += 1) {
    await warm(database)
    const slot = {
      doctorId: cast.drWeber.id,
      visitTypeId: cast.checkUp.id,
      locationId: cast.berlin.id,
      start: `2026-11-2${4 + round}T11:00:00+01:00`,
    }
    const answers = await Promise.all(
      strangers.map((who) => post(who, '/api/v1/appointments', { slot, patientId: who.patientId })),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const losers = answers.filter(({ status, body }) => status === 409 && body.code === 'booking.slot_taken')
    expect(losers).toHaveLength(49)
    for (const { body } of losers) expect(body.alternatives?.length).toBeGreaterThan(0)
  }
  expect(await overlaps(database)).toBe(0)
  await at.app.close()
})

test('fifty strangers book overlapping quarters of one morning: whoever is in is in alone (case 10)', async () => {
  const database = await testDatabase()
  const cast = await testClinic(database, { checkUp: { gridMinutes: 5, bufferAfterMinutes: 5 } })
  const { at, post } = await listening(cast, database)
  const strangers = await cast.strangers(50)
  await warm(database)
  const answers = await Promise.all(
    strangers.map((who, index) => {
      const start = new Date(Date.parse('2026-11-24T09:00:00+01:00') + (index % 36) * 5 * 60_000).toISOString()
      return post(who, '/api/v1/appointments', {
        slot: { doctorId: cast.drWeber.id, visitTypeId: cast.checkUp.id, locationId: cast.berlin.id, start },
        patientId: who.patientId,
      })
    }),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]))
  expect(await overlaps(database)).toBe(0)
  const { rows } = await database.pool.query<{ count: number }>(
    "select count(*)::int as count from booking.appointment where status = 'booked'",
  )
  expect(rows[0]?.count).toBe(answers.filter(({ status }) => status === 201).length)
  await at.app.close()
})

test('leave entered while bookings arrive: every booking is among the hits, or was refused', async () => {
  const database = await testDatabase()
  const cast = await testClinic(database)
  const { at, post } = await listening(cast, database)
  const strangers = await cast.strangers(16)
  await warm(database)
  const slots = strangers.map((_who, index) =>
    new Date(Date.parse('2026-11-24T09:00:00+01:00') + index * 30 * 60_000).toISOString(),
  )
  const bookings = strangers.map((who, index) => {
    const slot = {
      doctorId: cast.drWeber.id,
      visitTypeId: cast.checkUp.id,
      locationId: cast.berlin.id,
      start: slots[index],
    }
    return post(who, '/api/v1/appointments', { slot, patientId: who.patientId })
  })
  const leave = post(cast.rosa, `/api/v1/doctors/${cast.drWeber.id}/leave`, {
    start: '2026-11-24T00:00:00+01:00',
    end: '2026-11-25T00:00:00+01:00',
  })
  const answers = await Promise.all(bookings)
  const hits = ((await leave).body as { hits?: { id: string }[] }).hits?.map(({ id }) => id).toSorted()
  expect(hits).toEqual(
    answers
      .filter(({ status }) => status === 201)
      .map(({ body }) => body.id)
      .toSorted(),
  )
  expect(answers.filter(({ status, body }) => status !== 201 && body.code !== 'booking.not_bookable')).toEqual([])
  await at.app.close()
})

test('two moves of two appointments onto each other’s times at once leave everybody with exactly one time', async () => {
  const database = await testDatabase()
  const cast = await testClinic(database)
  const { at, post } = await listening(cast, database)
  await warm(database)
  const slot = (time: string) => ({
    doctorId: cast.drWeber.id,
    visitTypeId: cast.checkUp.id,
    locationId: cast.berlin.id,
    start: `2026-11-24T${time}:00+01:00`,
  })
  const mine = await post(cast.anna, '/api/v1/appointments', { slot: slot('09:00'), patientId: cast.anna.patientId })
  const theirs = await post(cast.bela, '/api/v1/appointments', { slot: slot('10:00'), patientId: cast.bela.patientId })
  const moves = await Promise.all([
    post(cast.anna, `/api/v1/appointments/${mine.body.id}/reschedule`, { slot: slot('10:00') }, { 'if-match': '"1"' }),
    post(
      cast.bela,
      `/api/v1/appointments/${theirs.body.id}/reschedule`,
      { slot: slot('09:00') },
      { 'if-match': '"1"' },
    ),
  ])
  for (const { status } of moves) expect([200, 409]).toContain(status)
  expect(await overlaps(database)).toBe(0)
  const { rows } = await database.pool.query<{ claims: number }>(
    "select count(*)::int as claims from booking.claim where resource_kind = 'doctor'",
  )
  expect(rows).toEqual([{ claims: 2 }])
  await at.app.close()
})
