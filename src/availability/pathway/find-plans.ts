import type { PathwayStep } from '#booking'
import type { Interval, TimeZone } from '#scheduling'
import { collides, lacksPlace } from './candidate.ts'
import type { Candidate, PlanVisit } from './candidate.ts'
import { startsInOrder } from './starts-in-order.ts'
import { doctorKeptTo, statesOf, windowOf } from './state.ts'
import { OutOfWork, atMost } from './work.ts'

/** What a step asks, and who could do it, in the order in which they are proposed at one time. */
export interface StepSearch {
  rule: Pick<PathwayStep, 'lags' | 'sameDoctorAs'>
  candidates: readonly Candidate[]
}

export interface Plans {
  /** Each with a visit for every step. */
  plans: readonly (readonly PlanVisit[])[]
  /** False: the search was given up before it had seen everything. */
  isComplete: boolean
  /** How far (a step, from 0) it ever came: the one for which there was no time, when there is no plan. */
  endsAt: number
}

export interface PlansWish {
  /** At most so many plans, one for each time at which the first visit can begin. */
  atMost: number
  /** And so many looks at somebody's free times. */
  looks?: number
}

/** Some ten thousandths of a second each: half a second of a busy process. */
const USUAL_LOOKS = 100_000
/** Where nothing says until when a step has to be, it is looked for within half a year. */
const OPEN_MINUTES = 183 * 1440

/**
 * The earliest plans: for each time of the first visit, earliest first, the earliest second visit with which it can be completed, then the
 * earliest third. Whether the rest can be completed depends on little of what was chosen before: on the windows that the lags leave, on
 * the doctor to be kept to, on what is still in the way. It is asked once for each such state, so a pathway that cannot be met is found to
 * end as soon as there is nothing new to try, and not after all combinations.
 */
export function findPlans(steps: readonly StepSearch[], { atMost: most, looks = USUAL_LOOKS }: PlansWish): Plans {
  const search = searchOf(steps, looks)
  const plans: (readonly PlanVisit[])[] = []
  let isComplete = true
  try {
    for (const plan of search.all()) {
      plans.push(plan)
      if (plans.length === most) break
    }
  } catch (error) {
    if (!(error instanceof OutOfWork)) throw error
    isComplete = false
  }
  return { plans, isComplete, endsAt: search.deepest() }
}

type Rest = readonly PlanVisit[] | undefined

function searchOf(steps: readonly StepSearch[], looks: number) {
  const work = atMost(looks)
  const stateAt = statesOf(steps)
  const known = new Map<string, Rest>()
  let deepest = 0

  function* visitsOf(index: number, chosen: readonly PlanVisit[]): Generator<PlanVisit> {
    const step = steps[index]
    if (step === undefined) return
    deepest = Math.max(deepest, index)
    const doctorId = doctorKeptTo(step, chosen)
    const windows = new Map<TimeZone, Interval>()
    const asked = step.candidates.flatMap((candidate) => {
      if (doctorId !== undefined && candidate.doctorId !== doctorId) return []
      const window = windows.get(candidate.zone) ?? windowOf(step, chosen, index, candidate.zone)
      windows.set(candidate.zone, window)
      const start = Math.max(window.start, candidate.window.start)
      const part = { start, end: Math.min(window.end, candidate.window.end, start + OPEN_MINUTES) }
      return part.start < part.end ? [{ candidate, part }] : []
    })
    for (const [candidate, start] of startsInOrder(asked, work)) {
      const visit = { candidate, start, end: start + candidate.durationMinutes }
      if (chosen.some((earlier) => collides(earlier, visit)) || lacksPlace(visit, chosen)) continue
      yield visit
    }
  }

  /**
   * For each time at which this step can begin, the earliest visits from it on. Of several who are free at one time it is the one after whom
   * the rest is earlier: the first doctor by name may be the busier one when the follow-up has to be with the same.
   */
  function* plansFrom(index: number, chosen: readonly PlanVisit[]): Generator<readonly PlanVisit[]> {
    let best: readonly PlanVisit[] | undefined
    for (const visit of visitsOf(index, chosen)) {
      if (best !== undefined && visit.start > best[0]!.start) {
        yield best
        best = undefined
      }
      const later = restFrom(index + 1, [...chosen, visit])
      if (later === undefined) continue
      const plan = [visit, ...later]
      if (best === undefined || isEarlier(plan, best)) best = plan
    }
    if (best !== undefined) yield best
  }

  /** The earliest visits for this step and all after it. */
  function restFrom(index: number, chosen: readonly PlanVisit[]): Rest {
    if (index === steps.length) return []
    work.looked()
    const state = stateAt(index, chosen)
    if (known.has(state)) return known.get(state)
    const [rest] = plansFrom(index, chosen).take(1)
    known.set(state, rest)
    return rest
  }
  const all = () => plansFrom(0, [])
  return { all, deepest: () => deepest }
}

function isEarlier(one: readonly PlanVisit[], other: readonly PlanVisit[]): boolean {
  const at = one.findIndex(({ start }, index) => start !== other[index]?.start)
  return at !== -1 && one[at]!.start < (other[at]?.start ?? 0)
}
