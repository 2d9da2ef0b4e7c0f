import type { Context } from '#identity'
import type { FieldError } from '#platform'
import { refusals as bookingRefusals } from '../refusals.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'
import { wantedSlots } from '../together/book-together.ts'
import type { VisitWish } from '../together/visit.ts'
import { MOST_STEPS } from './contract.ts'
import type { Pathway, PathwayBookingWish } from './contract.ts'
import type { PlannedVisit } from './plan.ts'
import { findPathway } from './queries.ts'
import { refusals } from './refusals.ts'

/** What somebody wants to book: the pathway as it stands, and a time for each step, in their order. */
export interface Plan {
  pathway: Pathway
  wishes: readonly VisitWish[]
  slots: readonly WantedSlot[]
  visits: readonly PlannedVisit[]
}

/** Reads what is wanted of which pathway; refuses what it does not have, steps that are missing and steps that are there twice. */
export async function readPlan(ctx: Context, { pathwayId, visits }: PathwayBookingWish): Promise<Plan> {
  const pathway = await findPathway(ctx.database, ctx.clinicId, pathwayId)
  if (pathway === undefined)
    throw bookingRefusals.unknown_reference({ errors: [{ pointer: '/pathwayId', detail: 'there is no such pathway' }] })
  if (pathway.retired) throw refusals.pathway_retired()
  refuseOddVisits(pathway, visits)
  const ordered = visits
    .map(({ step, slot }, index) => ({ step, slot, pointer: `/visits/${index}/slot` }))
    .toSorted((a, b) => a.step - b.step)
  const slots = await wantedSlots(ctx, ordered)
  return { pathway, wishes: ordered, slots, visits: slots.map((slot, index) => plannedVisit(slot, index + 1)) }
}

function refuseOddVisits({ steps }: Pathway, visits: PathwayBookingWish['visits']): void {
  const at = (which: (step: number, index: number) => boolean, detail: string): FieldError[] =>
    visits.flatMap(({ step }, index) => (which(step, index) ? [{ pointer: `/visits/${index}/step`, detail }] : []))
  const unknown = at((step) => step > steps.length, `must be at most ${steps.length}`)
  if (unknown.length > 0) throw refusals.pathway_step_unknown({ errors: unknown })
  const twice = at((step, index) => visits.slice(0, index).some((one) => one.step === step), 'is there already')
  if (twice.length > 0) throw refusals.pathway_step_twice({ errors: twice })
  const all = Array.from({ length: Math.min(steps.length, MOST_STEPS) }, (_, index) => index + 1)
  const missing = all.filter((step) => !visits.some((one) => one.step === step))
  if (missing.length === 0) return
  const detail = `has no visit for step ${missing.join(', ')}`
  throw refusals.pathway_step_missing({ errors: [{ pointer: '/visits', detail }], extra: { steps: missing } })
}

function plannedVisit({ rules, ...slot }: WantedSlot, step: number): PlannedVisit {
  const { doctorId, visitTypeId, locationId, startAt, endAt, timeZone } = slot
  return { step, doctorId, visitTypeId, locationId, startAt, endAt, timeZone, doctor: rules.doctor }
}
