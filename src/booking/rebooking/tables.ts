import type { LocationId, VisitTypeId } from '#clinic'
import type { AccountId, ClinicId } from '#identity'
import type { DoctorId } from '#people'
import type { AppointmentId, HoldId } from '../contract.ts'
import type { OfferId } from '../offer/contract.ts'
import type { CauseKind, LineId, PlanId, PlanOptions } from './contract.ts'
import type { CallOutcome, LineState } from './line-life.ts'

/** A plan as it stands in the database. Instants are epoch milliseconds. */
export interface PlanRow {
  id: PlanId
  clinicId: ClinicId
  cause: CauseKind
  causeId: string
  doctorId: DoctorId | null
  locationId: LocationId | null
  startAt: number
  endAt: number
  options: PlanOptions
  heldUntil: number
  createdAt: number
  createdBy: AccountId | null
  closedAt: number | null
  closedWhy: string | null
}

/** A new time for a visit; the visit type stays. */
export interface Proposal {
  doctorId: DoctorId
  locationId: LocationId
  startAt: number
  endAt: number
}

/** Where a visit was when it was hit. */
export interface HitVisit extends Proposal {
  appointmentId: AppointmentId
  visitTypeId: VisitTypeId
}

export interface LineRow extends HitVisit {
  id: LineId
  clinicId: ClinicId
  planId: PlanId
  state: LineState
  why: string | null
  newDoctorId: DoctorId | null
  newLocationId: LocationId | null
  newStartAt: number | null
  newEndAt: number | null
  byHand: boolean
  holdId: HoldId | null
  offerId: OfferId | null
  searches: number
  calls: number
  callOutcome: CallOutcome | null
  version: number
  changedAt: number
  endedAt: number | null
}

/** What a line proposes or has proposed. */
export function proposalOf({ newDoctorId, newLocationId, newStartAt, newEndAt }: LineRow): Proposal | undefined {
  if (newDoctorId === null || newLocationId === null || newStartAt === null || newEndAt === null) return undefined
  return { doctorId: newDoctorId, locationId: newLocationId, startAt: newStartAt, endAt: newEndAt }
}
