import type { DoctorId } from '#people'
import { conditionsOf, patientWindow, timeZone } from '#scheduling'
import type { Condition, Interval, PatientFacts, VisitRules } from '#scheduling'
import type { Found } from './diary/wanted-offers.ts'

/** What is known of the patient who comes, by doctor; undefined when nobody was named. */
export type WhoComes = ((doctorId: DoctorId) => PatientFacts) | undefined

/** The starts that are asked about and at which this patient may come. */
export function windowsFor(patient: WhoComes, window: (one: Found) => Interval): (one: Found) => Interval {
  if (patient === undefined) return window
  return (one) => {
    const { start, end } = window(one)
    const { visit, doctorId, timeZone: zone } = one.of.offer
    const theirs = patientWindow(visit, patient(doctorId), timeZone(zone))
    const first = Math.max(start, theirs.start)
    return { start: Math.min(first, end), end: Math.max(Math.min(end, theirs.end), Math.min(first, end)) }
  }
}

const known = new WeakMap<VisitRules, readonly Condition[]>()

/** By name, worked out once for each visit type of a doctor: a search shows thousands of times. */
export function conditionsTold(visit: VisitRules): readonly Condition[] {
  let conditions = known.get(visit)
  if (conditions === undefined) known.set(visit, (conditions = conditionsOf(visit).map(({ rule }) => rule)))
  return conditions
}

/** What was judged of the patient who comes is no condition any more. */
export const isStillOpen = (condition: Condition): boolean => condition === 'needs_approval'
