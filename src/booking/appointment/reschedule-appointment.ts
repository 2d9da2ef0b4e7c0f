import { mayOverrule } from '#identity'
import type { Context } from '#identity'
import { transaction } from '#platform'
import type { Tx } from '#platform'
import { withAlternatives } from '../slot/alternatives.ts'
import { chosenTime } from '../hold/chosen-time.ts'
import type { ChosenTime } from '../hold/chosen-time.ts'
import { claimPatient, claimSlot } from '../slot/claim-slot.ts'
import type { Appointment, AppointmentId, RescheduleWish } from '../contract.ts'
import { appointmentToMove, settle } from './move-appointment.ts'
import { turnHoldIntoAppointment } from '../hold/queries.ts'
import { deleteClaims } from '../slot/queries.ts'
import { refusals } from '../refusals.ts'
import type { AppointmentRow } from '../tables.ts'
import { findWantedSlot, refuseUnlessBookable } from '../slot/wanted-slot.ts'

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
      const after = await takeNewTime(tx, ctx, { before, chosen, wish })
      const overrideReason = wish.override?.reason
      return settle(tx, ctx, { move: 'reschedule', before, after, reason: wish.reason, overrideReason })
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
  refuseUnlessBookable(slot, chosen.hold?.createdAt ?? ctx.now, overruled)
  await deleteClaims(tx, before.id)
  const wanted = { clinicId: ctx.clinicId, slot, claimant: { appointmentId: before.id }, now: ctx.now }
  if (chosen.hold === undefined) {
    await claimSlot(tx, { ...wanted, patientId: before.patientId, squeeze: overruled })
  } else {
    if ((await turnHoldIntoAppointment(tx, chosen.hold.id, before.id, ctx.now)) === 0) throw refusals.hold_gone()
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
    confirmedAt: null,
    version: before.version + 1,
  }
}
