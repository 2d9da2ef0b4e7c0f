import { beforeEach, describe, expect, test } from 'vitest'
import { bookAppointment, holdTime, letGoOfHold, moveAppointment, rescheduleAppointment } from '#booking'
import { addVisitType, changeVisitType } from '#clinic'
import { addDoctor, changeDoctor } from '#people'
import type { Doctor } from '#people'
import { asId, transaction } from '#platform'
import { addLeave, removeLeave, setHours } from '#scheduling'
import { liveState } from './live-times.ts'
import { listenTo, liveClinic, until } from './live-clinic.fixture.ts'
import type { LiveClinic, LiveProcess, Reader } from './live-clinic.fixture.ts'

let at: LiveClinic

beforeEach(async () => {
  at = await liveClinic()
})

const MONDAY = '2026-11-23'

async function watch(
  query: Record<string, string> = {},
  { process = at.here, lastEventId }: { process?: LiveProcess; lastEventId?: string } = {},
): Promise<Reader> {
  const { checkUp, drWeber } = at.clinic
  const asked = { visitTypeId: checkUp.id, doctorId: drWeber.id, from: MONDAY, to: '2026-11-27', ...query }
  const words = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))
  const reader = await listenTo(
    `${process.address}/api/v1/availability/stream?${words.toString()}`,
    lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
  )
  expect(reader.status, reader.text()).toBe(200)
  return reader
}

function slot(time: string, doctor: Doctor = at.clinic.drWeber) {
  const { checkUp, berlin } = at.clinic
  return { doctorId: doctor.id, visitTypeId: checkUp.id, locationId: berlin.id, start: `${MONDAY}T${time}:00+01:00` }
}

const hold = (time: string, doctor?: Doctor) => holdTime(at.clinic.ctxOf('visitor'), slot(time, doctor))

async function book(time: string): Promise<string> {
  const { bela, ctxOf } = at.clinic
  const { body } = await bookAppointment(ctxOf(bela), { slot: slot(time), patientId: bela.patientId })
  return String(Reflect.get(Object(body), 'id'))
}

describe('whoever has a doctor on their screen is told', () => {
  test('of a hold, and of its end', async () => {
    const anna = await watch()
    const { id } = await hold('10:00')
    await anna.hears(1)
    await letGoOfHold(at.clinic.ctxOf('visitor'), id)
    await anna.hears(2)
    expect(anna.sentences()).toEqual(['taken 10:00', 'freed 10:00'])
    expect(anna.heard.map(({ data }) => data.slots?.[0])).toEqual([
      { ...slot('10:00'), end: `${MONDAY}T10:30:00+01:00`, timeZone: 'Europe/Berlin', seatsLeft: 0 },
      { ...slot('10:00'), end: `${MONDAY}T10:30:00+01:00`, timeZone: 'Europe/Berlin', seatsLeft: 1 },
    ])
  })

  test('of a booking, its move and its cancellation', async () => {
    const anna = await watch()
    const id = await book('10:00')
    await anna.hears(1)
    const { amir, ctxOf } = at.clinic
    await rescheduleAppointment(ctxOf(amir), asId(id), { slot: slot('11:30') }, '*')
    await anna.hears(3)
    await moveAppointment(ctxOf(amir), asId(id), { move: 'cancellation', ifMatch: '*' })
    await anna.hears(4)
    expect(anna.sentences()).toEqual(['taken 10:00', 'taken 11:30', 'freed 10:00', 'freed 11:30'])
  })

  test('of leave and of its end', async () => {
    const anna = await watch()
    const { amir, drWeber, ctxOf } = at.clinic
    const startAt = Date.parse(`${MONDAY}T15:00:00+01:00`)
    const leave = await transaction(at.database, (tx) =>
      addLeave(tx, ctxOf(amir), drWeber.id, { startAt, endAt: startAt + 3_600_000 }),
    )
    await anna.hears(1)
    await transaction(at.database, (tx) => removeLeave(tx, ctxOf(amir), drWeber.id, leave.id))
    await anna.hears(2)
    expect(anna.sentences()).toEqual(['taken 15:00 15:30', 'freed 15:00 15:30'])
  })

  test('of a hold that runs out, though nothing is written then', async () => {
    const anna = await watch()
    await hold('10:00')
    await anna.hears(1)
    at.here.clock.now += 3_600_000
    await anna.hears(2)
    expect(anna.sentences()).toEqual(['taken 10:00', 'freed 10:00'])
  })

  test('of every seat of a course, with what is left', async () => {
    const { amir, drWeber, checkUp, ctxOf } = at.clinic
    const course = await addVisitType(ctxOf(amir), { name: 'Course', durationMinutes: 60, capacity: 3 })
    await changeDoctor(ctxOf(amir), drWeber.id, () => true, { visitTypeIds: [checkUp.id, course.id] })
    const anna = await watch({ visitTypeId: course.id, partOfDay: 'morning' })
    const first = { ...slot('10:00'), visitTypeId: course.id }
    const { id } = await holdTime(ctxOf('visitor'), first)
    await anna.hears(1)
    await letGoOfHold(ctxOf('visitor'), id)
    await until(() => anna.heard.some(({ event }) => event === 'freed'))
    const seats = anna.heard.flatMap(({ event, data }) =>
      (data.slots ?? []).filter(({ start }) => start === first.start).map(({ seatsLeft }) => `${event} ${seatsLeft}`),
    )
    expect(seats).toEqual(['taken 2', 'freed 3'])
  })

  test('by another process too, once, and as if it had happened here', async () => {
    const there = await at.another()
    const [anna, bela] = [await watch(), await watch({}, { process: there })]
    await hold('10:00')
    await Promise.all([anna.hears(1), bela.hears(1)])
    const { ctxOf, clinicId } = at.clinic
    const elsewhere = { ...ctxOf('visitor'), database: there.database.within(clinicId) }
    await holdTime(elsewhere, slot('11:00'))
    await Promise.all([anna.hears(2), bela.hears(2)])
    // What was told by the process that did it is not told again when its row is looked at.
    await Promise.all([at.here.follower.look(), there.follower.look()])
    await hold('12:00')
    await Promise.all([anna.hears(3), bela.hears(3)])
    expect(anna.sentences()).toEqual(['taken 10:00', 'taken 11:00', 'taken 12:00'])
    expect(bela.sentences()).toEqual(anna.sentences())
  })

  test('to search again, when more changes at once than is worth telling', async () => {
    const anna = await watch()
    const { amir, berlin, drWeber, ctxOf } = at.clinic
    const hours = [{ locationId: berlin.id, weekday: 3, from: '18:00', to: '20:00' }]
    await setHours(ctxOf(amir), drWeber.id, hours)
    await anna.hears(1)
    expect(anna.sentences()).toEqual(['resync many'])
  })

  test('that a visit takes longer now: those times are other times', async () => {
    const anna = await watch({ to: MONDAY })
    const { amir, checkUp, ctxOf } = at.clinic
    await changeVisitType(ctxOf(amir), checkUp.id, () => true, { durationMinutes: 60 })
    await anna.hears(2)
    expect(anna.heard.map(({ event, data }) => [event, data.slots?.length])).toEqual([
      ['taken', 16],
      ['freed', expect.any(Number)],
    ])
  })

  test('to search again, when the search would find other doctors', async () => {
    const anna = await watch({ doctorId: '', specialty: 'Cardiology' })
    const { amir, checkUp, berlin, ctxOf } = at.clinic
    const wish = { name: 'Dr New', specialties: ['Cardiology'], languages: ['de'], visitTypeIds: [checkUp.id] }
    const doctor = await addDoctor(ctxOf(amir), wish)
    await setHours(ctxOf(amir), doctor.id, [{ locationId: berlin.id, weekday: 1, from: '10:00', to: '12:00' }])
    await anna.hears(1)
    expect(anna.sentences()[0]).toBe('resync doctors')
    await hold('10:30', doctor)
    await until(() => anna.sentences().at(-1) === 'taken 10:30')
  })
})

describe('nobody else is told', () => {
  test('of another doctor, another day, another part of the day, another kind of visit, another place', async () => {
    const { drOkafor, amir, checkUp, ctxOf, drWeber } = at.clinic
    const scan = await addVisitType(ctxOf(amir), { name: 'Scan', durationMinutes: 20 })
    await changeDoctor(ctxOf(amir), drWeber.id, () => true, { visitTypeIds: [checkUp.id, scan.id] })
    const others = [
      await watch({ doctorId: drOkafor.id }),
      await watch({ from: '2026-11-24' }),
      await watch({ partOfDay: 'afternoon' }),
    ]
    const scans = await watch({ visitTypeId: scan.id, to: MONDAY })
    const anna = await watch()
    await hold('10:00')
    await Promise.all([anna.hears(1), scans.hears(1)])
    await hold('10:30')
    await anna.hears(2)
    // Another kind of visit of the same doctor at the same time is another time that is gone.
    await scans.hears(2)
    expect(
      scans.heard.flatMap(({ data }) => data.slots ?? []).every(({ visitTypeId }) => visitTypeId === scan.id),
    ).toBe(true)
    await hold('15:00', drOkafor)
    await others[0]?.hears(1)
    expect(others.map((one) => one.sentences())).toEqual([['taken 15:00'], [], []])
    expect(anna.sentences()).toEqual(['taken 10:00', 'taken 10:30'])
  })

  test('who took it: no event has a word of whose visit it is', async () => {
    const anna = await watch()
    const { bela } = at.clinic
    const id = await book('10:00')
    await anna.hears(1)
    for (const secret of [id, bela.patientId, bela.accountId, bela.name, bela.email])
      expect(anna.text()).not.toContain(secret)
  })
})

test('the news is worked out once for a doctor, whoever looks, and of other doctors nothing is', async () => {
  const same = await Promise.all(Array.from({ length: 5 }, () => watch()))
  const others = [await watch({ partOfDay: 'morning' }), await watch({ doctorId: at.clinic.drOkafor.id })]
  expect(liveState(at.database)).toMatchObject({ questions: 3, listeners: 7, doctors: 2, readings: 0 })
  await hold('10:00')
  await Promise.all([...same, ...others.slice(0, 1)].map((one) => one.hears(1)))
  expect(liveState(at.database)).toMatchObject({ readings: 1, told: 6 })
  for (const reader of same) reader.close()
  await until(() => liveState(at.database)?.listeners === 2)
  expect(liveState(at.database), 'for a while they may come back').toMatchObject({ questions: 3 })
})

describe('a connection that broke', () => {
  test('goes on where it was', async () => {
    const before = await watch()
    await hold('10:00')
    await before.hears(1)
    before.close()
    const others = await watch()
    await hold('11:00')
    await others.hears(1)
    await hold('12:00')
    await others.hears(2)
    const after = await watch({}, { lastEventId: before.lastId() })
    await after.hears(2)
    expect(after.sentences()).toEqual(['taken 11:00', 'taken 12:00'])
    await hold('13:00')
    await after.hears(3)
    expect(new Set([...before.heard, ...after.heard].map(({ id }) => id)).size).toBe(4)
  })

  test('even before anything had happened', async () => {
    const before = await watch()
    await until(() => before.lastId() !== '')
    before.close()
    await hold('11:00')
    const after = await watch({}, { lastEventId: before.lastId() })
    await after.hears(1)
    expect(after.sentences()).toEqual(['taken 11:00'])
  })

  test('is told to search again where nobody knows what it missed: another process, another question, too long ago, nonsense', async () => {
    const before = await watch()
    await hold('10:00')
    await before.hears(1)
    const there = await at.another()
    const lastEventId = before.lastId()
    const readers = [
      await watch({}, { process: there, lastEventId }),
      await watch({ partOfDay: 'morning' }, { lastEventId }),
      await watch({}, { lastEventId: `${lastEventId}9` }),
      await watch({}, { lastEventId: 'x'.repeat(3_000) }),
    ]
    for (const reader of readers) {
      await reader.hears(1)
      expect(reader.sentences()).toEqual(['resync gap'])
    }
  })

  test('of the server to its database costs nobody a search: what happened meanwhile is told when it is back', async () => {
    const anna = await watch()
    const there = await at.another()
    // The connection is found by what it asked last.
    await at.here.follower.look()
    await at.database.asOwner(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%platform.change%' and pid <> pg_backend_pid()`,
    )
    const { ctxOf, clinicId } = at.clinic
    await holdTime({ ...ctxOf('visitor'), database: there.database.within(clinicId) }, slot('11:00'))
    await anna.hears(1)
    expect(anna.sentences()).toEqual(['taken 11:00'])
    await until(() => at.here.follower.state().resyncs === 2)
    await hold('12:00')
    await anna.hears(2)
    expect(anna.sentences()).toEqual(['taken 11:00', 'taken 12:00'])
  })
})
