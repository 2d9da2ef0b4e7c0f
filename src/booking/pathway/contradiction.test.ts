import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asId } from '#platform'
import type { Lag, PathwayStep } from './contract.ts'
import { firstContradiction, leastDaysAhead } from './contradiction.ts'

const visitTypeId = asId<'visit type'>('00000000-0000-7000-8000-000000000001')
const path = (...lags: Lag[][]): PathwayStep[] =>
  lags.map((its) => ({ visitTypeId, ...(its.length > 0 && { lags: its }) }))

test('a scan, a consultation within three to ten days, a follow-up after six weeks: nothing contradicts', () => {
  const usual = path([], [{ after: 1, minDays: 3, maxDays: 10 }], [{ after: 2, minDays: 42 }])
  expect(firstContradiction(usual, false)).toBeUndefined()
  expect(leastDaysAhead(usual)).toEqual([0, 3, 45])
})

test('two lags that are fine by themselves contradict each other by way of a third', () => {
  const odd = path(
    [],
    [{ after: 1, minDays: 5 }],
    [
      { after: 1, maxDays: 8 },
      { after: 2, minDays: 4 },
    ],
  )
  expect(firstContradiction(odd, false)).toBe(2)
})

test('the order alone can contradict a lag, and in several time zones only by more than two dates', () => {
  const odd = (days: number) => path([], [{ after: 1, minDays: 5 }], [{ after: 1, maxDays: days }])
  expect(firstContradiction(odd(4), false)).toBe(2)
  expect(firstContradiction(odd(5), false)).toBeUndefined()
  expect(firstContradiction(odd(3), true)).toBeUndefined()
  expect(firstContradiction(odd(2), true)).toBe(2)
})

test('minutes contradict each other: the visit between takes at least one', () => {
  const odd = (most: number) => path([], [{ after: 1, minMinutes: 30 }], [{ after: 1, maxMinutes: most }])
  expect(firstContradiction(odd(30), false)).toBe(2)
  expect(firstContradiction(odd(31), false)).toBeUndefined()
})

test('minutes and days contradict each other: two hours later is not next week', () => {
  const odd = path([], [{ after: 1, minDays: 7 }], [{ after: 1, maxMinutes: 120 }])
  expect(firstContradiction(odd, false)).toBe(2)
})

const someLag = (step: number): fc.Arbitrary<Lag> =>
  fc.record({
    after: fc.integer({ min: 1, max: step - 1 }),
    minDays: fc.integer({ min: 0, max: 4 }),
    maxDays: fc.integer({ min: 0, max: 4 }),
  })
const somePath = fc
  .integer({ min: 2, max: 4 })
  .chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, index) =>
        index === 0 ? fc.constant<Lag[]>([]) : fc.array(someLag(index + 1), { maxLength: 2 }),
      ),
    ),
  )
  .map((lags) => path(...lags))

test('it finds exactly the steps for which no dates could be written down', () => {
  let contradicting = 0
  fc.assert(
    fc.property(somePath, (steps) => {
      const found = firstContradiction(steps, false)
      if (found !== undefined) contradicting += 1
      expect(found).toBe(firstWithoutDates(steps))
    }),
    { numRuns: 400, seed: Number(process.env['PRAXIS_SEED'] ?? 20_261_122) },
  )
  expect(contradicting).toBeGreaterThan(40)
})

/** Tries every date within the sum of all lags. */
function firstWithoutDates(steps: readonly PathwayStep[]): number | undefined {
  let all: number[][] = [[0]]
  for (const [index, { lags = [] }] of steps.entries()) {
    if (index === 0) continue
    all = all
      .flatMap((dates) => Array.from({ length: 17 }, (_, day) => [...dates, day]))
      .filter((dates) => {
        const date = dates[index]!
        return (
          date >= dates[index - 1]! &&
          lags.every(({ after, minDays = 0, maxDays = 99 }) => {
            const apart = date - dates[after - 1]!
            return apart >= minDays && apart <= maxDays
          })
        )
      })
    if (all.length === 0) return index
  }
  return undefined
}
