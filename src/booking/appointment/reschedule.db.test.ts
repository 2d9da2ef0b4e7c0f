import { expect, test } from 'vitest'
import { addLocation, addResource, changeVisitType } from '#clinic'
import { asId } from '#platform'
import { setHours, setLimits, setTravelTimes } from '#scheduling'
import { WEEKDAYS } from '../../../test/clinic.ts'
import type { Appointment } from '../contract.ts'
import { enterLeave } from '../leave/enter-leave.ts'
import { holdTime } from '../hold/hold-time.ts'
import { life, timeOf } from './life.fixture.ts'
import type { Life } from './life.fixture.ts'
import { rescheduleAppointment } from './reschedule-appointment.ts'

/** Everything that says whose time it is and what was done: an attempt that is refused must leave all of it as it was. */
async function everything({ database }: Life): Promise<unknown> {
  const rows = async (table: string) =>
    (await database.pool.query<object>(`select to_jsonb(t) as row from booking.${table} t order by t::text`)).rows
  return Promise.all(['appointment', 'move', 'claim', 'place', 'travel', 'hold'].map(rows))
}

async function refused(at: Life, attempt: () => Promise<unknown>, code: string): Promise<void> {
  const before = await everything(at)
  await expect(attempt()).rejects.toMatchObject({ code })
  expect(await everything(at)).toEqual(before)
}

test('to another doctor at another location: the same appointment, with all of the new time and nothing of the old', async () => {
  const at = await life()
  const { anna, rosa, amir, drWeber, drOkafor, checkUp, ctx, book } = at
  const lake = await addLocation(ctx(amir), { name: 'Am See', timeZone: 'Europe/Lisbon' })
  await setHours(
    ctx(amir),
    drOkafor.id,
    WEEKDAYS.map((window) => ({ ...window, locationId: lake.id })),
  )
  const visit = await book(anna, '09:30')
  const there = {
    doctorId: drOkafor.id,
    visitTypeId: checkUp.id,
    locationId: lake.id,
    start: '2026-11-24T10:00:00+00:00',
  }
  const moved = await at.reschedule(rosa, visit, there)
  expect(moved).toMatchObject({
    id: visit.id,
    version: 2,
    status: 'booked',
    start: '2026-11-24T10:00:00+00:00',
    timeZone: 'Europe/Lisbon',
    doctor: { name: drOkafor.name },
    location: { name: 'Am See' },
  })
  const { rows } = await at.database.pool.query<{ id: string }>(
    'select resource_id as id from booking.claim where appointment_id = $1',
    [visit.id],
  )
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([drOkafor.id, anna.patientId]))
  expect(await at.history(visit)).toEqual([
    ['booking', 'booked', 'patient'],
    ['reschedule', 'booked', 'receptionist'],
  ])
  await refused(at, () => at.book(anna, '2026-11-24T11:00:00+01:00'), 'booking.patient_busy')
  expect((await at.book(at.bela, '09:30')).doctor.id).toBe(drWeber.id)
})

test('whatever stands in the way of the new time, the old one is kept with all that belongs to it (case 12)', async () => {
  const at = await life({ checkUp: { bufferAfterMinutes: 10 } })
  const { anna, bela, rosa, amir, drWeber, drOkafor, berlin, checkUp, ctx, slot, book } = at
  for (const name of ['Room 1', 'Room 2'])
    await addResource(ctx(amir), { name, kind: 'room', locationId: berlin.id, pool: 'rooms' })
  await changeVisitType(ctx(amir), checkUp.id, () => true, { resourcePools: ['rooms'] })
  await setLimits(ctx(amir), drWeber.id, [{ per: 'day', most: 2 }])
  await setTravelTimes(ctx(amir), drWeber.id, { minutes: 30, between: [] })
  const visit = await book(anna, '2026-11-24T09:00:00+01:00')
  await book(bela, '09:30')
  const tomorrow = (time: string) => slot(`2026-11-24T${time}:00+01:00`)
  const attempt = (start: Parameters<typeof at.reschedule>[2]) => () => at.reschedule(anna, visit, start)

  await refused(at, attempt(slot('09:30')), 'booking.slot_taken')
  await refused(at, attempt(tomorrow('09:07')), 'booking.not_bookable')
  await refused(at, attempt(tomorrow('20:00')), 'booking.not_bookable')
  await refused(at, attempt(slot('2026-11-20T09:00:00+01:00')), 'booking.not_bookable')
  await refused(
    at,
    attempt({ ...slot('10:00'), doctorId: asId<'doctor'>(anna.accountId) }),
    'booking.unknown_reference',
  )
  await book(bela, '11:00')
  await refused(at, attempt(slot('13:00')), 'booking.not_bookable')
  await enterLeave(ctx(rosa), drOkafor.id, { start: '2026-11-25', end: '2026-11-25' })
  await refused(at, attempt(slot('2026-11-25T09:00:00+01:00', drOkafor.id)), 'booking.not_bookable')
  const hold = await holdTime(ctx('visitor'), slot('2026-11-26T09:00:00+01:00'))
  await refused(at, attempt(slot('2026-11-26T09:00:00+01:00')), 'booking.slot_taken')
  at.clock.now += 11 * 60_000
  await refused(at, () => rescheduleAppointment(ctx(anna), visit.id, { holdId: hold.id }, '*'), 'booking.hold_gone')
  const stale = () => rescheduleAppointment(ctx(anna), visit.id, { slot: tomorrow('10:00') }, '"7"')
  await refused(at, stale, 'booking.stale_version')

  expect((await at.reschedule(anna, visit, tomorrow('10:00'))).version).toBe(2)
})

test('late by policy: the desk’s to do, and the old time stays', async () => {
  const at = await life()
  await at.decide({ lateCancellation: 'desk' })
  const visit = await at.book(at.anna, '09:30')
  await refused(
    at,
    () => at.reschedule(at.anna, visit, at.slot('2026-11-25T09:00:00+01:00')),
    'booking.inside_cancellation_notice',
  )
  expect((await at.reschedule(at.rosa, visit, at.slot('2026-11-25T09:00:00+01:00'))).status).toBe('booked')
})

test('what is over, or has begun, is not moved', async () => {
  const at = await life()
  const visit = await at.book(at.anna, '09:30')
  await at.move(at.rosa, visit, 'arrival')
  await refused(at, () => at.reschedule(at.rosa, visit, at.slot('11:00')), 'booking.illegal_move')
  await at.undo(at.rosa, visit)
  at.clock.now = timeOf('09:31')
  await refused(at, () => at.reschedule(at.anna, visit, at.slot('11:00')), 'booking.too_late')
  expect((await at.reschedule(at.rosa, visit, at.slot('11:00'))).start).toBe('2026-11-23T11:00:00+01:00')
})

test('twelve moved at once among few free times, rooms and doctors: each has one time at every moment, and nobody two', async () => {
  const at = await life()
  const people = await at.strangers(12)
  const times = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '12:00']
  const visits: Appointment[] = []
  for (const [index, who] of people.entries())
    visits.push(await at.book(who, `2026-11-${24 + Math.floor(index / 6)}T${times[index % 6]}:00+01:00`))
  const attempts = visits.map((visit, index) =>
    at.reschedule(
      at.rosa,
      visit,
      at.slot(times[index % 4] ?? '09:00', index % 2 === 0 ? at.drWeber.id : at.drOkafor.id),
    ),
  )
  const watched = Array.from({ length: 30 }, async () => {
    const { rows } = await at.database.pool.query<{ own: number }>(
      "select count(c.id)::int as own from booking.appointment a left join booking.claim c on c.appointment_id = a.id and c.resource_kind = 'doctor' group by a.id",
    )
    return rows.map(({ own }) => own)
  })
  const settled = await Promise.allSettled(attempts)
  expect(settled.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(3)
  for (const one of settled)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'booking.slot_taken' })
  for (const own of await Promise.all(watched)) expect(own).toEqual(visits.map(() => 1))
  const { rows } = await at.database.pool.query(`
    select a.id from booking.appointment a join booking.claim c on c.appointment_id = a.id and c.resource_kind = 'doctor'
    where c.starts_at <> a.start_at or c.resource_id <> a.doctor_id`)
  expect(rows).toEqual([])
})
