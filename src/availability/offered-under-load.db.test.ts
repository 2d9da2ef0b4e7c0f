import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addLocation, addResource, addVisitType, changeVisitType } from '#clinic'
import type { LocationId, VisitTypeId } from '#clinic'
import { changeDoctor } from '#people'
import type { DoctorId } from '#people'
import { setHours, setLimits, setTravelTimes } from '#scheduling'
import { openDesk, saidBy } from '../../test/at-the-desk.ts'
import type { Desk } from '../../test/at-the-desk.ts'
import type { FreeSlot } from './contract.ts'
import { explainTime } from './explain-time.ts'
import { searchFreeTimes } from './search-free-times.ts'

const DAYS = ['2026-11-24', '2026-11-25'] as const
const MORNINGS = [2, 3].map((weekday) => ({ weekday, from: '09:00', to: '12:00' }))

const wish = fc.record({
  perDay: fc.constantFrom(2, 3, 5),
  perWeek: fc.constantFrom(4, 6),
  ofType: fc.constantFrom(1, 2),
  minutes: fc.constantFrom(0, 30, 45),
  rooms: fc.constantFrom(1, 2),
  need: fc.constantFrom(1, 1, 2),
  buffer: fc.constantFrom(0, 10),
  picks: fc.array(fc.nat(), { minLength: 7, maxLength: 9 }),
})
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never

/** Two doctors at two locations; a visit that needs nothing, one that needs rooms of a pool, and a group that needs one. */
async function furnish({ cast }: Desk, { perDay, perWeek, ofType, minutes, rooms, need, buffer }: Wish) {
  const system = cast.ctxOf('system')
  const mitte = await addLocation(system, { name: 'Mitte', timeZone: 'Europe/Berlin' })
  const locationIds = [cast.berlin.id, mitte.id]
  for (const [locationId, count] of [[cast.berlin.id, rooms] as const, [mitte.id, 1] as const])
    for (let nth = 0; nth < count; nth += 1)
      await addResource(system, { name: `Room ${nth}`, kind: 'room', locationId, pool: 'room' })
  await changeVisitType(system, cast.checkUp.id, () => true, { bufferAfterMinutes: buffer })
  const resourcePools = Array.from({ length: need }, () => 'room')
  const treatment = await addVisitType(system, { name: 'Treatment', durationMinutes: 30, resourcePools })
  const course = await addVisitType(system, {
    name: 'Course',
    durationMinutes: 60,
    gridMinutes: 30,
    capacity: 2,
    resourcePools: ['room'],
  })
  const visitTypeIds = [cast.checkUp.id, treatment.id, course.id]
  const doctorIds = [cast.drWeber.id, cast.drOkafor.id]
  for (const id of doctorIds) {
    await changeDoctor(system, id, () => true, { visitTypeIds })
    await setHours(
      system,
      id,
      locationIds.flatMap((locationId) => MORNINGS.map((hours) => ({ ...hours, locationId }))),
    )
    await setTravelTimes(system, id, { minutes })
  }
  await setLimits(system, cast.drWeber.id, [
    { per: 'day', most: perDay },
    { per: 'week', most: perWeek },
    { per: 'day', most: ofType, visitTypeId: treatment.id },
  ])
  return { doctorIds, visitTypeIds, locationIds }
}

type Furnished = Awaited<ReturnType<typeof furnish>>

async function offered({ cast }: Desk, { doctorIds, visitTypeIds }: Furnished): Promise<FreeSlot[]> {
  const asked = { doctorId: doctorIds, from: DAYS[0], to: DAYS[1] }
  const pages = visitTypeIds.map((visitTypeId) => searchFreeTimes(cast.ctxOf('visitor'), { ...asked, visitTypeId }))
  return (await Promise.all(pages)).flatMap(({ data }) => data)
}

const keyOf = (slot: { doctorId: DoctorId; visitTypeId: VisitTypeId; locationId: LocationId; start: string }) =>
  `${slot.doctorId} ${slot.visitTypeId} ${slot.locationId} ${Date.parse(slot.start)}`

/** Cases 20 and 35: what is shown as free books, whatever limits, rooms and ways there are; what is not is explained, and refused for just that. */
test('under limits, with rooms of a pool and between locations every offered time books, and no other', async () => {
  const rulesSeen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(wish, async (its) => {
      const desk = await openDesk({}, 4)
      const clinic = await furnish(desk, its)
      const strangers = await desk.cast.strangers(its.picks.length + 1)
      for (const [index, pick] of its.picks.entries()) {
        const free = await offered(desk, clinic)
        const one = free[pick % free.length]
        if (one === undefined) break
        const { doctorId, visitTypeId, locationId, start } = one
        await desk.book(strangers[index]!, { doctorId, visitTypeId, locationId, start })
      }
      for (const rule of await everyTimeIsExplained(desk, clinic, strangers.at(-1)!)) rulesSeen.add(rule)
    }),
    { numRuns: Number(process.env['PRAXIS_RUNS'] ?? 3), seed: 11, endOnFailure: true },
  )
  expect([...rulesSeen].toSorted()).toEqual(
    expect.arrayContaining(['daily_limit_reached', 'no_time_to_travel', 'resource_taken', 'time_taken']),
  )
}, 300_000)

async function everyTimeIsExplained(desk: Desk, clinic: Furnished, who: Desk['cast']['anna']): Promise<Set<string>> {
  const { cast } = desk
  const free = new Set((await offered(desk, clinic)).map(keyOf))
  const seen = new Set<string>()
  let refused = 0
  for (const doctorId of clinic.doctorIds)
    for (const visitTypeId of clinic.visitTypeIds)
      for (const locationId of clinic.locationIds)
        for (const hour of ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30']) {
          const slot = desk.slot(`${DAYS[0]}T${hour}`, { doctorId, visitTypeId, locationId })
          const { bookable, reasons } = await explainTime(cast.ctxOf('visitor'), slot)
          const rules = reasons.map(({ rule }) => rule)
          expect([hour, bookable, rules.length === 0]).toEqual([hour, free.has(keyOf(slot)), free.has(keyOf(slot))])
          if (bookable) continue
          for (const rule of rules) seen.add(rule)
          refused += 1
          if (refused % 4 !== 0) continue
          const [code, ...named] = saidBy(await desk.book(who, slot).catch((error: unknown) => error))
          expect(['booking.slot_taken', 'booking.not_bookable']).toContain(code)
          expect(named.length).toBeGreaterThan(0)
          expect(rules).toEqual(expect.arrayContaining(named))
        }
  expect(refused).toBeGreaterThan(5)
  return seen
}
