import { lagWindow } from '#booking'
import type { EpochMinute, Interval, TimeZone } from '#scheduling'
import { inTheWayUntil } from './candidate.ts'
import type { PlanVisit } from './candidate.ts'
import type { StepSearch } from './find-plans.ts'

/** Whom a step has to be with, when it is the doctor of one that is chosen. */
export const doctorKeptTo = ({ rule }: StepSearch, chosen: readonly PlanVisit[]): string | undefined =>
  rule.sameDoctorAs === undefined ? undefined : chosen[rule.sameDoctorAs - 1]?.candidate.doctorId

/** When a step may begin, as far as the visits chosen so far say. */
export function windowOf({ rule }: StepSearch, chosen: readonly PlanVisit[], index: number, zone: TimeZone): Interval {
  let start = chosen[index - 1]?.end ?? Number.NEGATIVE_INFINITY
  let end = Number.POSITIVE_INFINITY
  for (const lag of rule.lags ?? []) {
    const before = chosen[lag.after - 1]
    if (before === undefined) continue
    const window = lagWindow(lag, { start: before.start, end: before.end, zone: before.candidate.zone }, zone)
    start = Math.max(start, window.start)
    end = Math.min(end, window.end)
  }
  return { start, end }
}

/**
 * Everything of the visits chosen so far that decides what can still be chosen for the steps from `index` on, as text: two choices with one text
 * have one rest. It is made for each start that is tried, so what can be said of the steps alone is said once.
 */
export function statesOf(steps: readonly StepSearch[]): (index: number, chosen: readonly PlanVisit[]) => string {
  const zones = steps.map(({ candidates }) => [...new Set(candidates.map(({ zone }) => zone))])
  const longestBefore = steps.map((_step, index) =>
    Math.max(0, ...steps.slice(index).flatMap(({ candidates }) => candidates.map((one) => one.bufferBeforeMinutes))),
  )
  /** The first step that it looks back to, counted from 1. */
  const looksBackTo = steps.map(({ rule: { lags = [], sameDoctorAs = Number.POSITIVE_INFINITY } }) =>
    Math.min(sameDoctorAs, ...lags.map(({ after }) => after)),
  )
  return (index, chosen) => {
    const parts: (string | number)[] = [index]
    let earliest: EpochMinute = Number.POSITIVE_INFINITY
    for (let later = index; later < steps.length; later += 1) {
      if (later > index && looksBackTo[later]! > index) continue
      const step = steps[later]!
      parts.push(later, doctorKeptTo(step, chosen) ?? '')
      for (const zone of zones[later]!) {
        const { start, end } = windowOf(step, chosen, later, zone)
        if (later === index) earliest = Math.min(earliest, start)
        parts.push(start, end)
      }
    }
    for (const [earlier, visit] of chosen.entries()) {
      const { candidate } = visit
      if (inTheWayUntil(visit) > earliest - longestBefore[index]!)
        parts.push(earlier, candidate.doctorId, candidate.locationId, visit.end)
      for (const { name } of candidate.places(visit.start)) parts.push(name)
    }
    return parts.join(' ')
  }
}
