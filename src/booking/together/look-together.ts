import type { Context } from '#identity'
import type { PatientId } from '#people'
import { reasonsAgainstPatient, timeZone } from '#scheduling'
import { countPlaces } from '../place/queries.ts'
import { freeTimes, reasonsOfTaken } from '../slot/free-times.ts'
import type { Question } from '../slot/free-times.ts'
import { limitReasons, limitedPeriodsOf, placesOf } from '../slot/limits-of-slot.ts'
import { findBusy } from '../slot/queries.ts'
import { reasonsAgainstSlot } from '../slot/wanted-slot.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'
import { PATIENT_BUSY } from './visit.ts'
import type { ReasonAgainst, VisitAgainst } from './visit.ts'

interface Looking {
  patientId: PatientId | undefined
  who: Question['patient']
}

/**
 * What would stand against each of these visits if they were booked together now, by reading alone: the answer of a booking without one. For
 * visits of one kind (doctor, visit type and location), which is one search for all of them.
 */
export async function lookTogether(
  ctx: Context,
  slots: readonly WantedSlot[],
  { patientId, who }: Looking,
): Promise<Map<number, VisitAgainst>> {
  const against = new Map<number, VisitAgainst>()
  for (const [index, slot] of slots.entries()) {
    const reasons = ruleReasons(ctx, slot, who)
    if (reasons.length > 0) against.set(index, { code: 'booking.not_bookable', reasons })
  }
  for (const [index, slot] of await notFree(ctx, slots, against)) {
    const reasons = await reasonsOfTaken(ctx.database, slot, slot.startAt, ctx.now)
    if (reasons.length > 0) against.set(index, { code: codeOf(reasons), reasons })
  }
  await addBusyPatient(ctx, slots, patientId, against)
  await addFullPeriods(ctx, slots, against)
  return against
}

function ruleReasons({ now }: Context, slot: WantedSlot, who: Question['patient']): ReasonAgainst[] {
  const start = Math.floor(slot.startAt / 60_000)
  const theirs =
    who === undefined ? [] : reasonsAgainstPatient(slot.visit, who(slot.doctorId), start, timeZone(slot.timeZone))
  return [...reasonsAgainstSlot(slot, now), ...theirs].map(({ rule, detail }) => ({ rule, detail }))
}

const TIMES: ReadonlySet<string> = new Set(['time_taken', 'resource_taken', 'no_time_to_travel'])
const codeOf = (reasons: readonly ReasonAgainst[]) =>
  reasons.some(({ rule }) => TIMES.has(rule)) ? 'booking.slot_taken' : 'booking.not_bookable'

async function notFree(
  ctx: Context,
  slots: readonly WantedSlot[],
  against: ReadonlyMap<number, VisitAgainst>,
): Promise<[number, WantedSlot][]> {
  const [offer] = slots
  if (offer === undefined) return []
  const starts = slots.map(({ startAt }) => startAt)
  const question = { from: () => Math.min(...starts), to: () => Math.max(...starts) + 60_000, now: ctx.now }
  const free = new Set((await freeTimes(ctx.database, [offer], question)).map(({ startAt }) => startAt))
  return [...slots.entries()].filter(([index, { startAt }]) => !against.has(index) && !free.has(startAt))
}

async function addBusyPatient(
  ctx: Context,
  slots: readonly WantedSlot[],
  patientId: PatientId | undefined,
  against: Map<number, VisitAgainst>,
): Promise<void> {
  if (patientId === undefined) return
  const ends = slots.map(({ endAt }) => endAt)
  const starts = slots.map(({ startAt }) => startAt)
  const [busy] = await findBusy(ctx.database, [patientId], Math.min(...starts), Math.max(...ends), ctx.now)
  for (const [index, { startAt, endAt }] of slots.entries()) {
    const isBusy = busy?.starts.some(
      (start, which) => start * 60_000 < endAt && (busy.ends[which] ?? start) * 60_000 > startAt,
    )
    const known = against.get(index)
    if (isBusy === true)
      against.set(index, {
        code: known?.code ?? 'booking.patient_busy',
        reasons: [...(known?.reasons ?? []), PATIENT_BUSY],
      })
  }
}

/** The visits count under the doctor's limits with each other: the first ones get the places that are left. */
async function addFullPeriods(
  ctx: Context,
  slots: readonly WantedSlot[],
  against: Map<number, VisitAgainst>,
): Promise<void> {
  const [first] = slots
  const days = slots.flatMap((slot) => limitedPeriodsOf(slot).map(({ firstDay }) => firstDay))
  if (first === undefined || days.length === 0) return
  const range = { from: Math.min(...days), to: Math.max(...days) }
  const places = placesOf(await countPlaces(ctx.database, [first.doctorId], range, ctx.now), first.doctorId)
  for (const [index, slot] of slots.entries()) {
    if (against.has(index)) continue
    const reasons = limitReasons(slot, places)
    if (reasons.length > 0) {
      against.set(index, { code: 'booking.not_bookable', reasons })
      continue
    }
    for (const { per, firstDay, scope } of limitedPeriodsOf(slot)) {
      const visitTypeId = scope === slot.doctorId ? undefined : slot.visitTypeId
      const known = places.find(
        (one) => one.per === per && one.firstDay === firstDay && one.visitTypeId === visitTypeId,
      )
      if (known === undefined) places.push({ per, firstDay, visitTypeId, taken: 1 })
      else places[places.indexOf(known)] = { ...known, taken: known.taken + 1 }
    }
  }
}
