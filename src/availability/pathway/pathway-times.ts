import { busyOfPatient, factsForSearch, placesLeft, presentPathway, refuseSeveralDeposits } from '#booking'
import type { Pathway, PathwayId, PathwayStep } from '#booking'
import { getVisitTypes } from '#clinic'
import type { Context } from '#identity'
import type { FreeSlot } from '../contract.ts'
import { windowsAt } from '../diary/ask-diaries.ts'
import type { Bounds } from '../diary/ask-diaries.ts'
import { freeTimeAt } from '../diary/diary.ts'
import type { Found } from '../diary/wanted-offers.ts'
import { freeSlot, freeSlotOfPatient } from '../free-slot.ts'
import { windowsFor } from '../who-comes.ts'
import { reachOfBounds, searchWindow } from '../window.ts'
import type { Candidate, PlanVisit } from './candidate.ts'
import { candidateOf, offersOfSteps } from './candidates.ts'
import type { PathwayTimes, PathwayTimesQuery } from './contract.ts'
import { findPlans } from './find-plans.ts'
import type { StepSearch } from './find-plans.ts'

const DAY_MS = 86_400_000
const USUAL_DAYS = 28
const USUAL_PLANS = 5
/** Longer than any search looks for a step without an end, from its beginning. */
const OPEN_DAYS = 184
/** No horizon reaches so far. */
const FARTHEST_DAYS = 6 * 366

/**
 * The earliest complete plans of a pathway: free times by the one engine that booking is judged by, that keep its order and lags and do not
 * stand in each other's way. Without a plan it says at which step it ends; what the caller may not book as a whole it refuses as booking would.
 */
export async function pathwayTimes(ctx: Context, id: PathwayId, query: PathwayTimesQuery): Promise<PathwayTimes> {
  const pathway = await presentPathway(ctx.database, ctx.clinicId, id)
  const visitTypeIds = [...new Set(pathway.steps.map(({ visitTypeId }) => visitTypeId))]
  refuseSeveralDeposits(ctx, await getVisitTypes(ctx.database, ctx.clinicId, visitTypeIds))
  const bounds = searchWindow(query, ctx.now, USUAL_DAYS)
  const reach = reachOfBounds(bounds, ctx.now) + longestDays(pathway) * DAY_MS
  const reachAt = Math.min(reach, ctx.now + FARTHEST_DAYS * DAY_MS)
  const offers = await offersOfSteps(ctx, pathway.steps, query, reachAt)
  const patient = await factsForSearch(ctx, query.patientId)
  const nobody = offers.findIndex((found) => found.length === 0)
  if (nobody !== -1) return none(nobody, 'nobody_offers', 'Nobody who may do this step offers it there.')
  const until = { from: ctx.now, to: reachAt, now: ctx.now }
  const all = offers.flat().map(({ of }) => of.offer)
  const places = await placesLeft(ctx.database, all, until)
  const busy = query.patientId === undefined ? [] : await busyOfPatient(ctx, query.patientId, ctx.now, reachAt)
  const windows = (its: Bounds) => windowsFor(patient, windowsAt(its, ctx.now))
  const [first, later] = [windows(bounds), windows(after(bounds, reachAt))]
  const found = new Map<Candidate, Found>()
  const steps = offers.map((some, index): StepSearch => {
    const asking = { window: index === 0 ? first : later, partOfDay: query.partOfDay, places, busy }
    const candidates = some.map((one) => {
      const candidate = candidateOf(one, asking)
      found.set(candidate, one)
      return candidate
    })
    return { rule: pathway.steps[index] ?? {}, candidates }
  })
  const { plans, isComplete, endsAt } = findPlans(steps, { atMost: query.limit ?? USUAL_PLANS })
  if (plans.length === 0 && isComplete) return ended(steps, endsAt)
  const shown = patient === undefined ? freeSlot : freeSlotOfPatient
  const slotOf = ({ candidate, start }: PlanVisit): FreeSlot[] => {
    const one = found.get(candidate)
    return one === undefined ? [] : [shown(freeTimeAt(one.of, start))]
  }
  return {
    data: plans.map((plan) => ({ visits: plan.flatMap((visit, index) => visitsShown(pathway, index, slotOf(visit))) })),
    complete: isComplete,
    endsAt: null,
    nextCursor: null,
  }
}

const visitsShown = ({ steps }: Pathway, index: number, slots: readonly FreeSlot[]) =>
  slots.map((slot) => ({ step: index + 1, name: steps[index]?.name ?? null, slot }))

/** The later visits lie after the first one may begin, as far as anything was read. */
const after = ({ from }: Bounds, reachAt: number): Bounds => ({ from, to: () => reachAt })

/** How many days after the first visit the last one can be. */
function longestDays({ steps }: Pathway): number {
  return steps.reduce((days, step) => days + longestAfter(step), 0)
}

function longestAfter({ lags = [] }: PathwayStep): number {
  const least = Math.max(0, ...lags.map(({ minDays = 0 }) => minDays))
  const most = Math.min(
    ...lags.map(({ maxDays, maxMinutes }) => maxDays ?? (maxMinutes === undefined ? Number.POSITIVE_INFINITY : 3)),
  )
  return Math.min(most, least + OPEN_DAYS) + 2
}

const none = (step: number, rule: NonNullable<PathwayTimes['endsAt']>['rule'], detail: string): PathwayTimes => ({
  data: [],
  complete: true,
  endsAt: { step: step + 1, rule, detail },
  nextCursor: null,
})

function ended(steps: readonly StepSearch[], endsAt: number): PathwayTimes {
  const isFreeAtAll = steps[endsAt]?.candidates.some(
    ({ window, starts }) => window.start < window.end && starts(window).length > 0,
  )
  if (endsAt > 0 && isFreeAtAll === true)
    return none(
      endsAt,
      'no_free_time_within_lags',
      'There is no free time that keeps the order and the lags of the steps before it.',
    )
  return none(endsAt, 'no_free_time', 'There is no free time for this step in the time that was asked about.')
}
