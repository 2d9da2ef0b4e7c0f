import { expect, test } from 'vitest'
import { testClinic } from '../../../test/clinic.ts'
import type { TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { anotherClinic } from '../another-clinic.fixture.ts'
import { addClosure, addLocation, setPublicHolidays } from '#clinic'
import { addDoctor, changeDoctor } from '#people'
import type { DoctorId } from '#people'
import { newId, transaction } from '#platform'
import type { Database } from '#platform'
import {
  addLeave,
  addOverride,
  loadSchedules,
  lockSchedule,
  offeredStarts,
  removeOverride,
  scheduleVersions,
  setBreaks,
  setHours,
  setPaces,
} from '../index.ts'

async function open(): Promise<{
  database: Database
  clinic: TestClinic
  version: (id?: DoctorId) => Promise<number>
}> {
  const database = await testDatabase()
  const clinic = await testClinic(database)
  const version = async (id: DoctorId = clinic.drWeber.id): Promise<number> =>
    (await scheduleVersions(database, clinic.clinicId, [id])).get(id) ?? Number.NaN
  return { database, clinic, version }
}

const dayOf = (clinic: TestClinic, date: string) => ({
  locationId: clinic.berlin.id,
  date,
  mode: 'replace' as const,
  windows: [],
})

test('what was entered is what the slot engine is given, less what was over three days ago', async () => {
  const { database, clinic } = await open()
  const { clinicId, now, berlin, checkUp } = clinic
  const { id } = clinic.drWeber
  const ctx = clinic.ctxOf(clinic.amir)
  const window = { locationId: berlin.id, weekday: 1, from: '09:00', to: '10:00' }
  await setHours(ctx, id, [
    {
      ...window,
      visitTypeIds: [checkUp.id],
      validFrom: '2026-01-01',
      validTo: '2027-12-31',
      everyWeeks: 1,
      anchorDate: '2026-11-23',
    },
    { ...window, from: '10:00', to: '11:00', validTo: '2026-11-01' },
  ])
  await setBreaks(ctx, id, [
    { name: 'Lunch', locationId: berlin.id, weekday: 1, from: '12:00', to: '13:00' },
    { name: 'Past', weekday: 1, from: '12:00', to: '13:00', validTo: '2026-11-01' },
    { name: 'Prayer', weekday: 5, from: '12:00', to: '12:30', everyWeeks: 2, anchorDate: '2026-11-27' },
  ])
  await setPaces(ctx, id, [{ visitTypeId: checkUp.id, bufferAfterMinutes: 5 }])
  await addOverride(ctx, id, { ...dayOf(clinic, '2026-11-30'), windows: [{ from: '12:00', to: '13:00' }] })
  await addOverride(ctx, id, dayOf(clinic, '2026-11-02'))
  await transaction(database, (tx) => addLeave(tx, ctx, id, { startAt: now + 1, endAt: now + 90_001 }))
  await transaction(database, (tx) =>
    addLeave(tx, ctx, id, { startAt: now - 10 * 86_400_000, endAt: now - 9 * 86_400_000 }),
  )

  const schedule = (await loadSchedules(database, clinicId, [id, newId()], now)).get(id)
  expect(schedule).toEqual({
    hours: [
      {
        ...window,
        visitTypeIds: [checkUp.id],
        validFrom: '2026-01-01',
        validTo: '2027-12-31',
        anchorDate: '2026-11-23',
      },
    ],
    breaks: [
      { name: 'Lunch', locationId: berlin.id, weekday: 1, from: '12:00', to: '13:00' },
      { name: 'Prayer', weekday: 5, from: '12:00', to: '12:30', everyWeeks: 2, anchorDate: '2026-11-27' },
    ],
    paces: [{ visitTypeId: checkUp.id, bufferAfterMinutes: 5 }],
    overrides: [{ ...dayOf(clinic, '2026-11-30'), windows: [{ from: '12:00', to: '13:00' }] }],
    leave: [{ start: now / 60_000, end: now / 60_000 + 2 }],
  })
  const range = { start: now / 60_000, end: now / 60_000 + 14 * 1440 }
  const rules = { ...checkUp, visitTypeId: checkUp.id }
  const starts = offeredStarts({ ...schedule!, closures: [] }, berlin, rules, range)
  expect(starts.map((minute) => new Date(minute * 60_000).toISOString())).toEqual([
    '2026-11-23T08:00:00.000Z',
    '2026-11-23T08:30:00.000Z',
    '2026-11-30T11:00:00.000Z',
    '2026-11-30T11:30:00.000Z',
  ])
})

test('a doctor has a schedule from the moment they are added, and nobody has another clinic’s', async () => {
  const { database, clinic } = await open()
  const added = await addDoctor(clinic.ctxOf('system'), {
    name: 'New',
    specialties: [],
    languages: ['de'],
    visitTypeIds: [],
  })
  expect((await loadSchedules(database, clinic.clinicId, [added.id], clinic.now)).get(added.id)).toEqual({
    hours: [],
    breaks: [],
    paces: [],
    overrides: [],
    leave: [],
  })
  const elsewhere = await anotherClinic(clinic)
  expect(await loadSchedules(database, elsewhere.clinicId, [added.id], clinic.now)).toEqual(new Map())
  expect(await scheduleVersions(database, elsewhere.clinicId, [added.id])).toEqual(new Map())
  expect(await transaction(database, (tx) => lockSchedule(tx, elsewhere.clinicId, added.id))).toBe(undefined)
  expect(await transaction(database, (tx) => lockSchedule(tx, clinic.clinicId, added.id))).toBeGreaterThan(0)
})

test('every change of what decides gives a version that was never before', async () => {
  const { database, clinic, version } = await open()
  const { id } = clinic.drWeber
  const ctx = clinic.ctxOf('system')
  const versions = [await version()]
  const changes: (() => Promise<unknown>)[] = [
    () => setHours(ctx, id, []),
    () => setBreaks(ctx, id, []),
    () => setPaces(ctx, id, []),
    () => setPublicHolidays(ctx, clinic.berlin.id, { country: 'DE' }),
    async () => removeOverride(ctx, id, (await addOverride(ctx, id, dayOf(clinic, '2026-12-24'))).id),
    () => transaction(database, (tx) => addLeave(tx, ctx, id, { startAt: clinic.now, endAt: clinic.now + 1 })),
    () => changeDoctor(ctx, id, () => true, { visitTypeIds: [] }),
    () => addClosure(ctx, { from: '2026-12-24', to: '2026-12-26', reason: 'Christmas' }),
    () => addLocation(ctx, { name: 'Second', timeZone: 'Asia/Kathmandu' }),
  ]
  for (const change of changes) {
    await change()
    versions.push(await version())
  }
  expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b))
  expect(versions).toHaveLength(changes.length + 1)
  await expect(addOverride(ctx, id, { ...dayOf(clinic, '2026-12-24'), locationId: newId() })).rejects.toThrow()
  expect(await version()).toBe(versions.at(-1))
  await setHours(ctx, clinic.drOkafor.id, [])
  expect(await version(), 'another doctor’s hours are another’s').toBe(versions.at(-1))
})

test('leave waits for the bookings that hold the schedule, and a booking waits for the leave and then sees it', async () => {
  const { database, clinic } = await open()
  const { id } = clinic.drWeber
  const order: string[] = []
  const [booked, mayBook] = [gate(), gate()]
  const [left, mayLeave] = [gate(), gate()]
  const booking = transaction(database, async (tx) => {
    await lockSchedule(tx, clinic.clinicId, id)
    booked.open()
    await mayBook.opened
    order.push('booked')
  })
  await booked.opened
  await transaction(database, (tx) => lockSchedule(tx, clinic.clinicId, id)) // A second booking shares the schedule.
  const leave = transaction(database, async (tx) => {
    await addLeave(tx, clinic.ctxOf('system'), id, { startAt: clinic.now, endAt: clinic.now + 60_000 })
    order.push('on leave')
    left.open()
    await mayLeave.opened
  })
  await waitingFor(database)
  mayBook.open()
  await left.opened
  const late = transaction(database, async (tx) => {
    await lockSchedule(tx, clinic.clinicId, id)
    const seen = (await loadSchedules(tx, clinic.clinicId, [id], clinic.now)).get(id)
    order.push(`late booking sees ${seen?.leave.length} leave`)
  })
  await waitingFor(database)
  mayLeave.open()
  await Promise.all([booking, leave, late])
  expect(order).toEqual(['booked', 'on leave', 'late booking sees 1 leave'])
})

function gate(): { open: () => void; opened: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { open: resolve, opened: promise }
}

/** Until some session of this database really waits for a lock: a test that went on sooner would prove nothing. */
async function waitingFor(database: Database): Promise<void> {
  for (;;) {
    const { rows } = await database.pool.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rows.length > 0) return
  }
}

test('a hundred changes of one clinic at once neither fail nor lose one another', async () => {
  const { database, clinic } = await open()
  const ctx = clinic.ctxOf('system')
  const doctors = [clinic.drWeber.id, clinic.drOkafor.id]
  await Promise.all(
    Array.from({ length: 100 }, (_, index) => {
      const doctorId = doctors[index % 2]!
      const date = `2027-01-${String((Math.floor(index / 4) % 28) + 1).padStart(2, '0')}`
      return index % 4 < 2
        ? addOverride(ctx, doctorId, { ...dayOf(clinic, date), mode: 'add', windows: [{ from: '18:00', to: '19:00' }] })
        : addClosure(ctx, { from: date, to: date, reason: 'Painting' })
    }),
  )
  const schedules = await loadSchedules(database, clinic.clinicId, doctors, clinic.now)
  expect(doctors.map((id) => schedules.get(id)?.overrides.length)).toEqual([25, 25])
})
