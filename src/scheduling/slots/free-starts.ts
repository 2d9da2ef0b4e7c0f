import type { Busy, Pool } from './busy.ts'
import type { EpochMinute, Interval } from '../time/interval.ts'
import { openings } from './openings.ts'
import type { Location, Schedule } from './schedule.ts'
import { clockChanges, offsetAt, timeZone } from '../time/time-zone.ts'
import { minutesToGrid } from './start-grid.ts'
import type { VisitRules } from './visit-rules.ts'

/**
 * Every start in `range` that the schedule offers, sorted: on the grid, the whole visit inside an opening. Compiled once
 * for a range; what is booked, and what time it is, come afterwards in `freeStarts`.
 */
export function offeredStarts(
  schedule: Schedule,
  location: Location,
  rules: VisitRules,
  range: Interval,
): EpochMinute[] {
  const zone = timeZone(location.timeZone)
  // The last minute of the range may still begin a visit; its end, being no part of the range, may not.
  const whole = { start: range.start, end: range.end - 1 + rules.durationMinutes }
  const changes = clockChanges(zone, whole.start, whole.end).map(({ at }) => at)
  const starts: EpochMinute[] = []
  for (const { start, end } of openings(schedule, location, rules.visitTypeId, whole)) {
    const last = end - rules.durationMinutes
    // The grid is one of the wall clock: wherever the clocks change inside the opening, it is found anew.
    const seams = [start, ...changes.filter((at) => start < at && at <= last), last + 1]
    for (let i = 0; i + 1 < seams.length; i++) {
      const offset = offsetAt(zone, seams[i]!)
      let at = seams[i]!
      for (;;) {
        at += minutesToGrid(at + offset, rules)
        if (at >= seams[i + 1]!) break
        starts.push(at++)
      }
    }
  }
  return starts
}

/**
 * The offered starts (sorted) inside `window` (from `bookingWindow`) at which the visit with its buffers meets nothing
 * that is busy. For a group visit: those that still have a seat.
 */
export function freeStarts(
  offered: readonly EpochMinute[],
  busy: Busy,
  rules: VisitRules,
  window: Interval,
): EpochMinute[] {
  const before = rules.bufferBeforeMinutes
  const after = rules.durationMinutes + rules.bufferAfterMinutes
  const { starts, ends } = busy
  const free: EpochMinute[] = []
  let next = 0
  for (let i = firstAtOrAfter(offered, window.start); i < offered.length; i++) {
    const start = offered[i]!
    if (start >= window.end) break
    while (next < ends.length && ends[next]! <= start - before) next++
    if (next < starts.length && starts[next]! < start + after) continue
    free.push(start)
  }
  const isSimple = busy.occasions.length === 0 && busy.full === undefined && busy.pools === undefined
  return isSimple ? free : free.filter((start) => seatsLeft(start, busy, rules) > 0)
}

/**
 * How many can still book this start: 0 when its padded time meets another claim, when its day is full or too few of a pool are free; else
 * the capacity less the seats taken of the same occasion. Says nothing about whether the start is offered.
 */
export function seatsLeft(start: EpochMinute, busy: Busy, rules: VisitRules): number {
  if (busy.full?.some((period) => period.start <= start && start < period.end)) return 0
  if (busy.pools?.some((pool) => freeOfPool(start, pool, rules) < pool.need)) return 0
  return seatsOn(start, busy, rules)
}

/** How many of a pool are free for a visit that begins then. One that has the same group already is free for the rest of it. */
export function freeOfPool(start: EpochMinute, { members }: Pool, rules: VisitRules): number {
  return members.filter((member) => seatsOn(start, member, rules) > 0).length
}

function seatsOn(start: EpochMinute, busy: Busy, rules: VisitRules): number {
  const padded = {
    start: start - rules.bufferBeforeMinutes,
    end: start + rules.durationMinutes + rules.bufferAfterMinutes,
  }
  const met = firstAtOrAfter(busy.ends, padded.start + 1)
  if (met < busy.starts.length && busy.starts[met]! < padded.end) return 0
  let seats = rules.capacity
  for (const occasion of busy.occasions) {
    if (occasion.occasionStart === start) seats -= occasion.seats
    else if (occasion.start < padded.end && padded.start < occasion.end) return 0
  }
  return Math.max(seats, 0)
}

function firstAtOrAfter(sorted: readonly number[], bound: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < bound) low = middle + 1
    else high = middle
  }
  return low
}
