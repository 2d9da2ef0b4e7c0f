import { beforeEach, describe, expect, test } from 'vitest'
import { addLocation } from '#clinic'
import type { Location } from '#clinic'
import { setHours, setTravelTimes } from '#scheduling'
import { WEEKDAYS } from '../../test/clinic.ts'
import { openDesk, refusedBy } from '../../test/at-the-desk.ts'
import type { Desk } from '../../test/at-the-desk.ts'
import { bookAppointment, holdTime, letGoOfHold, moveAppointment, rescheduleAppointment } from './index.ts'

const TOO_FAR = ['booking.slot_taken', 'no_time_to_travel']
let desk: Desk
let cast: Desk['cast']
let mitte: Location
let vienna: Location

/** Dr Weber works everywhere on weekdays, and takes half an hour from place to place. */
beforeEach(async () => {
  desk = await openDesk()
  cast = desk.cast
  const system = cast.ctxOf('system')
  mitte = await addLocation(system, { name: 'Mitte', timeZone: 'Europe/Berlin' })
  vienna = await addLocation(system, { name: 'Vienna', timeZone: 'Europe/Vienna' })
  const everywhere = [cast.berlin, mitte, vienna].flatMap(({ id }) =>
    WEEKDAYS.map((hours) => ({ ...hours, locationId: id })),
  )
  await setHours(system, cast.drWeber.id, everywhere)
})

const travel = (wish: Parameters<typeof setTravelTimes>[2]) =>
  setTravelTimes(cast.ctxOf('system'), cast.drWeber.id, wish)
const at = ({ id }: Location, time: string) => desk.slot(`2026-11-24T${time}`, { locationId: id })

describe('half an hour from one location to another', () => {
  beforeEach(() => travel({ minutes: 30 }))

  test('lies between two visits, before and after; within one location they touch', async () => {
    await desk.book(cast.anna, at(cast.berlin, '11:00'))
    expect(await refusedBy(desk.book(cast.bela, at(mitte, '11:30')))).toEqual(TOO_FAR)
    expect(await refusedBy(desk.book(cast.bela, at(mitte, '10:30')))).toEqual(TOO_FAR)
    const [one, other, third] = await cast.strangers(3)
    await desk.book(one!, at(cast.berlin, '11:30'))
    await desk.book(other!, at(mitte, '10:00'))
    await desk.book(third!, at(mitte, '12:30'))
  })

  test('of two who want places too far apart at once, exactly one gets hers, twenty times over', async () => {
    for (let round = 0; round < 5; round += 1) {
      const day = `2026-11-2${3 + round}`
      const slots = ['10:00', '12:00', '14:00', '16:00'].flatMap((time) => {
        const later = time.replace(':00', ':30')
        return [
          desk.slot(`${day}T${time}`, { locationId: cast.berlin.id }),
          desk.slot(`${day}T${later}`, { locationId: mitte.id }),
        ]
      })
      const { booked, told } = await desk.together(slots)
      expect(booked).toHaveLength(4)
      expect(told).toEqual(Array.from({ length: 4 }, () => TOO_FAR))
    }
  })

  test('goes with a cancellation, with a hold that is let go of or runs out, and along with a move', async () => {
    const booked = await desk.book(cast.anna, at(cast.berlin, '11:00'))
    await moveAppointment(cast.ctxOf(cast.anna), booked.id, { move: 'cancellation', ifMatch: '*' })
    const second = await desk.book(cast.bela, at(mitte, '11:30'))
    await rescheduleAppointment(cast.ctxOf(cast.bela), second.id, { slot: at(mitte, '15:00') }, '*')
    const hold = await holdTime(cast.ctxOf('visitor'), at(mitte, '11:30'))
    expect(await refusedBy(desk.book(cast.anna, at(cast.berlin, '11:00')))).toEqual(TOO_FAR)
    await letGoOfHold(cast.ctxOf('visitor'), hold.id)
    await holdTime(cast.ctxOf('visitor'), at(mitte, '11:30'))
    const later = { ...cast, ctxOf: (who: Parameters<typeof cast.ctxOf>[0]) => cast.ctxOf(who, cast.now + 11 * 60_000) }
    await holdTime(later.ctxOf('visitor'), at(cast.berlin, '11:00'))
  })

  test('staff overrule with a reason, and what they put there stands in the way of others', async () => {
    await desk.book(cast.anna, at(cast.berlin, '11:00'))
    await desk.book(cast.bela, at(mitte, '11:30'), { override: { reason: 'By taxi' } }, cast.rosa)
    const [one] = await cast.strangers(1)
    expect(await refusedBy(desk.book(one!, at(vienna, '12:00')))).toEqual(TOO_FAR)
    await desk.book(one!, at(vienna, '12:30'))
  })

  test('another doctor is not kept from anything, and has no rows', async () => {
    const elsewhere = WEEKDAYS.flatMap((hours) => [cast.berlin, mitte].map(({ id }) => ({ ...hours, locationId: id })))
    await setHours(cast.ctxOf('system'), cast.drOkafor.id, elsewhere)
    const okafor = { doctorId: cast.drOkafor.id }
    await desk.book(cast.anna, { ...at(cast.berlin, '11:00'), ...okafor })
    await desk.book(cast.bela, { ...at(mitte, '11:30'), ...okafor })
    expect((await desk.database.pool.query('select from booking.travel')).rows).toEqual([])
  })
})

test('each pair of locations may have a way of its own, shorter or longer than the others', async () => {
  await travel({
    minutes: 60,
    between: [
      { locationIds: [mitte.id, cast.berlin.id], minutes: 0 },
      { locationIds: [cast.berlin.id, vienna.id], minutes: 300 },
    ],
  })
  const [one, other, third] = await cast.strangers(3)
  await desk.book(cast.anna, at(cast.berlin, '09:00'))
  await desk.book(one!, at(mitte, '09:30'))
  expect(await refusedBy(desk.book(other!, at(vienna, '14:00')))).toEqual(TOO_FAR)
  await desk.book(other!, at(vienna, '14:30'))
  expect(await refusedBy(desk.book(third!, at(mitte, '13:30')))).toEqual(TOO_FAR)
  await desk.book(third!, at(mitte, '13:00'))
})

test('a way that comes later leaves what is booked, and counts for what is booked then', async () => {
  await desk.book(cast.anna, at(cast.berlin, '11:00'))
  const close = await desk.book(cast.bela, at(mitte, '11:30'))
  await travel({ minutes: 60 })
  const [one, other] = await cast.strangers(2)
  expect(await refusedBy(desk.book(one!, at(vienna, '12:30')))).toEqual(TOO_FAR)
  await moveAppointment(cast.ctxOf(cast.bela), close.id, { move: 'cancellation', ifMatch: '*' })
  await desk.book(one!, at(vienna, '12:30'))
  await travel({ minutes: 0 })
  await desk.book(other!, at(mitte, '12:00'))
})

test('holds that ran out are in nobody’s way, also where they were closer than the way that came later', async () => {
  const visitor = cast.ctxOf('visitor')
  await holdTime(visitor, at(cast.berlin, '10:00'))
  await holdTime(visitor, at(mitte, '09:30'))
  await travel({ minutes: 30 })
  expect(await refusedBy(desk.book(cast.anna, at(cast.berlin, '09:00')))).toEqual(TOO_FAR)
  const later = cast.ctxOf(cast.anna, cast.now + 11 * 60_000)
  await bookAppointment(later, { slot: at(cast.berlin, '09:00'), patientId: cast.anna.patientId })
})
