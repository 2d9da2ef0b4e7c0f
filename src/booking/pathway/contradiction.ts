import type { PathwayStep } from './contract.ts'

/** `to` is at most so much later than `from`. */
interface Bound {
  from: number
  to: number
  atMost: number
}

const MINUTES_PER_DAY = 1440
/** Between UTC+14 and UTC-12 a visit can come after another and be two dates earlier. */
const DATES_BACKWARDS = 2

/**
 * The first step (counted from 0) whose lags no dates or no minutes could satisfy together with those before it; undefined when there is none.
 * It asks what follows from the lags alone, whoever works when: two lags that contradict each other by way of a third are found as well.
 */
export function firstContradiction(steps: readonly PathwayStep[], hasSeveralTimeZones: boolean): number | undefined {
  const slack = hasSeveralTimeZones ? DATES_BACKWARDS : 0
  const contradicts = (count: number) => {
    const first = steps.slice(0, count)
    return !canHold(count, datesOf(first, slack)) || !canHold(2 * count, minutesOf(first))
  }
  const found = steps.findIndex((_step, index) => contradicts(index + 1))
  return found === -1 ? undefined : found
}

/** How many dates after the first step each step is at the least. */
export function leastDaysAhead(steps: readonly PathwayStep[]): number[] {
  const ahead: number[] = []
  for (const { lags = [] } of steps) {
    const asked = lags.map(({ after, minDays = 0 }) => (ahead[after - 1] ?? 0) + minDays)
    ahead.push(Math.max(ahead.at(-1) ?? 0, ...asked))
  }
  return ahead
}

/** The dates of the visits, one number each. */
function datesOf(steps: readonly PathwayStep[], slack: number): Bound[] {
  return steps.flatMap(({ lags = [] }, index): Bound[] => [
    ...(index === 0 ? [] : [{ from: index, to: index - 1, atMost: slack }]),
    ...lags.flatMap(({ after, minDays, maxDays, maxMinutes }): Bound[] => {
      const before = after - 1
      const most = maxDays ?? (maxMinutes === undefined ? undefined : daysWithin(maxMinutes) + slack)
      return [
        ...(minDays === undefined ? [] : [{ from: index, to: before, atMost: -minDays }]),
        ...(most === undefined ? [] : [{ from: before, to: index, atMost: most }]),
      ]
    }),
  ])
}

const WIDEST_CLOCK_CHANGE = 180

/** Dates that can pass between the start of a visit, which lasts a day at most, and so many minutes after its end, though the clocks change. */
const daysWithin = (minutes: number): number =>
  Math.ceil((minutes + MINUTES_PER_DAY + WIDEST_CLOCK_CHANGE) / MINUTES_PER_DAY)

/** Starts and ends of the visits in minutes. How long a visit takes differs by doctor, so all that is said of it is a minute to a day. */
function minutesOf(steps: readonly PathwayStep[]): Bound[] {
  const [start, end] = [(step: number) => 2 * step, (step: number) => 2 * step + 1]
  return steps.flatMap(({ lags = [] }, index): Bound[] => [
    { from: end(index), to: start(index), atMost: -1 },
    { from: start(index), to: end(index), atMost: MINUTES_PER_DAY },
    ...(index === 0 ? [] : [{ from: start(index), to: end(index - 1), atMost: 0 }]),
    ...lags.flatMap(({ after, minMinutes, maxMinutes }): Bound[] => {
      const before = end(after - 1)
      return [
        ...(minMinutes === undefined ? [] : [{ from: start(index), to: before, atMost: -minMinutes }]),
        ...(maxMinutes === undefined ? [] : [{ from: before, to: start(index), atMost: maxMinutes }]),
      ]
    }),
  ])
}

/** Bellman and Ford: differences can hold together unless they add up to less than nothing around a circle. */
function canHold(count: number, bounds: readonly Bound[]): boolean {
  const values = Array.from({ length: count }, () => 0)
  for (let round = 0; round <= count; round += 1) {
    let changed = false
    for (const { from, to, atMost } of bounds) {
      const least = values[from]! + atMost
      if (least >= values[to]!) continue
      values[to] = least
      changed = true
    }
    if (!changed) return true
  }
  return false
}
