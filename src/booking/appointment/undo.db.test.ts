import { expect, test } from 'vitest'
import { addResource, changeVisitType, retireResource } from '#clinic'
import { enterLeave } from '../leave/enter-leave.ts'
import type { Appointment } from '../contract.ts'
import { bookAppointment } from './book-appointment.ts'
import { HOUR, MINUTE, life, timeOf } from './life.fixture.ts'
import { undoMove } from './undo-move.ts'

test('each mistake of the day is taken back by the desk, and history keeps both', async () => {
  const { anna, rosa, drWeber, book, move, undo, history, facts } = await life()
  const visit = await book(anna, '09:30')
  expect(visit.legalMoves).not.toContain('undo')
  for (const [name, before, after] of [
    ['arrival', 'booked', 'arrived'],
    ['start', 'arrived', 'in-progress'],
    ['completion', 'in-progress', 'fulfilled'],
  ] as const) {
    const moved = await move(rosa, visit, name)
    expect(moved).toMatchObject({ status: after, undoUntil: '2026-11-23T08:00:00+01:00' })
    expect(moved.legalMoves).toContain('undo')
    const back = await undo(drWeber.member, visit, 'The wrong patient')
    expect(back).toMatchObject({ status: before, undoUntil: null })
    expect(back.legalMoves).not.toContain('undo')
    await move(rosa, visit, name)
  }
  expect((await history(visit)).slice(0, 4)).toEqual([
    ['booking', 'booked', 'patient'],
    ['arrival', 'arrived', 'receptionist'],
    ['undo', 'booked', 'doctor'],
    ['arrival', 'arrived', 'receptionist'],
  ])
  expect((await facts())['booking.move_undone']).toBe(3)
})

test('a cancellation is taken back with its time, and the appointment keeps its identity', async () => {
  const { anna, rosa, book, move, undo, claims } = await life()
  const visit = await book(anna, '09:30')
  const cancelled = await move(anna, visit, 'cancellation', 'The wrong day')
  expect(cancelled).toMatchObject({ late: true, status: 'cancelled' })
  expect(await claims(visit)).toBe(0)
  const back = await undo(rosa, visit, 'She meant the other one')
  expect(back).toMatchObject({
    id: visit.id,
    status: 'booked',
    start: visit.start,
    end: visit.end,
    version: 3,
    late: false,
  })
  expect(await claims(visit)).toBe(2)
  await expect(book(anna, '09:30')).rejects.toMatchObject({ code: 'booking.slot_taken' })
})

test('only staff, only with the version they saw, and nobody else’s doctor', async () => {
  const { anna, bela, rosa, drWeber, ctx, book, move, undo } = await life()
  const visit = await book(anna, '09:30')
  await move(rosa, visit, 'arrival')
  await expect(undo(anna, visit)).rejects.toMatchObject({ code: 'booking.staff_only' })
  await expect(undo(bela, visit)).rejects.toMatchObject({ code: 'booking.appointment_not_found' })
  await expect(undoMove(ctx(rosa), visit.id, { ifMatch: '"1"' })).rejects.toMatchObject({
    code: 'booking.stale_version',
  })
  await expect(undoMove(ctx(rosa), visit.id, { ifMatch: undefined })).rejects.toMatchObject({
    code: 'request.precondition_required',
  })
  expect((await undoMove(ctx(drWeber.member), visit.id, { ifMatch: '"2"' })).version).toBe(3)
})

test('an undo is not undone, nor is what nobody can mistake', async () => {
  const { anna, rosa, book, move, undo, reschedule, slot } = await life()
  const visit = await book(anna, '09:30')
  await expect(undo(rosa, visit)).rejects.toMatchObject({
    code: 'booking.illegal_move',
    facts: { extra: { state: 'booked' } },
  })
  await move(rosa, visit, 'confirmation')
  await expect(undo(rosa, visit)).rejects.toMatchObject({ code: 'booking.illegal_move' })
  await reschedule(rosa, visit, slot('10:00'))
  await expect(undo(rosa, visit)).rejects.toMatchObject({ code: 'booking.illegal_move' })
  await move(rosa, visit, 'cancellation')
  await undo(rosa, visit)
  await expect(undo(rosa, visit)).rejects.toMatchObject({ code: 'booking.illegal_move' })
})

test('after the policy’s time it is too late, and says until when it was possible', async () => {
  const { anna, rosa, book, move, undo, decide, clock } = await life()
  const visit = await book(anna, '09:30')
  await decide({ undoMinutes: 5 })
  await move(rosa, visit, 'arrival')
  clock.now += 5 * MINUTE
  await expect(undo(rosa, visit)).rejects.toMatchObject({
    code: 'booking.undo_too_late',
    facts: { extra: { undoUntil: '2026-11-23T07:05:00+01:00', timeZone: 'Europe/Berlin', state: 'arrived' } },
  })
  await decide({ undoMinutes: 0 })
  expect(await move(rosa, visit, 'start')).toMatchObject({ undoUntil: null })
  await expect(undo(rosa, visit)).rejects.toMatchObject({ code: 'booking.illegal_move' })
})

test('whoever booked the freed time keeps it: the desk is told, with the nearest free times', async () => {
  const { anna, bela, rosa, book, move, undo, history, claims } = await life()
  const visit = await book(anna, '09:30')
  await move(anna, visit, 'cancellation')
  const other = await book(bela, '09:30')
  await expect(undo(rosa, visit)).rejects.toMatchObject({
    code: 'booking.slot_taken',
    facts: {
      extra: {
        reasons: [{ rule: 'time_taken' }],
        alternatives: expect.arrayContaining([expect.objectContaining({ start: '2026-11-23T10:00:00+01:00' })]),
      },
    },
  })
  expect(await history(visit)).toHaveLength(2)
  expect([await claims(visit), await claims(other)]).toEqual([0, 2])
})

test('nor when the patient is somewhere else by now', async () => {
  const { anna, rosa, drOkafor, slot, ctx, book, move, undo } = await life()
  const visit = await book(anna, '09:30')
  await move(anna, visit, 'cancellation')
  await bookAppointment(ctx(rosa), { slot: slot('09:30', drOkafor.id), patientId: anna.patientId })
  await expect(undo(rosa, visit)).rejects.toMatchObject({ code: 'booking.patient_busy' })
})

test('leave entered meanwhile stays without visits; notice and the past are about asking, and forgiven', async () => {
  const { anna, bela, rosa, drWeber, ctx, clock, book, move, undo } = await life()
  const [visit, later] = [await book(anna, '09:30'), await book(bela, '2026-11-24T09:30:00+01:00')]
  clock.now = timeOf('09:25')
  await move(rosa, visit, 'cancellation')
  await move(rosa, later, 'cancellation')
  clock.now = timeOf('09:35')
  expect((await undo(rosa, visit)).status).toBe('booked')
  const day = { start: '2026-11-24T00:00:00+01:00', end: '2026-11-25T00:00:00+01:00' }
  await enterLeave(ctx(rosa), drWeber.id, day)
  await expect(undo(rosa, later)).rejects.toMatchObject({
    code: 'booking.not_bookable',
    facts: { extra: { reasons: [{ rule: 'on_leave' }], alternatives: expect.arrayContaining([expect.anything()]) } },
  })
})

test('somebody who did come is taken back from no-show, with the time if nobody has it', async () => {
  const { anna, rosa, clock, book, move, undo, claims } = await life()
  const visit = await book(anna, '09:30')
  clock.now = timeOf('09:50')
  await move(rosa, visit, 'no-show', 'Not in the waiting room')
  expect(await claims(visit)).toBe(0)
  expect((await undo(rosa, visit, 'Was in the wrong waiting room')).legalMoves).toContain('arrival')
  expect((await move(rosa, visit, 'arrival')).status).toBe('arrived')
})

test('a declined request waits again, with a deadline of its own', async () => {
  const { anna, rosa, clock, book, move, undo } = await life({ checkUp: { approval: true } })
  const proposal = await book(anna, '2026-11-27T09:00:00+01:00')
  clock.now += HOUR
  await move(rosa, proposal, 'declination')
  expect(await undo(rosa, proposal)).toMatchObject({ status: 'proposed', decideBy: '2026-11-25T08:00:00+01:00' })
})

test('the same room of the pool, or another one when that is not there any more', async () => {
  const { anna, bela, rosa, amir, berlin, checkUp, drOkafor, slot, ctx, book, move, undo } = await life()
  for (const name of ['Room 1', 'Room 2', 'Room 3'])
    await addResource(ctx(amir), { name, kind: 'room', locationId: berlin.id, pool: 'rooms' })
  await changeVisitType(ctx(amir), checkUp.id, () => true, { resourcePools: ['rooms'] })
  const first = await book(bela, '09:30')
  const wish = { slot: slot('09:30', drOkafor.id), patientId: anna.patientId }
  const visit = (await bookAppointment(ctx(rosa), wish)).body as Appointment
  const [second] = visit.resources
  if (second === undefined) throw new Error('it was given no room')
  await move(rosa, first, 'cancellation')
  await move(rosa, visit, 'cancellation')
  expect((await undo(rosa, visit)).resources).toEqual([second])
  await move(rosa, visit, 'cancellation')
  await retireResource(ctx(amir), second.id)
  const { resources } = await undo(rosa, visit)
  expect(resources).toHaveLength(1)
  expect(resources).not.toEqual([second])
})

test('a seat of a group is taken again, and of a full one not', async () => {
  const { anna, bela, rosa, book, move, undo, strangers } = await life({ checkUp: { capacity: 2 } })
  const visit = await book(anna, '09:30')
  await book(bela, '09:30')
  await move(anna, visit, 'cancellation')
  expect((await undo(rosa, visit)).status).toBe('booked')
  await move(anna, visit, 'cancellation')
  const [third] = await strangers(1)
  if (third === undefined) throw new Error('nobody came')
  await book(third, '09:30')
  await expect(undo(rosa, visit)).rejects.toMatchObject({ code: 'booking.slot_taken' })
})
