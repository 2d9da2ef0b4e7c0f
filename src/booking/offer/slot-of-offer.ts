import type { Context } from '#identity'
import { getPatients } from '#people'
import type { Tx } from '#platform'
import { isRoomOfHoldOut } from '../outage/queries.ts'
import { refuseUnlessPathwayHolds } from '../pathway/refuse-unless-pathway-holds.ts'
import { refusals } from '../refusals.ts'
import { RESOURCE_TAKEN } from '../slot/claim-slot.ts'
import { refuseUnlessBookable } from '../slot/refuse-unless-bookable.ts'
import { findWantedSlot } from '../slot/wanted-slot.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'
import type { OfferRow } from './tables.ts'

/**
 * The offered time under the rules of now, locking the doctor's schedule for share; refuses when they forbid it, or when the pathway of the visit
 * that it moves would not hold, or the room it was given is out of order: another visit of it may have moved since. Notice counts from the offer.
 */
export async function slotOfOffer(tx: Tx, ctx: Context, offer: OfferRow): Promise<WantedSlot> {
  const { doctorId, visitTypeId, locationId, startAt, movesAppointmentId, patientId, madeAt } = offer
  const { clinicId, now } = ctx
  const start = new Date(startAt).toISOString()
  const slot = await findWantedSlot(tx, ctx, { doctorId, visitTypeId, locationId, start }, '/slot')
  const [patient] = await getPatients(tx, clinicId, [patientId])
  const asked = {
    ...(patient === undefined ? {} : { patient }),
    ...(movesAppointmentId === null ? {} : { moved: movesAppointmentId }),
  }
  await refuseUnlessBookable(tx, slot, { clinicId, now, chosenAt: madeAt, overruled: false, ...asked })
  if (await isRoomOfHoldOut(tx, offer.holdId)) throw refusals.slot_taken({ extra: { reasons: [RESOURCE_TAKEN] } })
  if (movesAppointmentId !== null) await refuseUnlessPathwayHolds(tx, ctx, { id: movesAppointmentId }, slot)
  return slot
}
