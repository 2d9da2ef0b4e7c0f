/** What must be true of every clinic: the engine says what the definitions say, and names every rule that it obeys. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { type ScheduleRule, reasonsAgainst } from './bookability.ts'
import { bookingWindow } from './booking-window.ts'
import { busyFrom } from './busy.ts'
import { freeStarts, offeredStarts, seatsLeft } from './free-starts.ts'
import type { EpochMinute, Interval } from '../time/interval.ts'
import { withoutRules } from './lifted-rules.fixture.ts'
import { type Clinic, verdicts } from './minute-by-minute.oracle.ts'
import { openings } from './openings.ts'
import { CHECK_UP, clinicAndRange } from './random-clinics.fixture.ts'
import { timeZone } from '../time/time-zone.ts'

interface Found {
  /** Starts that were judged by both engines, of each clinic every minute of two or three days. */
  checks: number
  offered: number
  free: number
  /** How often each rule was the reason. */
  reasons: Map<ScheduleRule, number>
}

/** What a wall time means depends on the offset it was written with: clock_gap has its own tests. */
function rulesAgainst({ schedule, location, rules, nowAt }: Clinic, minute: EpochMinute): ScheduleRule[] {
  const start = { at: minute * 60_000, offsetMinutes: 0 }
  return reasonsAgainst({ start, schedule, location, rules, nowAt })
    .map(({ rule }) => rule)
    .filter((rule) => rule !== 'clock_gap')
}

/** The engine and the naive one, minute by minute: every opening, start, seat and reason. */
function agree({ clinic, range }: { clinic: Clinic; range: Interval }, found: Found): void {
  const { schedule, location, rules, claims, nowAt } = clinic
  const truth = verdicts(clinic, range)
  const busy = busyFrom(claims, rules, location.id)
  const of = (is: (verdict: { rules: Set<ScheduleRule>; seats: number; open: boolean }) => boolean): EpochMinute[] =>
    [...truth].filter(([, verdict]) => is(verdict)).map(([minute]) => minute)

  const open = openings(schedule, location, CHECK_UP, range)
  expect(open.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i))).toEqual(
    of((verdict) => verdict.open),
  )
  const offered = offeredStarts(schedule, location, rules, range)
  const free = freeStarts(offered, busy, rules, bookingWindow(rules, timeZone(location.timeZone), nowAt))
  expect(free).toEqual(of((verdict) => verdict.rules.size === 0 && verdict.seats > 0))

  for (const [minute, verdict] of truth) {
    const said = rulesAgainst(clinic, minute)
    const same =
      said.length === verdict.rules.size &&
      said.every((rule) => verdict.rules.has(rule)) &&
      seatsLeft(minute, busy, rules) === verdict.seats
    if (!same) expect({ minute, said, seats: seatsLeft(minute, busy, rules) }).toEqual({ minute, ...verdict })
    for (const rule of said) found.reasons.set(rule, (found.reasons.get(rule) ?? 0) + 1)
  }
  found.checks += truth.size
  found.offered += offered.length
  found.free += free.length
}

/**
 * Of some starts of the clinic: whatever rule is named is truly in the way, and nothing is in the way that is not named. So with
 * all that are named lifted the time can be booked, with one lifted the others remain, and with all but one that one.
 */
function everyRuleIsNamed({ clinic, range }: { clinic: Clinic; range: Interval }): void {
  for (let minute = range.start; minute < range.end; minute += 97) {
    const named = rulesAgainst(clinic, minute)
    expect(rulesAgainst(withoutRules(clinic, named, minute), minute)).toEqual([])
    if (named.length < 2) continue
    for (const rule of named) {
      const others = named.filter((each) => each !== rule)
      expect(rulesAgainst(withoutRules(clinic, [rule], minute), minute)).toEqual(others)
      expect(rulesAgainst(withoutRules(clinic, others, minute), minute)).toEqual([rule])
    }
  }
}

/** Fails unless both hold for so many random clinics, and unless there was something to find. The seed says which clinics. */
export function holdsForRandomClinics(runs: number, seed: number): Found {
  const found: Found = { checks: 0, offered: 0, free: 0, reasons: new Map() }
  fc.assert(
    fc.property(clinicAndRange, (drawn) => {
      agree(drawn, found)
      everyRuleIsNamed(drawn)
    }),
    { numRuns: runs, seed },
  )
  expect(found.free).toBeGreaterThan(runs / 5)
  expect(found.offered).toBeGreaterThan(found.free)
  return found
}
