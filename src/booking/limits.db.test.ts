import { beforeEach, describe, expect, test } from 'vitest'
import { addLocation, addVisitType } from '#clinic'
import { changeDoctor } from '#people'
import { setHours, setLimits } from '#scheduling'
import { WEEKDAYS } from '../../test/clinic.ts'
import type { Member } from '../../test/clinic.ts'
import { openDesk, refusedBy } from '../../test/at-the-desk.ts'
import type { Desk } from '../../test/at-the-desk.ts'
import { bookAppointment, holdTime, letGoOfHold, moveAppointment, rescheduleAppointment } from './index.ts'

const MINUTE = 60_000
const FULL = ['booking.not_bookable', 'daily_limit_reached']
let desk: Desk
let cast: Desk['cast']
let slot: Desk['slot']

beforeEach(async () => {
  desk = await openDesk()
  cast = desk.cast
  slot = desk.slot
})

const book = (who: Member, start: string, more: object = {}, caller = who) => desk.book(who, slot(start), more, caller)

const limit = (limits: Parameters<typeof setLimits>[2]) => setLimits(cast.ctxOf('system'), cast.drWeber.id, limits)
const times = (day: string, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const minute = 9 * 60 + index * 30
    return `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  })

describe('a doctor who takes three visits a day', () => {
  test('gets three, though fourteen want fourteen different times of the day at once', async () => {
    await limit([{ per: 'day', most: 3 }])
    const { booked, told } = await desk.together(times('2026-11-24', 14).map((start) => slot(start)))
    expect(booked).toHaveLength(3)
    expect(told).toEqual(Array.from({ length: 11 }, () => FULL))
    const { rows } = await desk.database.pool.query('select number from booking.place order by number')
    expect(rows).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }])
  })

  test('is told of as full with the nearest times of other days', async () => {
    await limit([{ per: 'day', most: 1 }])
    await book(cast.anna, '2026-11-24T09:00')
    const refusal = await book(cast.bela, '2026-11-24T10:00').catch((error: unknown) => error)
    expect(refusal).toMatchObject({ kind: 'invalid', facts: { extra: { alternatives: expect.any(Array) } } })
    const { alternatives } = (refusal as { facts: { extra: { alternatives: { start: string }[] } } }).facts.extra
    expect(alternatives).toHaveLength(5)
    expect(alternatives.filter(({ start }) => start.startsWith('2026-11-24'))).toEqual([])
  })

  test('is not called full because of the visit that is moved: its own place is what it gives up', async () => {
    await limit([{ per: 'day', most: 1 }])
    const { id } = await book(cast.anna, '2026-11-24T09:00')
    const move = (start: string) =>
      rescheduleAppointment(cast.ctxOf(cast.anna), id, { slot: slot(start) }, '*').then(() => 'moved')
    expect(await refusedBy(move('2026-11-24T05:00'))).toEqual(['booking.not_bookable', 'outside_hours'])
    expect(await move('2026-11-24T10:00')).toBe('moved')
  })

  test('has room again after a cancellation, the next day, and nothing to do with another doctor (case 36)', async () => {
    await limit([{ per: 'day', most: 1 }])
    const first = await book(cast.anna, '2026-11-24T09:00')
    expect(await refusedBy(book(cast.bela, '2026-11-24T10:00'))).toEqual([
      'booking.not_bookable',
      'daily_limit_reached',
    ])
    await book(cast.bela, '2026-11-25T10:00')
    await desk.book(cast.bela, slot('2026-11-24T10:00', { doctorId: cast.drOkafor.id }))
    await moveAppointment(cast.ctxOf(cast.anna), first.id, { move: 'cancellation', ifMatch: '*' })
    const [stranger] = await cast.strangers(1)
    await book(stranger!, '2026-11-24T11:00')
  })

  test('holds count, until they are let go of or run out', async () => {
    await limit([{ per: 'day', most: 1 }])
    const hold = await holdTime(cast.ctxOf('visitor'), slot('2026-11-24T09:00'))
    expect(await refusedBy(book(cast.anna, '2026-11-24T10:00'))).toEqual([
      'booking.not_bookable',
      'daily_limit_reached',
    ])
    await letGoOfHold(cast.ctxOf('visitor'), hold.id)
    const again = await holdTime(cast.ctxOf('visitor'), slot('2026-11-24T09:00'))
    const later = cast.ctxOf(cast.anna, cast.now + 11 * MINUTE)
    const wish = { slot: slot('2026-11-24T12:00'), patientId: cast.anna.patientId }
    await bookAppointment(later, wish)
    expect(await refusedBy(bookAppointment(later, { holdId: again.id, patientId: cast.bela.patientId }))).not.toEqual(
      [],
    )
  })

  test('a hold that becomes a visit keeps its place', async () => {
    await limit([{ per: 'day', most: 1 }])
    const hold = await holdTime(cast.ctxOf('visitor'), slot('2026-11-24T09:00'))
    await bookAppointment(cast.ctxOf(cast.anna), { holdId: hold.id, patientId: cast.anna.patientId })
    expect(await refusedBy(book(cast.bela, '2026-11-24T10:00'))).toEqual([
      'booking.not_bookable',
      'daily_limit_reached',
    ])
  })

  test('a visit moves within the full day, and to another only while that has room', async () => {
    await limit([{ per: 'day', most: 1 }])
    const monday = await book(cast.anna, '2026-11-24T09:00')
    await book(cast.bela, '2026-11-25T09:00')
    const move = (start: string) => rescheduleAppointment(cast.ctxOf(cast.anna), monday.id, { slot: slot(start) }, '*')
    await move('2026-11-24T10:00')
    expect(await refusedBy(move('2026-11-25T10:00'))).toEqual(FULL)
    const [stranger] = await cast.strangers(1)
    expect(await refusedBy(book(stranger!, '2026-11-24T09:00')), 'it still has its old place').not.toEqual([])
    await move('2026-11-26T10:00')
    await book(stranger!, '2026-11-24T09:00')
  })

  test('staff go over it with a reason; what they squeezed in counts, so that a cancellation makes no gap', async () => {
    await limit([{ per: 'day', most: 2 }])
    const first = await book(cast.anna, '2026-11-24T09:00')
    await book(cast.bela, '2026-11-24T10:00')
    const [one, other] = await cast.strangers(2)
    expect(await refusedBy(book(one!, '2026-11-24T11:00', {}, cast.rosa))).toContain('daily_limit_reached')
    await book(one!, '2026-11-24T11:00', { override: { reason: 'In pain' } }, cast.rosa)
    await moveAppointment(cast.ctxOf(cast.anna), first.id, { move: 'cancellation', ifMatch: '*' })
    expect(await refusedBy(book(other!, '2026-11-24T12:00'))).toContain('daily_limit_reached')
  })
})

describe('limits', () => {
  test('of a week begin on Monday, of a visit type bind that type alone, and all that are reached are named', async () => {
    const vaccination = await addVisitType(cast.ctxOf('system'), { name: 'Vaccination', durationMinutes: 10 })
    await changeDoctor(cast.ctxOf('system'), cast.drWeber.id, () => true, {
      visitTypeIds: [cast.checkUp.id, vaccination.id],
    })
    await limit([
      { per: 'week', most: 2, visitTypeId: cast.checkUp.id },
      { per: 'day', most: 2 },
    ])
    const jab = (who: Member, start: string) => book(who, start, { slot: slot(start, { visitTypeId: vaccination.id }) })
    const strangers = await cast.strangers(8)
    await book(strangers[0]!, '2026-11-23T10:00')
    await book(strangers[1]!, '2026-11-27T09:00')
    expect(await refusedBy(book(strangers[2]!, '2026-11-25T09:00'))).toEqual([
      'booking.not_bookable',
      'weekly_limit_reached',
    ])
    await jab(strangers[3]!, '2026-11-27T10:00')
    expect(await refusedBy(book(strangers[4]!, '2026-11-27T11:00'))).toEqual([
      'booking.not_bookable',
      'daily_limit_reached',
      'weekly_limit_reached',
    ])
    expect(await refusedBy(jab(strangers[5]!, '2026-11-27T11:00'))).toEqual([
      'booking.not_bookable',
      'daily_limit_reached',
    ])
    await book(strangers[6]!, '2026-11-30T09:00')
  })

  test('go by the calendar of the location: a visit at 8 in Auckland is on the day that in Berlin is still the one before', async () => {
    const auckland = await addLocation(cast.ctxOf('system'), { name: 'Auckland', timeZone: 'Pacific/Auckland' })
    await setHours(cast.ctxOf('system'), cast.drWeber.id, [
      ...WEEKDAYS.map((hours) => ({ ...hours, locationId: cast.berlin.id })),
      ...WEEKDAYS.map((hours) => ({ ...hours, from: '08:00', locationId: auckland.id })),
    ])
    await limit([{ per: 'day', most: 1 }])
    // 08:00 on the 25th there is 20:00 on the 24th in Berlin.
    const there = { ...slot('2026-11-25T08:00', { locationId: auckland.id }), start: '2026-11-25T08:00:00+13:00' }
    await desk.book(cast.anna, there)
    await book(cast.bela, '2026-11-24T09:00')
    const [stranger] = await cast.strangers(1)
    expect(await refusedBy(book(stranger!, '2026-11-25T09:00'))).toEqual([
      'booking.not_bookable',
      'daily_limit_reached',
    ])
  })

  test('that come later count what is booked already; those that go leave nothing behind', async () => {
    const first = await book(cast.anna, '2026-11-24T09:00')
    await book(cast.bela, '2026-11-24T10:00')
    const [one, other, third] = await cast.strangers(3)
    await limit([{ per: 'day', most: 2 }])
    expect(await refusedBy(book(one!, '2026-11-24T11:00'))).toEqual(FULL)
    await limit([{ per: 'day', most: 1 }])
    await moveAppointment(cast.ctxOf(cast.anna), first.id, { move: 'cancellation', ifMatch: '*' })
    expect(await refusedBy(book(one!, '2026-11-24T11:00'))).toEqual(FULL)
    await limit([])
    await book(one!, '2026-11-24T11:00')
    await book(other!, '2026-11-24T12:00')
    await limit([{ per: 'day', most: 4 }])
    await book(third!, '2026-11-24T13:00')
    expect((await desk.database.pool.query('select number from booking.place order by number')).rows).toEqual(
      [1, 2, 3, 4].map((number) => ({ number })),
    )
  })

  test('that were lowered let only as many in as there are places left, though fourteen come at once', async () => {
    await limit([{ per: 'day', most: 5 }])
    const early = await Promise.all((await cast.strangers(5)).map((who, nth) => book(who, `2026-11-24T${nth + 10}:00`)))
    await limit([{ per: 'day', most: 3 }])
    for (const { id } of early.slice(0, 3))
      await moveAppointment(cast.ctxOf('system'), id, { move: 'cancellation', ifMatch: '*' })
    for (let round = 0; round < 5; round += 1) {
      const free = times('2026-11-24', 16).filter((start) => !/T1[34]:00/.test(start))
      const { booked } = await desk.together(free.map((start) => slot(start)))
      expect(booked).toHaveLength(1)
      await moveAppointment(cast.ctxOf('system'), booked[0]!.id, { move: 'cancellation', ifMatch: '*' })
    }
  })
})
