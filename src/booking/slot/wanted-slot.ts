import { createHash } from 'node:crypto'
import type { Deposit, ResourceId } from '#clinic'
import type { Context } from '#identity'
import { malformed, newId } from '#platform'
import type { Tx } from '#platform'
import { INSTANT_FAULTS, parseInstant, reasonsAgainst } from '#scheduling'
import type { Reason, VisitRules, WrittenInstant } from '#scheduling'
import type { SlotWish } from '../contract.ts'
import { refusals } from '../refusals.ts'
import type { SlotFacts } from '../tables.ts'
import { needsAt } from './needs.ts'
import type { PoolNeed } from './needs.ts'
import type { DoctorRules } from './rules-of-doctor.ts'
import { rulesOfDoctor } from './rules-of-doctor.ts'

/** A time somebody wants, found in the clinic, with everything it would take. */
export interface WantedSlot extends SlotFacts {
  written: WrittenInstant
  visit: VisitRules
  approval: boolean
  deposit: Deposit | null
  timeZone: string
  /** What happens there and then: shared by the people of a group visit, of its own for every other. */
  occasion: string
  /** Rooms and devices at this location that the visit type names. */
  resourceIds: readonly ResourceId[]
  /** And any of these. */
  pools: readonly PoolNeed[]
  rules: DoctorRules
}

/**
 * Finds the wanted time under the rules, locking the doctor's schedule for share. `pointer` is where the wish stands in the body.
 * Throws for what is not there; whether it is bookable is asked with {@link reasonsAgainstSlot}.
 */
export async function findWantedSlot(tx: Tx, ctx: Context, wish: SlotWish, pointer: string): Promise<WantedSlot> {
  const written = readStart(wish.start, `${pointer}/start`)
  const rules = await rulesOfDoctor(tx, ctx.clinicId, wish.doctorId, ctx.now)
  if (rules === undefined)
    throw refusals.unknown_reference({
      errors: [{ pointer: `${pointer}/doctorId`, detail: 'there is no such doctor' }],
    })
  return placeInRules(rules, wish, written, pointer)
}

export function readStart(text: string, pointer: string): WrittenInstant {
  const start = parseInstant(text)
  if ('fault' in start) throw malformed(pointer, INSTANT_FAULTS[start.fault])
  return start
}

/** The slot as these rules see it, outside any transaction or in one. */
export function placeInRules(rules: DoctorRules, wish: SlotWish, written: WrittenInstant, pointer: string): WantedSlot {
  const location = rules.locations.get(wish.locationId)
  if (location === undefined)
    throw refusals.unknown_reference({
      errors: [{ pointer: `${pointer}/locationId`, detail: 'there is no such location' }],
    })
  const visitType = rules.visitTypes.get(wish.visitTypeId)
  if (visitType === undefined)
    throw refusals.unknown_reference({
      errors: [{ pointer: `${pointer}/visitTypeId`, detail: 'this doctor offers no such visit type' }],
    })
  const visit: VisitRules = { ...visitType, visitTypeId: visitType.id }
  return {
    doctorId: wish.doctorId,
    visitTypeId: visitType.id,
    locationId: location.id,
    startAt: written.at,
    endAt: written.at + visit.durationMinutes * 60_000,
    written,
    visit,
    approval: visitType.approval,
    deposit: visitType.deposit,
    timeZone: location.timeZone,
    occasion: visit.capacity > 1 ? groupOccasion(wish.doctorId, visitType.id, location.id, written.at) : newId(),
    ...needsAt(rules, visitType, location.id),
    rules,
  }
}

/** Two people joining the same group visit at once must name the same occasion without meeting: RFC 9562 version 8, from what it is. */
function groupOccasion(...parts: (string | number)[]): string {
  const hex = createHash('sha256').update(parts.join('|')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Every rule of the schedule against this time; `nowAt` is the moment of choosing, so that filling the form costs nobody their notice. */
export function reasonsAgainstSlot(slot: WantedSlot, nowAt: number): Reason[] {
  return reasonsAgainst({
    start: slot.written,
    schedule: slot.rules.schedule,
    location: { id: slot.locationId, timeZone: slot.timeZone },
    rules: slot.visit,
    nowAt,
  })
}

/** The time with the buffers around it: what the doctor and the rooms are claimed for. Epoch milliseconds. */
export function paddedTime({
  startAt,
  endAt,
  visit,
}: Pick<WantedSlot, 'startAt' | 'endAt' | 'visit'>): [startAt: number, endAt: number] {
  return [startAt - visit.bufferBeforeMinutes * 60_000, endAt + visit.bufferAfterMinutes * 60_000]
}
