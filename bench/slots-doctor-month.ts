/**
 * `slots.doctor-month`: the free starts of one doctor for thirty days, once the schedule has been compiled for them, beside
 * the least that any engine must do: a bare loop over the same openings and the same busy times in sorted integer arrays.
 */
import {
  type Busy,
  type Claim,
  type Schedule,
  type VisitRules,
  bookingWindow,
  busyFrom,
  dayNumber,
  freeStarts,
  offeredStarts,
  openings,
  startOfDay,
  timeZone,
} from '#scheduling'
import { median } from './benchmark.ts'
import type { Benchmark, Figure } from './benchmark.ts'

const ROUNDS = 21
const RUNS_PER_ROUND = 2000

const zone = timeZone('Europe/Berlin')
const location = { id: 'location', timeZone: zone.name }
const rules: VisitRules = {
  visitTypeId: 'visit',
  durationMinutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 5,
  gridMinutes: 30,
  minNoticeMinutes: 120,
  horizonDays: 60,
  capacity: 1,
}
const schedule: Schedule = {
  hours: ([1, 2, 3, 4, 5] as const).map((weekday) => ({
    locationId: location.id,
    weekday,
    from: '09:00',
    to: '17:00',
  })),
  overrides: [],
  leave: [],
  closures: [],
}
// Thirty days across the end of summer time: the day of 25 hours is among them.
const range = {
  start: startOfDay(zone, dayNumber('2026-10-05')),
  end: startOfDay(zone, dayNumber('2026-11-04')),
}
const nowAt = (range.start + 10 * 60) * 60_000

/** Eight appointments on each working day, of 20 minutes and the 5 after them, with breaks that differ from day to day. */
function appointments(): Claim[] {
  const breaks = [0, 5, 65, 0, 35, 10, 0, 70, 15, 0, 40]
  return openings(schedule, location, rules.visitTypeId, range).flatMap((opening, day) => {
    let free = opening.start
    return Array.from({ length: 8 }, (_, nth) => {
      const start = free + breaks[(day * 3 + nth) % breaks.length]!
      free = start + 25
      return { start, end: free }
    })
  })
}

/** No zone, no notice, no rules but the two comparisons that cannot be left out. */
function bareLoop(open: Int32Array, starts: Int32Array, ends: Int32Array, from: number): number[] {
  const free: number[] = []
  let next = 0
  for (let i = 0; i < open.length; i += 2) {
    const last = open[i + 1]! - 30
    for (let at = open[i]!; at <= last; at += 30) {
      if (at < from) continue
      while (next < ends.length && ends[next]! <= at) next++
      if (next === starts.length || starts[next]! >= at + 35) free.push(at)
    }
  }
  return free
}

function microseconds(work: () => number[]): number {
  let found = 0
  const began = performance.now()
  for (let run = 0; run < RUNS_PER_ROUND; run++) found += work().length
  const spent = performance.now() - began
  if (found === 0) throw new Error('The benchmark found no free start: it measured nothing')
  return (spent * 1000) / RUNS_PER_ROUND
}

/** Microseconds for a doctor's month. Both sides alternate within the run, and must find the same starts. */
function measure(): Figure {
  const busy: Busy = busyFrom(appointments(), rules, location.id)
  const offered = offeredStarts(schedule, location, rules, range)
  const open = Int32Array.from(
    openings(schedule, location, rules.visitTypeId, range).flatMap(({ start, end }) => [start, end]),
  )
  const starts = Int32Array.from(busy.starts)
  const ends = Int32Array.from(busy.ends)
  const engine = (): number[] => freeStarts(offered, busy, rules, bookingWindow(rules, zone, nowAt))
  const bare = (): number[] => bareLoop(open, starts, ends, nowAt / 60_000 + rules.minNoticeMinutes)
  if (engine().join() !== bare().join()) throw new Error('The engine and the bare loop disagree')

  const values: number[] = []
  const limits: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    limits.push(microseconds(bare))
    values.push(microseconds(engine))
  }
  const value = median(values)
  const limit = median(limits)
  return { name: 'slots.doctor-month', value, unit: 'µs', limit, ratio: limit / value }
}

export const slotsDoctorMonth: Benchmark = {
  name: 'slots.doctor-month',
  about:
    'microseconds for the free starts of one doctor for 30 days, the schedule compiled; beside a bare loop over sorted integers',
  measure: async () => measure(),
}
