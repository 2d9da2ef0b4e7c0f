import { expect, test } from 'vitest'
import { addVisitType, changeVisitType } from '#clinic'
import { changeDoctor } from '#people'
import { HOUR, MINUTE, life, timeOf } from './life.fixture.ts'
import { lapseProposals } from '../overdue/settle-overdue.ts'

const asking = () => life({ checkUp: { approval: true } })

test('Anna asks, and is told until when she has an answer; the clinic says yes', async () => {
  const { anna, rosa, book, move, history } = await asking()
  const proposal = await book(anna, '2026-11-27T09:00:00+01:00')
  expect(proposal).toMatchObject({ status: 'proposed', decideBy: '2026-11-25T07:00:00+01:00' })
  const approved = await move(rosa, proposal, 'confirmation')
  expect(approved).toMatchObject({ status: 'booked', decideBy: null })
  expect(await history(proposal)).toEqual([
    ['booking', 'proposed', 'patient'],
    ['confirmation', 'booked', 'receptionist'],
  ])
})

test('an answer never takes longer than until the visit would begin', async () => {
  const { anna, book, decide, move, rosa } = await asking()
  const soon = await book(anna, '10:00')
  expect(soon.decideBy).toBe('2026-11-23T10:00:00+01:00')
  await move(rosa, soon, 'cancellation')
  await decide({ approvalHours: 1 })
  expect((await book(anna, '10:00')).decideBy).toBe('2026-11-23T08:00:00+01:00')
})

test('the clinic says no, with a reason that is kept: FHIR’s cancelled, by the move declination, and the time is free', async () => {
  const { anna, bela, rosa, book, move, history, claims, facts } = await asking()
  const proposal = await book(anna, '10:00')
  const declined = await move(rosa, proposal, 'declination', 'A specialist is needed')
  expect(declined).toMatchObject({ status: 'cancelled', decideBy: null })
  expect((await history(proposal)).at(-1)).toEqual(['declination', 'cancelled', 'receptionist'])
  expect(await claims(proposal)).toBe(0)
  expect(await facts()).toEqual({ 'booking.appointment_booked': 1, 'booking.appointment_declined': 1 })
  expect((await book(bela, '10:00')).status).toBe('proposed')
})

test('nobody but staff declines, and only what is proposed', async () => {
  const { anna, rosa, book, move } = await asking()
  const proposal = await book(anna, '10:00')
  await expect(move(anna, proposal, 'declination')).rejects.toMatchObject({ code: 'booking.staff_only' })
  await expect(move(anna, proposal, 'confirmation')).rejects.toMatchObject({ code: 'booking.staff_only' })
  await expect(move(rosa, proposal, 'lapse')).rejects.toMatchObject({ code: 'booking.staff_only' })
  await move(rosa, proposal, 'confirmation')
  await expect(move(rosa, proposal, 'declination')).rejects.toMatchObject({
    code: 'booking.illegal_move',
    facts: { extra: { state: 'booked' } },
  })
})

test('what nobody answers lapses at its deadline, by Praxis; a run that was missed is caught up', async () => {
  const { anna, bela, book, clock, database, history, claims, facts } = await asking()
  const first = await book(anna, '2026-11-27T09:00:00+01:00')
  clock.now += HOUR
  const second = await book(bela, '2026-11-27T10:00:00+01:00')
  expect(await lapseProposals(database, timeOf('07:00') + 48 * HOUR - 1)).toBe(0)
  expect(await lapseProposals(database, timeOf('07:00') + 48 * HOUR)).toBe(1)
  expect((await history(first)).at(-1)).toEqual(['lapse', 'cancelled', 'system'])
  expect([await claims(first), await claims(second)]).toEqual([0, 2])
  expect(await lapseProposals(database, timeOf('07:00') + 500 * HOUR)).toBe(1)
  expect(await lapseProposals(database, timeOf('07:00') + 500 * HOUR)).toBe(0)
  expect((await facts())['booking.appointment_lapsed']).toBe(2)
})

test('many that lapse at once are settled batch by batch, by two processes, each once', async () => {
  const { database, strangers, book, history, facts } = await asking()
  const people = await strangers(24)
  const days = ['23', '24', '25'].flatMap((day) =>
    ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00'].map(
      (time) => `2026-11-${day}T${time}:00+01:00`,
    ),
  )
  const asked = await Promise.all(people.map((who, index) => book(who, days[index] ?? '')))
  const late = timeOf('09:00') + 72 * HOUR
  const settled = await Promise.all([lapseProposals(database, late), lapseProposals(database, late)])
  expect(settled[0] + settled[1]).toBe(24)
  expect((await facts())['booking.appointment_lapsed']).toBe(24)
  for (const one of asked.slice(0, 3)) expect(await history(one)).toHaveLength(2)
})

test('a proposal that is moved waits anew, and still never longer than until it would begin', async () => {
  const { anna, rosa, book, reschedule, slot, clock, database } = await asking()
  const proposal = await book(anna, '2026-11-27T09:00:00+01:00')
  clock.now += 24 * HOUR
  const moved = await reschedule(anna, proposal, slot('2026-11-27T11:00:00+01:00'))
  expect(moved).toMatchObject({ status: 'proposed', decideBy: '2026-11-26T07:00:00+01:00', late: false })
  const nearer = await reschedule(rosa, proposal, slot('2026-11-24T10:00:00+01:00'))
  expect(nearer.decideBy).toBe('2026-11-24T10:00:00+01:00')
  clock.now += 4 * HOUR
  expect(await lapseProposals(database, clock.now)).toBe(1)
})

test('a visit that needs no approval does not become one that does by being moved', async () => {
  const { anna, rosa, amir, drWeber, checkUp, book, reschedule, slot, ctx } = await life()
  const surgery = await addVisitType(ctx(amir), { name: 'Surgery', durationMinutes: 30, approval: true })
  await changeDoctor(ctx(amir), drWeber.id, () => true, { visitTypeIds: [checkUp.id, surgery.id] })
  const booked = await book(anna, '10:00')
  const wish = { ...slot('11:00'), visitTypeId: surgery.id }
  await expect(reschedule(anna, booked, wish)).rejects.toMatchObject({ code: 'booking.approval_needed' })
  expect((await reschedule(rosa, booked, wish)).status).toBe('booked')
})

test('what was promised stays when the clinic changes its mind about deadlines or approval', async () => {
  const { anna, amir, checkUp, book, decide, database, ctx, clock, history } = await asking()
  const proposal = await book(anna, '2026-11-27T09:00:00+01:00')
  await decide({ approvalHours: 1 })
  await changeVisitType(ctx(amir), checkUp.id, () => true, { approval: false })
  clock.now += 2 * HOUR + MINUTE
  expect(await lapseProposals(database, clock.now)).toBe(0)
  expect(await history(proposal)).toHaveLength(1)
})
