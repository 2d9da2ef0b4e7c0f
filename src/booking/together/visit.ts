import type { PatientId } from '#people'
import { Refusal } from '#platform'
import type { AppointmentId, SlotWish } from '../contract.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'

/** One of the times that are wanted together, and where it stands in the body. */
export interface VisitWish {
  slot: SlotWish
  pointer: string
}

/** One of the visits while it is being claimed; `index` is its place among the wishes. */
export interface Visit {
  index: number
  slot: WantedSlot
  appointmentId: AppointmentId
  patientId: PatientId
  /** It is there already and moved: being booked makes nobody known. */
  isMoved?: boolean
}

export interface ReasonAgainst {
  rule: string
  detail: string
}

/** Why one of the visits cannot be had. */
export interface VisitAgainst {
  code: 'booking.slot_taken' | 'booking.not_bookable' | 'booking.patient_busy'
  reasons: readonly ReasonAgainst[]
}

export const PATIENT_BUSY: ReasonAgainst = {
  rule: 'patient_busy',
  detail: 'The patient already has an appointment at that time.',
}

/** Some of the visits cannot be had: rolls everything back, and becomes the caller's own refusal once the alternatives are found. */
export class VisitsMissed extends Error {
  readonly against: ReadonlyMap<number, VisitAgainst>

  constructor(against: ReadonlyMap<number, VisitAgainst>) {
    super(`${against.size} of the visits cannot be had`)
    this.against = against
  }
}

/** Runs a check that throws for one visit, and says what it threw as something against that visit. */
export async function againstVisit(check: () => Promise<void>): Promise<VisitAgainst | undefined> {
  try {
    await check()
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'booking.not_bookable') throw error
    const reasons: unknown = error.facts.extra?.['reasons']
    return { code: 'booking.not_bookable', reasons: Array.isArray(reasons) ? reasons : [] }
  }
}
