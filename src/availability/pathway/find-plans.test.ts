import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PathwayStep } from '#booking'
import { timeZone } from '#scheduling'
import type { Candidate } from './candidate.ts'
import { findPlans } from './find-plans.ts'
import type { StepSearch } from './find-plans.ts'
import { earliestPlanByDefinition } from './plans-by-definition.oracle.ts'
import type { PaperTime } from './plans-by-definition.oracle.ts'

const BERLIN = 'Europe/Berlin'
/** Saturday, 24 October 2026, the day before the clocks go back in Berlin. */
const SATURDAY = Date.parse('2026-10-24T00:00:00+02:00') / 60_000
const EVER = { start: SATURDAY, end: SATURDAY + 400 * 1440 }

interface Free {
  doctorId?: string
  zone?: string
  starts: readonly number[]
  durationMinutes?: number
  before?: number
  afterwards?: number
  rooms?: readonly string[]
}

function candidate(free: Free): Candidate {
  const { doctorId = 'Weber', zone = BERLIN, durationMinutes = 30, before = 0, afterwards = 0, rooms = [] } = free
  const starts = [...free.starts].toSorted((a, b) => a - b)
  return {
    doctorId,
    locationId: zone,
    zone: timeZone(zone),
    durationMinutes,
    bufferBeforeMinutes: before,
    bufferAfterMinutes: afterwards,
    roomIds: rooms,
    window: EVER,
    starts: ({ start, end }) => starts.filter((one) => one >= start && one < end),
    wayTo: () => 0,
    longestWay: 0,
    places: () => [],
  }
}

const step = (rule: Pick<PathwayStep, 'lags' | 'sameDoctorAs'>, ...free: Free[]): StepSearch => ({
  rule,
  candidates: free.map(candidate),
})
const at = (text: string): number => Date.parse(text) / 60_000
const starts = (search: readonly StepSearch[], most = 5): string[][] =>
  findPlans(search, { atMost: most }).plans.map((plan) =>
    plan.map(({ start }) => new Date(start * 60_000).toISOString().slice(0, 16)),
  )

describe('lags', () => {
  const onTheHour = Array.from({ length: 24 * 20 }, (_, hour) => SATURDAY + hour * 60)

  test('days are dates of the calendar, through a day of 25 hours: the first start is midnight of the day', () => {
    const saturdayNight = [at('2026-10-24T23:00:00+02:00')]
    const found = starts([
      step({}, { starts: saturdayNight }),
      step({ lags: [{ after: 1, minDays: 2, maxDays: 2 }] }, { starts: onTheHour }),
    ])
    expect(found).toEqual([['2026-10-24T21:00', '2026-10-25T23:00']])
    const end = at('2026-10-27T00:00:00+01:00')
    const after = onTheHour.filter((start) => start >= end)
    expect(
      starts([
        step({}, { starts: saturdayNight }),
        step({ lags: [{ after: 1, minDays: 2, maxDays: 2 }] }, { starts: after }),
      ]),
    ).toEqual([])
  })

  test('minutes are real ones: half an hour after half past two, the first time round, is half past two again', () => {
    const first = [at('2026-10-25T02:00:00+02:00')]
    const again = [at('2026-10-25T02:00:00+01:00'), at('2026-10-25T03:00:00+01:00')]
    const lags = [{ after: 1, minMinutes: 30, maxMinutes: 60 }]
    expect(starts([step({}, { starts: first }), step({ lags }, { starts: again })])).toEqual([
      ['2026-10-25T00:00', '2026-10-25T01:00'],
    ])
  })

  test('each visit stands on the calendar of its own location', () => {
    const auckland = [at('2026-10-24T23:00:00+02:00')]
    const tokyo = [at('2026-10-25T23:30:00+09:00')]
    const sameDate = [{ after: 1, minDays: 0, maxDays: 0 }]
    const search = (zone: string) => [
      step({}, { zone, starts: auckland }),
      step({ lags: sameDate }, { zone: 'Asia/Tokyo', starts: tokyo, doctorId: 'Sato' }),
    ]
    expect(starts(search('Pacific/Auckland'))).toHaveLength(1)
    expect(starts(search(BERLIN))).toHaveLength(0)
  })
})

test('a greedy first choice is taken back: the earliest scan after which nothing fits', () => {
  const day = (index: number) => SATURDAY + index * 1440 + 600
  const search = [
    step({}, { starts: [day(0), day(1), day(5)] }),
    step({ lags: [{ after: 1, minDays: 3, maxDays: 4 }] }, { starts: [day(3), day(9)] }),
    step({ lags: [{ after: 2, maxDays: 1 }] }, { starts: [day(10)] }),
  ]
  expect(
    findPlans(search, { atMost: 5 }).plans.map((plan) => plan.map(({ start }) => (start - SATURDAY - 600) / 1440)),
  ).toEqual([[5, 9, 10]])
})

test('with the same doctor, though another would be earlier; and buffers keep two visits of one doctor apart', () => {
  const [nine, half, ten] = [SATURDAY + 540, SATURDAY + 570, SATURDAY + 600]
  const webers = { starts: [nine, half, ten], afterwards: 15 }
  const okafors = { doctorId: 'Okafor', starts: [half, ten] }
  expect(starts([step({}, webers), step({ sameDoctorAs: 1 }, okafors, webers)])).toEqual([
    ['2026-10-24T07:00', '2026-10-24T08:00'],
  ])
  expect(starts([step({}, webers), step({}, okafors, webers)], 1)).toEqual([['2026-10-24T07:00', '2026-10-24T07:30']])
})

test('of two who are free at one time it is the one after whom the rest is earlier', () => {
  const [nine, ten, eleven] = [SATURDAY + 540, SATURDAY + 600, SATURDAY + 660]
  const busy = { doctorId: 'Okafor', starts: [nine, eleven] }
  const free = { doctorId: 'Weber', starts: [nine, ten] }
  expect(starts([step({}, busy, free), step({ sameDoctorAs: 1 }, busy, free)], 1)).toEqual([
    ['2026-10-24T07:00', '2026-10-24T08:00'],
  ])
})

test('places under a limit are counted with the visits of the plan', () => {
  const onePlaceADay = (free: Free): Candidate => ({
    ...candidate(free),
    places: (start) => [{ name: `day ${Math.floor(start / 1440)}`, left: 1 }],
  })
  const hours = [600, 660, 1440 + 600].map((minute) => SATURDAY + minute)
  const search = [
    { rule: {}, candidates: [onePlaceADay({ starts: hours })] },
    { rule: {}, candidates: [onePlaceADay({ starts: hours })] },
  ]
  expect(starts(search, 1)).toEqual([['2026-10-24T08:00', '2026-10-25T08:00']])
})

test('what cannot be met is found to end, and where, without trying every combination', () => {
  const many = Array.from({ length: 2000 }, (_, index) => SATURDAY + index * 30)
  const free = ['Weber', 'Okafor', 'Roth'].map((doctorId) => ({ doctorId, starts: many }))
  const daily = { lags: [] }
  const search = [
    ...[1, 2, 3, 4].map((before) =>
      step(before === 1 ? daily : { lags: [{ after: before - 1, minDays: 1, maxDays: 4 }] }, ...free),
    ),
    step({ lags: [{ after: 4, minDays: 200 }] }, { starts: [SATURDAY] }),
  ]
  const found = findPlans(search, { atMost: 5 })
  expect(found).toEqual({ plans: [], isComplete: true, endsAt: 4 })
})

test('a search that would take too long says that it was given up', () => {
  const many = Array.from({ length: 300 }, (_, index) => SATURDAY + index * 30)
  const search = [1, 2, 3].map((number) =>
    step(number === 1 ? {} : { lags: [{ after: 1, maxMinutes: 1 }] }, { starts: many }),
  )
  expect(findPlans(search, { atMost: 5, looks: 50 })).toMatchObject({ plans: [], isComplete: false })
})

const someFree = (zones: readonly string[]) =>
  fc.record({
    doctorId: fc.constantFrom('Weber', 'Okafor'),
    zone: fc.constantFrom(...zones),
    starts: fc.uniqueArray(
      fc.integer({ min: 0, max: 70 }).map((hour) => SATURDAY + 20 * 60 + hour * 45),
      { minLength: 1, maxLength: 7 },
    ),
    durationMinutes: fc.constantFrom(15, 45, 90),
    before: fc.constantFrom(0, 0, 30),
    afterwards: fc.constantFrom(0, 0, 30),
    rooms: fc.constantFrom<string[][]>([], ['X-ray'], ['Gym']),
  })
const someLag = (index: number) =>
  fc.oneof(
    fc.record({
      after: fc.integer({ min: 1, max: index }),
      minDays: fc.integer({ min: 0, max: 1 }),
      maxDays: fc.integer({ min: 1, max: 2 }),
    }),
    fc.record({
      after: fc.integer({ min: 1, max: index }),
      minMinutes: fc.constantFrom(0, 45),
      maxMinutes: fc.constantFrom(60, 180, 1440),
    }),
  )
type Rule = Pick<PathwayStep, 'lags' | 'sameDoctorAs'>
const someRule = (index: number): fc.Arbitrary<Rule> =>
  fc.record(
    {
      lags: fc.array(someLag(index), { minLength: 1, maxLength: 2 }),
      sameDoctorAs: fc.integer({ min: 1, max: index }),
    },
    { requiredKeys: [] },
  )
const someStep = (index: number, zones: readonly string[]) =>
  fc.record({
    rule: index === 0 ? fc.constant<Rule>({}) : someRule(index),
    free: fc.uniqueArray(someFree(zones), {
      minLength: 1,
      maxLength: 2,
      selector: ({ doctorId, zone }) => `${doctorId} ${zone}`,
    }),
  })
const someWorld = fc
  .constantFrom([BERLIN], [BERLIN], [BERLIN, 'America/New_York'])
  .chain((zones) =>
    fc
      .integer({ min: 2, max: 4 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => someStep(index, zones)))),
  )

test('in small worlds it finds the earliest plan, exactly when somebody who tries every combination finds one', () => {
  let [met, unmet] = [0, 0]
  fc.assert(
    fc.property(someWorld, (world) => {
      const search = world.map(({ rule, free }) => step(rule, ...free))
      const paper = world.map(({ free }) => free.flatMap(onPaper))
      const expected = earliestPlanByDefinition(
        world.map(({ rule }) => rule),
        paper,
      )
      const { plans, isComplete } = findPlans(search, { atMost: 1 })
      expect(isComplete).toBe(true)
      expect(plans[0]?.map(({ start }) => start * 60_000)).toEqual(expected)
      if (expected === undefined) unmet += 1
      else met += 1
    }),
    { numRuns: Number(process.env['PRAXIS_RUNS'] ?? 600), seed: Number(process.env['PRAXIS_SEED'] ?? 20_261_122) },
  )
  expect(met).toBeGreaterThan(50)
  expect(unmet).toBeGreaterThan(50)
})

function onPaper({
  doctorId,
  zone,
  starts: free,
  durationMinutes,
  before,
  afterwards,
  rooms,
}: Required<Free>): PaperTime[] {
  return free.map((start) => ({
    doctorId,
    timeZone: zone,
    startAt: start * 60_000,
    endAt: (start + durationMinutes) * 60_000,
    bufferBeforeMinutes: before,
    bufferAfterMinutes: afterwards,
    roomIds: rooms,
  }))
}
