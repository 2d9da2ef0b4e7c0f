/** Random bookings, rooms, limits, ways and patients, and what must be true of all of them. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { type Busy, type Claim, busyFrom } from './busy.ts'
import { freeStarts, seatsLeft } from './free-starts.ts'
import { type TakenPlaces, type VisitLimit, asIntervals, firstDayOf, fullPeriods } from './limits.ts'
import { reasonsOfLoad } from './load.ts'
import { type BookedClinic, loadRulesAgainst, patientRulesAgainst } from './load-by-definition.oracle.ts'
import { type PatientFacts, patientWindow, reasonsAgainstPatient } from './patient-rules.ts'
import { timeZone } from '../time/time-zone.ts'
import type { VisitRules } from './visit-rules.ts'

const HERE = 'here'
const PLACES = [HERE, HERE, 'near', 'far']
const TYPES = ['check-up', 'check-up', 'vaccination']
const ZONES = [
  'Europe/Berlin',
  'America/St_Johns',
  'Pacific/Apia',
  'Africa/Cairo',
  'Pacific/Kiritimati',
  'America/Sao_Paulo',
]
const FROM = Date.UTC(2010, 0, 1) / 60_000
const TO = Date.UTC(2040, 0, 1) / 60_000
const LENGTH = 900

const maybe = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.oneof(fc.constant(null), fc.constant(null), some)

const rules: fc.Arbitrary<VisitRules> = fc
  .record({
    visitTypeId: fc.constant('check-up'),
    durationMinutes: fc.constantFrom(10, 25, 30, 60),
    bufferBeforeMinutes: fc.constantFrom(0, 0, 5, 20),
    bufferAfterMinutes: fc.constantFrom(0, 0, 5, 20),
    gridMinutes: fc.constant(5),
    minNoticeMinutes: fc.constant(0),
    horizonDays: fc.constant(365),
    capacity: fc.constantFrom(1, 1, 1, 3),
    forPatients: fc.constantFrom('everyone', 'new', 'existing'),
    knownTo: fc.constantFrom('clinic', 'doctor'),
    ages: maybe(fc.tuple(maybe(fc.integer({ min: 0, max: 30 })), maybe(fc.integer({ min: 0, max: 30 })))),
  })
  .map(({ ages, ...rest }) => ({ ...rest, minAgeYears: ages?.[0] ?? null, maxAgeYears: ages?.[1] ?? null }))

const patient: fc.Arbitrary<PatientFacts> = fc.record({
  birthDate: fc.oneof(
    fc.constant(undefined),
    fc.constantFrom('2000-02-29', '2008-02-29', '2012-02-29'),
    fc
      .integer({ min: 1985, max: 2025 })
      .chain((year) => fc.constantFrom(`${year}-01-01`, `${year}-12-31`, `${year}-02-28`, `${year}-03-01`)),
  ),
  knownToClinic: fc.boolean(),
  knownToDoctor: fc.boolean(),
})

const claimsNear = (
  begin: number,
  { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes }: VisitRules,
): fc.Arbitrary<Claim[]> => {
  const alone = fc
    .record({
      at: fc.integer({ min: -200, max: LENGTH + 200 }),
      length: fc.integer({ min: 1, max: 60 }),
      locationId: fc.constantFrom(...PLACES),
    })
    .map(({ at, length, locationId }) => ({ start: begin + at, end: begin + at + length, locationId }))
  const group = fc
    .record({
      at: fc.integer({ min: 0, max: 30 }),
      visitTypeId: fc.constantFrom(...TYPES),
      locationId: fc.constantFrom(...PLACES),
      seats: fc.constantFrom(0, 1, 1, 2),
    })
    .map(({ at, visitTypeId, locationId, seats }) => {
      const start = begin + at * 30
      const padded = { start: start - bufferBeforeMinutes, end: start + durationMinutes + bufferAfterMinutes }
      return { ...padded, locationId, seats, occasion: { visitTypeId, locationId, start } }
    })
  return fc.array(fc.oneof<fc.Arbitrary<Claim>[]>(alone, group), { maxLength: 6 })
}

const limit: fc.Arbitrary<VisitLimit> = fc.record({
  visitTypeId: fc.constantFrom(undefined, ...TYPES),
  per: fc.constantFrom('day', 'week'),
  most: fc.integer({ min: 1, max: 4 }),
})

const booked = fc
  .record({ begin: fc.integer({ min: FROM, max: TO }), rules, zone: fc.constantFrom(...ZONES), patient })
  .chain(({ begin, rules: visit, zone, patient: who }) => {
    const claims = claimsNear(begin, visit)
    // As booking reads them: who comes is counted with the doctor, and a room is nowhere else.
    const ofRoom = claims.map((its) => its.map((claim): Claim => ({ ...claim, locationId: undefined, seats: 0 })))
    const minutes = fc.constantFrom(0, 0, 5, 45, 120)
    const clinic: fc.Arbitrary<BookedClinic> = fc.record({
      rules: fc.constant(visit),
      locationId: fc.constant(HERE),
      timeZone: fc.constant(zone),
      claims,
      travel: fc.option(
        fc.record({
          minutes,
          between: fc
            .subarray([[HERE, 'near'] as const, ['far', HERE] as const])
            .chain((pairs) =>
              fc.tuple(...pairs.map((locationIds) => minutes.map((way) => ({ locationIds, minutes: way })))),
            ),
        }),
        { nil: undefined },
      ),
      named: fc.array(ofRoom, { maxLength: 1 }),
      pools: fc.array(fc.record({ need: fc.constantFrom(1, 1, 2), members: fc.array(ofRoom, { maxLength: 3 }) }), {
        maxLength: 2,
      }),
      limits: fc.uniqueArray(limit, { maxLength: 3, selector: ({ visitTypeId, per }) => `${visitTypeId} ${per}` }),
      counted: fc.array(
        fc.record({
          visitTypeId: fc.constantFrom(...TYPES),
          start: fc.integer({ min: begin - 9000, max: begin + 9000 }),
          timeZone: fc.constantFrom(zone, zone, ...ZONES),
        }),
        { maxLength: 25 },
      ),
    })
    return clinic.map((its) => ({ begin, clinic: its, who }))
  })

/** As booking counts them: a place for each visit under each limit, in the day or week in which it begins where it takes place. */
function placesOf({ limits, counted }: BookedClinic): TakenPlaces[] {
  return limits.flatMap(({ visitTypeId, per }) => {
    const mine = counted.filter((visit) => (visitTypeId ?? visit.visitTypeId) === visit.visitTypeId)
    const days = mine.map(({ start, timeZone: zone }) => firstDayOf(per, start, timeZone(zone)))
    return [...new Set(days)].map((firstDay) => ({
      visitTypeId,
      per,
      firstDay,
      taken: days.filter((day) => day === firstDay).length,
    }))
  })
}

/**
 * Fails unless the engine and the definitions agree, for every fifth minute of fifteen hours of so many random clinics, on each rule of load
 * and people; unless what has no rule against it is exactly what a search finds; and unless both outcomes were seen often.
 */
export function agreeOnRandomLoad(runs: number, seed?: number): void {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(booked, ({ begin, clinic, who }) => {
      const { rules: visit, locationId, claims, travel, limits } = clinic
      const zone = timeZone(clinic.timeZone)
      const of = (those: readonly Claim[]): Busy => busyFrom(those, visit, locationId)
      const full = fullPeriods(limits, placesOf(clinic), visit.visitTypeId, zone)
      const pools = clinic.pools.map(({ need, members }, index) => ({
        name: `${index}`,
        need,
        members: members.map(of),
      }))
      const named = clinic.named.flat()
      const load = {
        doctor: of(claims),
        doctorOnTheWay: travel === undefined ? undefined : busyFrom(claims, visit, locationId, travel),
        named: of(named),
        pools,
        full,
      }
      const all = { ...busyFrom([...claims, ...named], visit, locationId, travel), full: asIntervals(full), pools }
      const window = patientWindow(visit, who, zone)
      const starts = Array.from({ length: LENGTH / 5 }, (_, i) => begin + i * 5)
      const free = new Set(freeStarts(starts, all, visit, { start: begin, end: begin + LENGTH }))
      for (const start of starts) {
        const truth = loadRulesAgainst(clinic, start)
        const said = reasonsOfLoad(start, load, visit, zone).map(({ rule }) => rule)
        expect([start, said.length, new Set<string>(said)]).toEqual([start, truth.size, truth])
        expect([start, free.has(start), seatsLeft(start, all, visit) > 0]).toEqual([
          start,
          truth.size === 0,
          truth.size === 0,
        ])
        const people = patientRulesAgainst(visit, who, start, clinic.timeZone)
        expect([start, ...reasonsAgainstPatient(visit, who, start, zone).map(({ rule }) => rule)]).toEqual([
          start,
          ...people,
        ])
        expect(window.start <= start && start < window.end).toBe(people.size === 0)
        for (const rule of truth.size === 0 ? ['free'] : truth) seen.set(rule, (seen.get(rule) ?? 0) + 1)
        for (const rule of people.size === 0 ? ['may come'] : people) seen.set(rule, (seen.get(rule) ?? 0) + 1)
      }
    }),
    { numRuns: runs, ...(seed === undefined ? {} : { seed }) },
  )
  // A rule that never came up was not tried.
  expect(seen.size).toBe(13)
  expect(Math.min(...seen.values())).toBeGreaterThan(10)
}
