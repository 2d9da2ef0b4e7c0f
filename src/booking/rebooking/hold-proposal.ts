import type { Context } from '#identity'
import { getPatients } from '#people'
import { newUnguessableId } from '#platform'
import type { Tx } from '#platform'
import type { HoldId } from '../contract.ts'
import { insertHold } from '../hold/queries.ts'
import { findBusyPatients } from '../offer/queries.ts'
import { refuseUnlessPathwayHolds } from '../pathway/refuse-unless-pathway-holds.ts'
import { refusals as bookingRefusals } from '../refusals.ts'
import { claimSlot } from '../slot/claim-slot.ts'
import { refuseUnlessBookable } from '../slot/refuse-unless-bookable.ts'
import { findWantedSlot } from '../slot/wanted-slot.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'
import type { AppointmentRow } from '../tables.ts'
import { refusals } from './refusals.ts'
import type { LineRow, PlanRow, Proposal } from './tables.ts'

/**
 * Holds a time for the visit of a line: by the rules as of now, and by an ordinary hold, so that what forbids two visits at once forbids two
 * proposals. Answers the line as the caller shall write it; throws when the time cannot be had.
 */
export async function holdProposal(
  tx: Tx,
  ctx: Context,
  { plan, line, visit, proposal }: { plan: PlanRow; line: LineRow; visit: AppointmentRow; proposal: Proposal },
): Promise<LineRow> {
  const { clinicId, now } = ctx
  const { doctorId, locationId } = proposal
  const wish = { doctorId, locationId, visitTypeId: visit.visitTypeId, start: new Date(proposal.startAt).toISOString() }
  const [found, [patient]] = await Promise.all([
    findWantedSlot(tx, ctx, wish, '/slot'),
    getPatients(tx, clinicId, [visit.patientId]),
  ])
  const slot = withoutWhatIsHit(found, plan)
  if (patient === undefined) throw bookingRefusals.patient_not_found()
  await refuseUnlessBookable(tx, slot, { clinicId, now, chosenAt: now, overruled: false, patient, moved: visit.id })
  await refuseUnlessPathwayHolds(tx, ctx, visit, slot)
  const { startAt, endAt, visitTypeId } = slot
  const busy = await findBusyPatients(tx, clinicId, [patient.id], { startAt, endAt, now, besides: visit.id })
  if (busy.length > 0) throw bookingRefusals.patient_busy()
  // Knowing a hold is the right to book it, so this one is told to nobody.
  const id: HoldId = newUnguessableId()
  const expiresAt = plan.heldUntil
  await claimSlot(tx, { clinicId, slot, claimant: { holdId: id, expiresAt }, now })
  const heldBy = `plan ${plan.id}`
  await insertHold(tx, {
    id,
    clinicId,
    doctorId,
    visitTypeId,
    locationId,
    startAt,
    endAt,
    heldBy,
    createdAt: now,
    expiresAt,
  })
  return {
    ...line,
    state: 'proposed',
    why: null,
    holdId: id,
    newDoctorId: doctorId,
    newLocationId: locationId,
    newStartAt: startAt,
    newEndAt: endAt,
  }
}

/** A room that is out of order then is none of the rooms. Leave and closures are in the rules themselves. */
export function withoutWhatIsHit(slot: WantedSlot, plan: PlanRow): WantedSlot {
  if (plan.cause !== 'resource' || slot.startAt >= plan.endAt || slot.endAt <= plan.startAt) return slot
  if (slot.resourceIds.some((id) => id === plan.causeId)) throw refusals.proposal_still_hit()
  return {
    ...slot,
    pools: slot.pools.map((pool) => ({ ...pool, memberIds: pool.memberIds.filter((id) => id !== plan.causeId) })),
  }
}
