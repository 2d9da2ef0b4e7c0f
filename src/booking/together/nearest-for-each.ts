import type { Context } from '#identity'
import type { PatientId } from '#people'
import { overlaps } from '#scheduling'
import type { Interval } from '#scheduling'
import type { Slot } from '../contract.ts'
import { freeTimes } from '../slot/free-times.ts'
import type { FreeTime, Offer, Question } from '../slot/free-times.ts'
import { findBusy } from '../slot/queries.ts'
import { paddedTime } from '../slot/wanted-slot.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'
import { shownSlot } from './shown-slot.ts'

const DAY_MS = 86_400_000
/** Within a fortnight either way, as for a single visit. */
const AROUND_MS = 14 * DAY_MS
const MOST_ALTERNATIVES = 3

interface Asking {
  slots: readonly WantedSlot[]
  /** Which of them cannot be had. */
  missed: ReadonlySet<number>
  /** Their own visits elsewhere are in the way as well. */
  patientId: PatientId | undefined
  who?: Question['patient']
}

/**
 * The nearest free times for each of several visits that cannot be had, nearest first: none in the way of the visits that can, of what the patient
 * has elsewhere, or of what is proposed first for another one; so all first proposals can be accepted together.
 */
export async function nearestForEach(
  ctx: Context,
  { slots, missed, patientId, who }: Asking,
): Promise<Map<number, Slot[]>> {
  const wanted = [...missed].flatMap((index) => {
    const slot = slots[index]
    return slot === undefined ? [] : [{ index, slot }]
  })
  const free = await freeAround(
    ctx,
    wanted.map(({ slot }) => slot),
    who,
  )
  const kept = slots.filter((_, index) => !missed.has(index))
  const taken = [...kept.map((slot) => reach(slot, slot.startAt)), ...(await busyOfPatient(ctx, patientId, slots))]
  const nearest = new Map<number, Slot[]>()
  for (const { index, slot } of wanted.toSorted((a, b) => a.slot.startAt - b.slot.startAt)) {
    const fitting = (free.get(nameOf(slot)) ?? [])
      .filter(({ startAt }) => Math.abs(startAt - slot.startAt) <= AROUND_MS)
      .filter(({ startAt }) => !taken.some((one) => overlaps(one, reach(slot, startAt))))
      .toSorted((a, b) => Math.abs(a.startAt - slot.startAt) - Math.abs(b.startAt - slot.startAt))
    const [first] = fitting
    if (first !== undefined) taken.push(reach(slot, first.startAt))
    nearest.set(
      index,
      fitting.slice(0, MOST_ALTERNATIVES).map((one) => shownSlot({ ...slot, ...one })),
    )
  }
  return nearest
}

const nameOf = ({ doctorId, visitTypeId, locationId }: Offer): string => `${doctorId} ${visitTypeId} ${locationId}`

/** With its buffers: two visits of a patient with two doctors could be nearer, which is not worth a second rule. */
function reach(slot: WantedSlot, startAt: number): Interval {
  const [start, end] = paddedTime({ ...slot, startAt, endAt: startAt + slot.visit.durationMinutes * 60_000 })
  return { start, end }
}

/** One search for each kind of visit, over all the time that is asked about: statements do not grow with the number of visits. */
async function freeAround(
  ctx: Context,
  slots: readonly WantedSlot[],
  who: Question['patient'],
): Promise<Map<string, FreeTime[]>> {
  const kinds = Map.groupBy(slots, nameOf)
  const found = new Map<string, FreeTime[]>()
  for (const [name, ofKind] of kinds) {
    const starts = ofKind.map(({ startAt }) => startAt)
    const [offer] = ofKind
    if (offer === undefined) continue
    const question: Question = {
      from: () => Math.min(...starts) - AROUND_MS,
      to: () => Math.max(...starts) + AROUND_MS,
      now: ctx.now,
      patient: who,
    }
    found.set(name, await freeTimes(ctx.database, [offer], question))
  }
  return found
}

async function busyOfPatient(
  ctx: Context,
  patientId: PatientId | undefined,
  slots: readonly WantedSlot[],
): Promise<Interval[]> {
  if (patientId === undefined) return []
  const starts = slots.map(({ startAt }) => startAt)
  const [busy] = await findBusy(
    ctx.database,
    [patientId],
    Math.min(...starts) - AROUND_MS,
    Math.max(...starts) + AROUND_MS + DAY_MS,
    ctx.now,
  )
  if (busy === undefined) return []
  return busy.starts.map((start, which) => ({ start: start * 60_000, end: (busy.ends[which] ?? start) * 60_000 }))
}
