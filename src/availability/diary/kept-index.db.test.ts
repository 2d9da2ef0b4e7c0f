import fc from 'fast-check'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { bookAppointment, holdTime, letGoOfHold, moveAppointment, rescheduleAppointment } from '#booking'
import { addClosure, addResource, addVisitType, liftClosure } from '#clinic'
import type { VisitTypeId } from '#clinic'
import { openTrail } from '#identity'
import { addDoctor, changeDoctor } from '#people'
import type { DoctorId } from '#people'
import { asId, connect, followChanges, transaction, watchChanges } from '#platform'
import type { Change, ChangeFollower, Database } from '#platform'
import { addLeave, addOverride, removeLeave, removeOverride, setHours } from '#scheduling'
import { neighbour, testClinic } from '../../../test/clinic.ts'
import type { TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { earliestTimes } from '../earliest-times.ts'
import { findDoctors } from '../find-doctors.ts'
import { searchFreeTimes } from '../search-free-times.ts'
import { keepIndex } from './kept-index.ts'
import type { KeptIndex } from './kept-index.ts'

let database: TestDatabase
let clinic: TestClinic

beforeEach(async () => {
  database = await testDatabase()
  clinic = await testClinic(database)
})

/** This process keeps an index from now on, and looks for others' changes only when told to or knocked at. */
async function keep(
  of: Database = database,
  wish: { maxBytes?: number; everyMs?: number } = {},
): Promise<{ kept: KeptIndex; follower: ChangeFollower }> {
  const follower = followChanges(of, { everyMs: wish.everyMs ?? 3_600_000, currentMs: 3_600_000 })
  const kept = keepIndex(of, { follower, ...wish })
  onTestFinished(async () => {
    kept.stop()
    await follower.stop()
  })
  await reaches(() => kept.isCurrent())
  return { kept, follower }
}

function anotherProcess(): Database {
  const other = connect({ connectionString: database.url })
  for (const [fact, reactions] of database.reactions) other.reactions.set(fact, reactions)
  openTrail(other, 'a secret of thirty-two characters')
  onTestFinished(() => other.close())
  return other
}

async function reaches(done: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 5))
}

const WINDOW = { from: '2026-11-23', to: '2026-11-29' }

/** All questions at once, as this process answers them. */
async function answers(of: Database, visitTypeIds: readonly VisitTypeId[] = [clinic.checkUp.id]): Promise<unknown> {
  const ctx = { ...clinic.ctxOf('visitor'), database: of.within(clinic.clinicId) }
  const free = visitTypeIds.map((visitTypeId) => searchFreeTimes(ctx, { visitTypeId, ...WINDOW }))
  return [
    ...(await Promise.all(free)),
    await earliestTimes(ctx, {}),
    await findDoctors(ctx, {}),
    await searchFreeTimes(ctx, { visitTypeId: clinic.checkUp.id, specialty: 'cardiology', language: 'de', ...WINDOW }),
    await searchFreeTimes(ctx, { visitTypeId: clinic.checkUp.id, partOfDay: 'afternoon', limit: 7, ...WINDOW }),
  ]
}

type Act = (pick: number) => Promise<unknown>

/** Whatever changes free times, each through its own door. Things done are remembered so that they can be undone. */
async function acts(): Promise<{ names: string[]; act: Record<string, Act>; visitTypeIds: VisitTypeId[] }> {
  const { berlin, drWeber, drOkafor, checkUp, ctxOf, amir } = clinic
  const desk = ctxOf(amir)
  const room = await addResource(desk, { name: 'Room 1', kind: 'room', locationId: berlin.id })
  const scan = await addVisitType(desk, { name: 'Scan', durationMinutes: 45, resourceIds: [room.id] })
  const group = await addVisitType(desk, { name: 'Course', durationMinutes: 60, capacity: 3 })
  const both = [checkUp.id, scan.id, group.id]
  for (const { id } of [drWeber, drOkafor]) await changeDoctor(desk, id, () => true, { visitTypeIds: both })
  const people = await clinic.strangers(12)
  const [booked, held, away, closed, special]: string[][] = [[], [], [], [], []]
  const slot = async (pick: number) => {
    const ctx = { ...ctxOf('visitor'), database: database.within(clinic.clinicId) }
    const visitTypeId = both[pick % 3] ?? checkUp.id
    const { data } = await searchFreeTimes(ctx, { visitTypeId, ...WINDOW })
    const { doctorId, locationId, start } = data[pick % data.length] ?? data[0] ?? never()
    return { doctorId, visitTypeId, locationId, start }
  }
  const doctorAt = (pick: number): DoctorId => (pick % 2 === 0 ? drWeber.id : drOkafor.id)
  const dayAt = (pick: number) => `2026-11-${String(23 + (pick % 7)).padStart(2, '0')}`
  const act: Record<string, Act> = {
    async books(pick) {
      const who = people[pick % people.length] ?? never()
      const { body } = await bookAppointment(ctxOf(who), { slot: await slot(pick), patientId: who.patientId })
      booked?.push(String(Reflect.get(Object(body), 'id')))
    },
    async cancels() {
      const id = booked?.shift()
      if (id !== undefined) await moveAppointment(desk, asId(id), { move: 'cancellation', ifMatch: '*' })
    },
    async isMoved(pick) {
      const id = booked?.[0]
      if (id !== undefined) await rescheduleAppointment(desk, asId(id), { slot: await slot(pick) }, '*')
    },
    async holds(pick) {
      held?.push((await holdTime(ctxOf('visitor'), await slot(pick))).id)
    },
    async letsGo() {
      const id = held?.shift()
      if (id !== undefined) await letGoOfHold(ctxOf('visitor'), asId(id))
    },
    async goesAway(pick) {
      const startAt = clinic.now + (pick % 100) * 3_600_000
      const leave = await transaction(desk.database, (tx) =>
        addLeave(tx, desk, doctorAt(pick), { startAt, endAt: startAt + 9 * 3_600_000 }),
      )
      away?.push(`${doctorAt(pick)} ${leave.id}`)
    },
    async comesBack() {
      const [doctorId, id] = away?.shift()?.split(' ') ?? []
      if (id !== undefined)
        await transaction(desk.database, (tx) => removeLeave(tx, desk, asId(doctorId ?? ''), asId(id)))
    },
    async closes(pick) {
      closed?.push((await addClosure(desk, { from: dayAt(pick), to: dayAt(pick), reason: 'Painting' })).id)
    },
    async opens() {
      const id = closed?.shift()
      if (id !== undefined) await liftClosure(desk, asId(id))
    },
    async worksLate(pick) {
      const windows = [{ from: '18:00', to: '20:00' }]
      const wish = { locationId: berlin.id, date: dayAt(pick), mode: 'add' as const, windows }
      special?.push(`${doctorAt(pick)} ${(await addOverride(desk, doctorAt(pick), wish)).id}`)
    },
    async goesHome() {
      const [doctorId, id] = special?.shift()?.split(' ') ?? []
      if (id !== undefined) await removeOverride(desk, asId(doctorId ?? ''), asId(id))
    },
    async changesHours(pick) {
      const hours = [1, 2, 3, 4, 5].map((weekday) => ({
        locationId: berlin.id,
        weekday,
        from: `0${7 + (pick % 3)}:00`,
        to: '16:00',
      }))
      await setHours(desk, doctorAt(pick), hours)
    },
    async retrains(pick) {
      await changeDoctor(desk, doctorAt(pick), () => true, { specialties: [pick % 3 === 0 ? 'Cardiology' : 'Surgery'] })
    },
    async isEmployed(pick) {
      const wish = { name: `Dr ${pick}`, specialties: ['Cardiology'], languages: ['de'], visitTypeIds: [checkUp.id] }
      const { id } = await addDoctor(desk, wish)
      await setHours(desk, id, [{ locationId: berlin.id, weekday: 1, from: '10:00', to: '12:00' }])
    },
  }
  return { names: Object.keys(act), act, visitTypeIds: both }
}

function never(): never {
  throw new Error('there is nothing free')
}

describe('what is answered from memory', () => {
  test('is what the database says, after every change of this process at once and of another after its knock', async () => {
    const stranger = anotherProcess()
    const { names, act, visitTypeIds } = await acts()
    const { kept } = await keep()
    const there = anotherProcess()
    const elsewhere = await keep(there)
    let compared = 0
    const walk = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat(1000)), { minLength: 12, maxLength: 12 })
    for (const [name, pick] of fc
      .sample(walk, { numRuns: 3, seed: Number(process.env['PRAXIS_SEED'] ?? 20261121) })
      .flat()) {
      await act[name]?.(pick)
      const truth = await answers(stranger, visitTypeIds)
      expect(await answers(database, visitTypeIds), name).toEqual(truth)
      await reaches(async () => JSON.stringify(await answers(there, visitTypeIds)) === JSON.stringify(truth))
      compared += 1
    }
    expect(compared).toBe(36)
    expect(kept.state().hits).toBeGreaterThan(100)
    expect(elsewhere.kept.state().hits).toBeGreaterThan(100)
  }, 120_000)

  test('whatever touches a doctor’s or a room’s time or rules says so in its transaction, not only by the triggers', async () => {
    const { names, act } = await acts()
    const heard: Change[] = []
    onTestFinished(watchChanges(database, (changes) => void (changes !== 'everything' && heard.push(...changes))))
    let told = 0
    for (const name of names) {
      await database.asOwner('truncate platform.change')
      heard.length = 0
      await act[name]?.(1)
      const { rows } = await database.asOwner('select distinct resource_id, what from platform.change')
      const said = new Set(heard.map(({ resourceId, what }) => `${what} ${resourceId}`))
      for (const row of rows as { resource_id: string; what: string }[]) {
        expect(said, `${name} changed ${row.what} of ${row.resource_id}`).toContain(`${row.what} ${row.resource_id}`)
        told += 1
      }
    }
    expect(told).toBeGreaterThan(names.length)
  })

  test('a hold that runs out is free again though nobody says so', async () => {
    const { kept } = await keep()
    const { drWeber, checkUp, berlin, ctxOf, now } = clinic
    const query = { visitTypeId: checkUp.id, doctorId: [drWeber.id], ...WINDOW }
    const before = await searchFreeTimes(ctxOf('visitor'), query)
    const start = before.data[0]?.start ?? never()
    await holdTime(ctxOf('visitor'), { doctorId: drWeber.id, visitTypeId: checkUp.id, locationId: berlin.id, start })
    expect((await searchFreeTimes(ctxOf('visitor'), query)).data).toHaveLength(before.data.length - 1)
    const later = now + 3_600_000
    expect((await searchFreeTimes(ctxOf('visitor', later), query)).data).toEqual(before.data)
    expect(kept.state().loads).toBe(3)
  })

  test('a day later the horizon has moved on', async () => {
    await keep()
    const { drWeber, checkUp, ctxOf, now } = clinic
    const ask = async (at: number) =>
      (
        await searchFreeTimes(ctxOf('visitor', at), {
          visitTypeId: checkUp.id,
          doctorId: [drWeber.id],
          from: '2027-11-20',
          to: '2027-11-30',
        })
      ).data.at(-1)?.start
    expect(await ask(now)).toMatch(/^2027-11-23/)
    expect(await ask(now + 24 * 3_600_000)).toMatch(/^2027-11-24/)
    expect(await ask(now + 47 * 3_600_000)).toMatch(/^2027-11-25/)
  })

  test('a doctor whose diary is held is not there for another clinic', async () => {
    await keep()
    const { drWeber, checkUp, ctxOf } = clinic
    const query = { visitTypeId: checkUp.id, doctorId: [drWeber.id], ...WINDOW }
    expect((await searchFreeTimes(ctxOf('visitor'), query)).data.length).toBeGreaterThan(0)
    const hilltop = await neighbour(database, 'hilltop.example')
    const there = { ...ctxOf('visitor'), clinicId: hilltop, database: database.within(hilltop) }
    await expect(searchFreeTimes(there, query)).rejects.toMatchObject({ code: 'availability.visit_type_not_found' })
  })
})

describe('when nobody can say what changed', () => {
  test('a killed connection: everything is asked of the database until it is back, and nothing that was missed stays wrong', async () => {
    const { kept, follower } = await keep(database, { everyMs: 50 })
    const other = anotherProcess()
    await Promise.all([1, 2, 3, 4].map(() => other.pool.query('select pg_sleep(0.1)')))
    const { drWeber, checkUp, berlin, bela, ctxOf } = clinic
    const query = { visitTypeId: checkUp.id, doctorId: [drWeber.id], ...WINDOW }
    const before = await searchFreeTimes(ctxOf('visitor'), query)
    const start = before.data[0]?.start ?? never()
    await reaches(() => follower.state().looks > 0)
    // Whoever is connected stays so, and the connection that is killed does not come back before it may.
    const { rows } = await database.asOwner('select current_database() as name')
    const name = String(rows[0]?.name)
    await database.asOwner(`alter database ${name} connection limit 0`)
    const killed = await database.asOwner(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%platform.change%' and pid <> pg_backend_pid()`,
    )
    expect(killed.rowCount).toBe(1)
    await reaches(() => !kept.isCurrent())
    const slot = { doctorId: drWeber.id, visitTypeId: checkUp.id, locationId: berlin.id, start }
    const there = { ...ctxOf(bela), database: other.within(clinic.clinicId) }
    await bookAppointment(there, { slot, patientId: bela.patientId })
    const after = await searchFreeTimes(ctxOf('visitor'), query)
    expect(after.data.map((time) => time.start)).not.toContain(start)
    expect(kept.isCurrent()).toBe(false)
    await database.asOwner(`alter database ${name} connection limit -1`)
    await reaches(() => kept.isCurrent())
    expect(await searchFreeTimes(ctxOf('visitor'), query)).toEqual(after)
    expect(kept.state().resyncs).toBe(2)
  })

  test('a stale index never makes a booking wrong: whoever believes it is told that the time is taken', async () => {
    const { kept, follower } = await keep()
    const { drWeber, checkUp, berlin, bela, anna, ctxOf } = clinic
    const query = { visitTypeId: checkUp.id, doctorId: [drWeber.id], ...WINDOW }
    const start = (await searchFreeTimes(ctxOf('visitor'), query)).data[0]?.start ?? never()
    const slot = { doctorId: drWeber.id, visitTypeId: checkUp.id, locationId: berlin.id, start }
    // A process that keeps no index knocks at nobody's door: the news comes with the next look.
    const there = { ...ctxOf(bela), database: anotherProcess().within(clinic.clinicId) }
    await bookAppointment(there, { slot, patientId: bela.patientId })
    const shown = async () => (await searchFreeTimes(ctxOf('visitor'), query)).data.map((time) => time.start)
    expect(await shown()).toContain(start)
    await expect(bookAppointment(ctxOf(anna), { slot, patientId: anna.patientId })).rejects.toMatchObject({
      code: 'booking.slot_taken',
    })
    await follower.look()
    expect(await shown()).not.toContain(start)
    expect(kept.state().invalidations).toBe(1)
  })
})

test('what is held keeps to its budget, and answers stay right', async () => {
  const { checkUp, berlin, ctxOf } = clinic
  const system = ctxOf('system')
  for (let nth = 0; nth < 12; nth += 1) {
    const wish = { name: `Dr ${nth}`, specialties: [], languages: ['de'], visitTypeIds: [checkUp.id] }
    const { id } = await addDoctor(system, wish)
    await setHours(system, id, [{ locationId: berlin.id, weekday: 1 + (nth % 5), from: '09:00', to: '17:00' }])
  }
  const truth = await answers(anotherProcess())
  const { kept } = await keep(database, { maxBytes: 30_000 })
  for (let round = 0; round < 3; round += 1) {
    expect(await answers(database)).toEqual(truth)
    expect(kept.state().bytes).toBeLessThan(30_000 + 15 * 2_000)
  }
  expect(kept.state().evictions).toBeGreaterThan(10)
  expect(kept.state().diaries).toBeLessThan(8)
})
