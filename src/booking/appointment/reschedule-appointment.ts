import type { ResourceId } from '#clinic'
import { isStaff, mayOverrule } from '#identity'
import type { Context } from '#identity'
import { getPatients } from '#people'
import type { Patient } from '#people'
import { transaction } from '#platform'
import type { Tx } from '#platform'
import { withAlternatives } from '../slot/alternatives.ts'
import { chosenTime } from '../hold/chosen-time.ts'
import type { ChosenTime } from '../hold/chosen-time.ts'
import { claimPatient, claimSlot, reasonMissed } from '../slot/claim-slot.ts'
import type { Appointment, AppointmentId, RescheduleWish } from '../contract.ts'
import { policyOf } from '../policy/read-policy.ts'
import { appointmentToMove } from './appointment-to-move.ts'
import { findTakenByOthers } from './queries.ts'
import { settle } from './settle.ts'
import { deadlineAtNewTime, refuseLate } from './terms.ts'
import { movedView } from './view.ts'
import { turnHoldIntoAppointment } from '../hold/queries.ts'
import { deleteClaims } from '../slot/queries.ts'
import { refusals } from '../refusals.ts'
import type { AppointmentRow } from '../tables.ts'
import { asksWhoComes } from '../person/patient-facts.ts'
import { refuseUnlessPathwayHolds } from '../pathway/refuse-unless-pathway-holds.ts'
import { refuseUnlessBookable } from '../slot/refuse-unless-bookable.ts'
import { findWantedSlot, paddedTime } from '../slot/wanted-slot.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'

/**
 * Moves an appointment to another time, doctor or location. The old time is given back and the new one claimed in one transaction,
 * so it is never without one or with both; identity and history stay.
 */
export async function rescheduleAppointment(
  ctx: Context,
  id: AppointmentId,
  wish: RescheduleWish,
  ifMatch: string | undefined,
): Promise<Appointment> {
  if (wish.override !== undefined && !mayOverrule(ctx.actor)) throw refusals.override_not_allowed()
  const chosen = await chosenTime(ctx, wish)
  return withAlternatives(ctx, chosen.slot, () =>
    transaction(ctx.database, async (tx) => {
      const before = await appointmentToMove(tx, ctx, id, { move: 'reschedule', ifMatch })
      const policy = await policyOf(tx, ctx.clinicId)
      const { late, leavesLate } = await refuseLate(tx, ctx, policy, before)
      const moved = await takeNewTime(tx, ctx, { before, chosen, wish })
      const decideBy = deadlineAtNewTime(policy, before, moved, ctx.now)
      const after = { ...moved, decideBy, late: leavesLate }
      const overrideReason = wish.override?.reason
      await settle(tx, ctx, { move: 'reschedule', before, after, reason: wish.reason, overrideReason, late })
      return movedView(tx, ctx, after)
    }),
  )
}

async function takeNewTime(
  tx: Tx,
  ctx: Context,
  { before, chosen, wish }: { before: AppointmentRow; chosen: ChosenTime; wish: RescheduleWish },
): Promise<AppointmentRow> {
  const overruled = wish.override !== undefined
  const slot = await findWantedSlot(tx, ctx, chosen.slot, chosen.pointer)
  const { clinicId, now } = ctx
  refuseOtherTerms(ctx, slot, before)
  if (!overruled) await refuseUnlessPathwayHolds(tx, ctx, before, slot)
  const patient = await patientMoved(tx, ctx, slot, before)
  const chosenAt = chosen.hold?.createdAt ?? now
  await refuseUnlessBookable(tx, slot, { clinicId, now, chosenAt, overruled, moved: before.id, ...patient })
  if (chosen.hold === undefined && !overruled) await refuseWhatOthersHave(tx, slot, before.id, now)
  await deleteClaims(tx, before.id)
  const wanted = { clinicId: ctx.clinicId, slot, claimant: { appointmentId: before.id }, now: ctx.now }
  let resourceIds: readonly ResourceId[] | undefined
  if (chosen.hold === undefined) {
    resourceIds = await claimSlot(tx, { ...wanted, patientId: before.patientId, squeeze: overruled })
  } else {
    resourceIds = await turnHoldIntoAppointment(tx, chosen.hold.id, before.id, { now, inUse: slot.rules.resources })
    if (resourceIds === undefined) throw refusals.hold_gone()
    await claimPatient(tx, wanted, before.patientId)
  }
  const { doctorId, visitTypeId, locationId, startAt, endAt } = slot
  const overrideReason = wish.override?.reason ?? null
  return {
    ...before,
    doctorId,
    visitTypeId,
    locationId,
    startAt,
    endAt,
    overrideReason,
    resourceIds,
    confirmedAt: null,
    undoUntil: null,
    version: before.version + 1,
  }
}

/**
 * Looked at before the old time is let go of: of two visits that want each other's places each would wait for what the other gives up, until
 * the database ended one of them a second later. The claim decides all the same.
 */
async function refuseWhatOthersHave(tx: Tx, slot: WantedSlot, id: AppointmentId, now: number): Promise<void> {
  const [startAt, endAt] = paddedTime(slot)
  const wanted = { occasion: slot.occasion, startAt, endAt, now }
  const taken = await findTakenByOthers(tx, [slot.doctorId, ...slot.resourceIds], wanted, id)
  if (taken.length === 0) return
  const reason = reasonMissed(taken.includes(slot.doctorId) ? 'doctor' : 'resource', slot)
  throw refusals.slot_taken({ extra: { reasons: [reason] } })
}

/** A visit that needs nobody's approval, or no deposit, must not become one that does by being moved. */
function refuseOtherTerms(ctx: Context, slot: WantedSlot, before: AppointmentRow): void {
  if (isStaff(ctx.actor) || slot.visitTypeId === before.visitTypeId) return
  if (slot.deposit !== null) throw refusals.deposit_needed()
  if (slot.approval && before.status !== 'proposed') throw refusals.approval_needed()
}

/** Who is moved, where the visit type asks. */
async function patientMoved(
  tx: Tx,
  { clinicId }: Context,
  { visit }: WantedSlot,
  { patientId }: AppointmentRow,
): Promise<{ patient?: Patient }> {
  if (!asksWhoComes(visit)) return {}
  const [patient] = await getPatients(tx, clinicId, [patientId])
  return patient === undefined ? {} : { patient }
}
