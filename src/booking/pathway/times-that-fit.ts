import type { Context } from '#identity'
import type { PatientId } from '#people'
import { overlaps } from '#scheduling'
import type { Interval } from '#scheduling'
import type { Slot } from '../contract.ts'
import { freeTimes } from '../slot/free-times.ts'
import { paddedTime } from '../slot/wanted-slot.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'
import { shownSlot } from '../together/shown-slot.ts'
import { busyOfPatient } from './busy-of-patient.ts'
import { placesLeft } from './places-left.ts'
import { faultsOfPlan, windowInPlan } from './plan.ts'
import type { PlannedVisit } from './plan.ts'
import type { Plan } from './read-plan.ts'

const DAY_MS = 86_400_000
const AROUND_MS = 28 * DAY_MS
const MOST_TIMES = 5

/**
 * Free times for these steps, with the doctor and at the location that were wished, at which the whole plan keeps its order and lags: nearest
 * first, and the first ones of all the steps together.
 */
export async function timesThatFit(
  ctx: Context,
  plan: Pick<Plan, 'slots' | 'visits'> & Pick<Plan['pathway'], 'steps'>,
  steps: readonly number[],
  patientId: PatientId,
): Promise<Map<number, Slot[]>> {
  let { slots, visits } = plan
  const found = new Map<number, Slot[]>()
  for (const step of [...new Set(steps)].toSorted((a, b) => a - b)) {
    const slot = slots[step - 1]
    if (slot === undefined) continue
    const free = await nearestFitting(ctx, { steps: plan.steps, slots, visits }, step, patientId)
    found.set(
      step,
      free.slice(0, MOST_TIMES).map((startAt) => shownSlot(movedTo(slot, startAt))),
    )
    const [first] = free
    if (first === undefined) continue
    slots = slots.map((one) => (one === slot ? movedTo(one, first) : one))
    visits = visits.map((one) => (one.step === step ? movedTo(one, first) : one))
  }
  return found
}

function movedTo<Visit extends { startAt: number; endAt: number }>(visit: Visit, startAt: number): Visit {
  return { ...visit, startAt, endAt: startAt + visit.endAt - visit.startAt }
}

type Standing = Pick<Plan, 'slots' | 'visits'> & Pick<Plan['pathway'], 'steps'>

async function nearestFitting(
  ctx: Context,
  { steps, slots, visits }: Standing,
  step: number,
  patientId: PatientId,
): Promise<number[]> {
  const [slot, visit] = [slots[step - 1], visits.find((one) => one.step === step)]
  if (slot === undefined || visit === undefined) return []
  const others = visits.filter((one) => one !== visit)
  const { from, to } = around(visit, windowInPlan(steps, visit, others), ctx.now)
  if (from >= to) return []
  const free = await freeTimes(ctx.database, [slot], { from: () => from, to: () => to, now: ctx.now })
  const taken = [
    ...slots.filter((one) => one !== slot).map((one) => reach(one, one.startAt)),
    ...(await busyOfPatient(ctx, patientId, from, to + DAY_MS)),
  ]
  const hasPlace = await placesBeside(ctx, slots, slot, { from, to })
  return free
    .map(({ startAt }) => startAt)
    .filter(hasPlace)
    .filter((startAt) => !taken.some((one) => overlaps(one, reach(slot, startAt))))
    .filter((startAt) => faultsOfPlan(steps, [...others, movedTo(visit, startAt)]).length === 0)
    .toSorted((a, b) => Math.abs(a - visit.startAt) - Math.abs(b - visit.startAt))
}

/** Whether a start finds a place under the limits of its doctor, beside the places that the other visits of the plan will take. */
async function placesBeside(
  ctx: Context,
  slots: readonly WantedSlot[],
  slot: WantedSlot,
  { from, to }: { from: number; to: number },
): Promise<(startAt: number) => boolean> {
  const left = await placesLeft(ctx.database, [slot], { from, to, now: ctx.now })
  const others = slots.filter((one) => one !== slot && one.doctorId === slot.doctorId)
  const taken = others.flatMap((one) => left(one, one.startAt).map(({ name }) => name))
  return (startAt) =>
    left(slot, startAt).every((place) => taken.filter((name) => name === place.name).length < place.left)
}

/** Four weeks of it, as near to the wish as it allows. */
function around({ startAt }: PlannedVisit, { start, end }: Interval, now: number): { from: number; to: number } {
  const near = Math.min(Math.max(startAt, start), end)
  return { from: Math.max(now, start, near - AROUND_MS), to: Math.min(end, near + AROUND_MS) }
}

function reach(slot: WantedSlot, startAt: number): Interval {
  const [start, end] = paddedTime(movedTo(slot, startAt))
  return { start, end }
}
