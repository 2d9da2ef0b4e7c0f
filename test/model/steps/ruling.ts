import fc from 'fast-check'
import { DAY, HOUR, MINUTE, takesTime } from '../model.ts'
import type { Model, ModelLimit } from '../model.ts'
import { MORNINGS, POOL, hoursOf } from '../world.ts'
import { NOTHING, isYes, only } from './judge.ts'
import { anyOf, nth, step } from './step.ts'
import type { Step } from './step.ts'

/** Away for a while; the answer names every visit that it hits. */
const enterLeave = fc
  .tuple(fc.nat(1), fc.nat(1), fc.nat(8), fc.constantFrom(30, 60, 90))
  .map(([doctor, day, half, minutes]): Step =>
    step('enter leave', async (model, real) => {
      const doctorId = nth(model.world.doctorIds, doctor)
      const start = model.world.monday + day * DAY + 8 * HOUR + half * 30 * MINUTE
      const end = start + minutes * MINUTE
      const body = { start: new Date(start).toISOString(), end: new Date(end).toISOString() }
      const answer = await real.ask(model.world.desk, 'POST', `/doctors/${doctorId}/leave`, body)
      isYes(answer, NOTHING)
      const { id, hits } = answer.body as { id: string; hits: { id: string }[] }
      model.leaves.push({ id, doctorId, start, end, enteredAt: model.now })
      const due = [...model.visits.values()]
        .filter((visit) => visit.doctorId === doctorId && takesTime(visit) && visit.start < end && start < visit.end)
        .filter(({ status }) => status !== 'fulfilled')
        .map((visit) => visit.id)
      const told = hits.map((hit) => hit.id)
      if (told.toSorted().join() !== due.toSorted().join())
        throw new Error(`leave hits ${due.join() || 'nothing'} and named ${told.join() || 'nothing'}`)
      return `doctor ${doctor} from ${body.start.slice(8, 16)}, ${due.length} hit`
    }),
  )

const removeLeave = fc.nat(9).map((number): Step =>
  step('remove leave', async (model, real) => {
    const leave = anyOf(model.leaves, number)
    if (leave === undefined) return 'none'
    const path = `/doctors/${leave.doctorId}/leave/${leave.id}`
    isYes(await real.ask(model.world.desk, 'DELETE', path), NOTHING)
    model.leaves.splice(model.leaves.indexOf(leave), 1)
    return 'one'
  }),
)

const close = fc.tuple(fc.nat(1), fc.constantFrom(0, 1, undefined)).map(([day, place]): Step =>
  step('close', async (model, real) => {
    const midnight = model.world.monday + day * DAY
    const date = new Date(midnight).toISOString().slice(0, 10)
    const locationId = place === undefined ? null : nth(model.world.locationIds, place)
    const body = { locationId, from: date, to: date, reason: 'Painting' }
    const answer = await real.ask(model.world.desk, 'POST', '/closures', body)
    isYes(answer, NOTHING)
    model.closures.push({ id: (answer.body as { id: string }).id, locationId, day: midnight, enteredAt: model.now })
    return `place ${place ?? 'any'} on day ${day}`
  }),
)

const openAgain = fc.nat(9).map((number): Step =>
  step('open again', async (model, real) => {
    const closure = anyOf(model.closures, number)
    if (closure === undefined) return 'what was not closed'
    isYes(await real.ask(model.world.desk, 'DELETE', `/closures/${closure.id}`), NOTHING)
    model.closures.splice(model.closures.indexOf(closure), 1)
    return 'a day'
  }),
)

const setHours = fc.tuple(fc.nat(1), fc.constantFrom(...MORNINGS, MORNINGS[0])).map(([doctor, morning]): Step =>
  step('set hours', async (model, real) => {
    const doctorId = nth(model.world.doctorIds, doctor)
    const hours = hoursOf(model.world.locationIds, morning)
    isYes(await real.ask(model.world.desk, 'PUT', `/doctors/${doctorId}/hours`, { hours }), NOTHING)
    model.mornings.set(doctorId, morning)
    return `doctor ${doctor} from ${morning.from} to ${morning.to}`
  }),
)

const LIMITS: readonly ((model: Model) => ModelLimit[])[] = [
  () => [],
  () => [{ per: 'day', most: 3 }],
  ({ world }) => [
    { per: 'day', most: 5 },
    { per: 'day', most: 1, visitTypeId: nth(world.types, 0).id },
  ],
  () => [{ per: 'week', most: 7 }],
]

const setLimits = fc.tuple(fc.nat(1), fc.nat(3)).map(([doctor, which]): Step =>
  step('set limits', async (model, real) => {
    const doctorId = nth(model.world.doctorIds, doctor)
    const limits = nth(LIMITS, which)(model)
    isYes(await real.ask(model.world.desk, 'PUT', `/doctors/${doctorId}/limits`, { limits }), NOTHING)
    model.limits.set(doctorId, limits)
    return `doctor ${doctor}: ${limits.map(({ per, most }) => `${most} a ${per}`).join(', ') || 'none'}`
  }),
)

const setTravel = fc.tuple(fc.nat(1), fc.constantFrom(0, 30, 60)).map(([doctor, minutes]): Step =>
  step('set travel time', async (model, real) => {
    const doctorId = nth(model.world.doctorIds, doctor)
    isYes(await real.ask(model.world.desk, 'PUT', `/doctors/${doctorId}/travel-times`, { minutes }), NOTHING)
    model.travelMinutes.set(doctorId, minutes)
    return `doctor ${doctor}: ${minutes} minutes`
  }),
)

/** More or fewer seats from now on; whoever is booked stays. */
const setCapacity = fc
  .tuple(fc.constantFrom(3, 4), fc.constantFrom(2, 3, 4), fc.constantFrom(0, 0, 0, -1))
  .map(([which, capacity, late]): Step =>
    step('set seats', async (model, real) => {
      const type = model.types.get(nth(model.world.types, which).id)
      if (type === undefined) throw new Error('there is no such type')
      const headers = { 'if-match': `"${type.version + late}"` }
      const answer = await real.ask(model.world.desk, 'PATCH', `/visit-types/${type.id}`, { capacity }, headers)
      if (!isYes(answer, late === 0 ? NOTHING : only('clinic.changed_meanwhile'))) return 'from a stale screen: no'
      type.capacity = capacity
      type.version += 1
      return `type ${which}: ${capacity}`
    }),
  )

const FAIR: readonly Omit<Model['fairUse'], 'version'>[] = [
  { holdsPerAddress: 20, visitsPerPatient: 20, missed: { from: 3, consequence: 'approval' } },
  { holdsPerAddress: 2, visitsPerPatient: 20, missed: { from: 1, consequence: 'desk' } },
  { holdsPerAddress: 20, visitsPerPatient: 2, missed: null },
  { holdsPerAddress: 4, visitsPerPatient: 3, missed: { from: 1, consequence: 'approval' } },
]

/** How much one caller keeps, from the next hold and booking on. */
const setFairUse = fc.nat(FAIR.length - 1).map((which): Step =>
  step('set fair use', async (model, real) => {
    const { missed, ...most } = nth(FAIR, which)
    const body = {
      ...most,
      holdsPerAccount: 5,
      visitsPerAccount: null,
      visitsPerAddress: null,
      missedVisits: missed && { ...missed, withinMonths: 12 },
    }
    const headers = { 'if-match': `"${model.fairUse.version}"` }
    isYes(await real.ask(model.world.desk, 'PUT', '/fair-use', body, headers), NOTHING)
    model.fairUse = { ...most, missed, version: model.fairUse.version + 1 }
    return JSON.stringify(nth(FAIR, which))
  }),
)

const addRoom = fc.nat(1).map((place): Step =>
  step('add a room', async (model, real) => {
    const rooms = model.world.rooms.filter(({ inPool }) => inPool)
    if (rooms.length > 4) return 'there are enough'
    const locationId = nth(model.world.locationIds, place)
    const body = { name: `Room ${rooms.length + 1}`, kind: 'room', locationId, pool: POOL }
    const answer = await real.ask(model.world.desk, 'POST', '/resources', body)
    isYes(answer, NOTHING)
    model.world.rooms.push({ ...(answer.body as { id: (typeof rooms)[number]['id'] }), locationId, inPool: true })
    return `at place ${place}`
  }),
)

/** A room that is out of use is given to nobody; who has it keeps it. */
const retireRoom = fc.nat(9).map((number): Step =>
  step('retire a room', async (model, real) => {
    const rooms = model.world.rooms.filter(({ inPool }) => inPool)
    const room = anyOf(rooms, number)
    if (room === undefined) return 'none'
    const against = rooms.length > 1 ? NOTHING : only('clinic.resource_in_use')
    if (!isYes(await real.ask(model.world.desk, 'DELETE', `/resources/${room.id}`), against)) return 'the last: no'
    model.world.rooms.splice(model.world.rooms.indexOf(room), 1)
    return `one of ${rooms.length}`
  }),
)

export const rulingSteps: fc.WeightedArbitrary<Step>[] = [
  { weight: 3, arbitrary: enterLeave },
  { weight: 3, arbitrary: removeLeave },
  { weight: 1, arbitrary: close },
  { weight: 2, arbitrary: openAgain },
  { weight: 2, arbitrary: setHours },
  { weight: 2, arbitrary: setLimits },
  { weight: 2, arbitrary: setTravel },
  { weight: 2, arbitrary: setCapacity },
  { weight: 2, arbitrary: setFairUse },
  { weight: 1, arbitrary: addRoom },
  { weight: 1, arbitrary: retireRoom },
]
