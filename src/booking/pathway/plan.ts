import type { LocationId, VisitTypeId } from '#clinic'
import type { DoctorId } from '#people'
import { timeZone } from '#scheduling'
import type { Interval } from '#scheduling'
import type { SlotFacts } from '../tables.ts'
import type { PathwayFault, PathwayStep } from './contract.ts'
import { beforeOf, lagWindow } from './lag.ts'
import { isAllowed } from './refuse-odd-steps.ts'

/** A visit where a step wants one. `step` counts from 1. */
export interface PlannedVisit extends SlotFacts {
  step: number
  timeZone: string
  doctor: { id: DoctorId; specialties: readonly string[] }
}

/** What of these visits does not keep the steps, one sentence for each; visits may be missing, and then nothing is judged by them. */
export function faultsOfPlan(steps: readonly PathwayStep[], visits: readonly PlannedVisit[]): PathwayFault[] {
  const ordered = visits.toSorted((a, b) => a.step - b.step)
  return ordered.flatMap((visit, nth) => {
    const step = steps[visit.step - 1]
    return step === undefined ? [] : [...faultsOfOne(step, visit), ...faultsBetween(step, visit, ordered.slice(0, nth))]
  })
}

function faultsOfOne(step: PathwayStep, visit: PlannedVisit): PathwayFault[] {
  const { doctorIds, specialty, locationIds } = step
  const is = (wrong: boolean, rule: PathwayFault['rule'], detail: string): PathwayFault[] =>
    wrong ? [{ step: visit.step, rule, detail }] : []
  return [
    ...is(step.visitTypeId !== visit.visitTypeId, 'wrong_visit_type', `Step ${visit.step} is another visit type.`),
    ...is(
      !isAllowed({ doctorIds, specialty }, visit.doctor),
      'wrong_doctor',
      `Step ${visit.step} is not with this doctor.`,
    ),
    ...is(
      locationIds !== undefined && !locationIds.includes(visit.locationId),
      'wrong_location',
      `Step ${visit.step} is not at this location.`,
    ),
  ]
}

function faultsBetween(
  { lags = [], sameDoctorAs }: PathwayStep,
  visit: PlannedVisit,
  earlier: readonly PlannedVisit[],
): PathwayFault[] {
  const { step } = visit
  const last = earlier.at(-1)
  const other = earlier.find((one) => one.step === sameDoctorAs && one.doctorId !== visit.doctorId)
  return [
    ...(other === undefined
      ? []
      : [
          {
            step,
            after: other.step,
            rule: 'other_doctor' as const,
            detail: `Step ${step} is with the doctor of step ${other.step}.`,
          },
        ]),
    ...(last === undefined || last.endAt <= visit.startAt
      ? []
      : [
          {
            step,
            after: last.step,
            rule: 'out_of_order' as const,
            detail: `Step ${step} begins before step ${last.step} has ended.`,
          },
        ]),
    ...lags.flatMap((lag): PathwayFault[] => {
      const from = earlier.find((one) => one.step === lag.after)
      if (from === undefined || from.endAt > visit.startAt) return []
      const window = lagWindow(lag, beforeOf(from), timeZone(visit.timeZone))
      const at = visit.startAt / 60_000
      if (at >= window.start && at < window.end) return []
      const rule = at < window.start ? 'lag_too_short' : 'lag_too_long'
      return [
        { step, after: lag.after, rule, detail: `Step ${step} is to be ${inWords(lag)} after step ${lag.after}.` },
      ]
    }),
  ]
}

function inWords({ minDays, maxDays, minMinutes, maxMinutes }: NonNullable<PathwayStep['lags']>[number]): string {
  const inDays = minDays !== undefined || maxDays !== undefined
  const [least, most, unit] = inDays ? [minDays, maxDays, 'days'] : [minMinutes, maxMinutes, 'minutes']
  if (least === undefined) return `at most ${most} ${unit}`
  return most === undefined ? `at least ${least} ${unit}` : `${least} to ${most} ${unit}`
}

/**
 * Between when a visit may begin as the others stand, by its own lags and the order; the lags of later steps are not turned round. Epoch
 * milliseconds, either end may be infinite.
 */
export function windowInPlan(
  steps: readonly PathwayStep[],
  visit: PlannedVisit,
  others: readonly PlannedVisit[],
): Interval {
  const lags = steps[visit.step - 1]?.lags ?? []
  const windows = lags.flatMap((lag) => {
    const from = others.find((one) => one.step === lag.after)
    return from === undefined ? [] : [lagWindow(lag, beforeOf(from), timeZone(visit.timeZone))]
  })
  const before = others.filter((one) => one.step < visit.step).map(({ endAt }) => endAt)
  const after = others.filter((one) => one.step > visit.step).map(({ startAt }) => startAt)
  return {
    start: Math.max(...before, ...windows.map(({ start }) => start * 60_000)),
    end: Math.min(...after, ...windows.map(({ end }) => end * 60_000)),
  }
}

/** What is asked of a place before any time: for whoever looks for offers. */
export interface StepPlace {
  visitTypeId: VisitTypeId
  locationId: LocationId
  doctor: { id: DoctorId; specialties: readonly string[] }
}

/** Whether a step may be done by this doctor, there. */
export function isPlaceOfStep(step: PathwayStep, { visitTypeId, locationId, doctor }: StepPlace): boolean {
  if (step.visitTypeId !== visitTypeId) return false
  return (step.locationIds?.includes(locationId) ?? true) && isAllowed(step, doctor)
}
