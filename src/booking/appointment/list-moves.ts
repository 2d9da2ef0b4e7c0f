import type { Context } from '#identity'
import { getLocations } from '#clinic'
import type { PatientId } from '#people'
import { formatInstant } from '#scheduling'
import type { AppointmentId, HistoryEntry, Slot } from '../contract.ts'
import { findMoves } from './queries.ts'
import { readAppointment } from './read-appointment.ts'
import type { SlotFacts } from '../tables.ts'

/** Every move the appointment made, first to last: who, when, from, to, why; and whose appointment it is. */
export async function listMoves(
  ctx: Context,
  appointmentId: AppointmentId,
): Promise<{ patientId: PatientId; moves: HistoryEntry[] }> {
  const appointment = await readAppointment(ctx, appointmentId)
  const moves = await findMoves(ctx.database, ctx.clinicId, appointmentId)
  const places = moves.flatMap((move) => [move.toSlot, move.fromSlot ?? []].flat().map((slot) => slot.locationId))
  const zones = new Map(
    (await getLocations(ctx.database, ctx.clinicId, places)).map((location) => [location.id, location.timeZone]),
  )
  const slotView = (slot: SlotFacts): Slot => {
    const timeZone = zones.get(slot.locationId) ?? appointment.timeZone
    const { doctorId, visitTypeId, locationId, startAt, endAt } = slot
    return {
      doctorId,
      visitTypeId,
      locationId,
      start: formatInstant(startAt, timeZone),
      end: formatInstant(endAt, timeZone),
      timeZone,
    }
  }
  const entries = moves.map((move) => ({
    version: move.version,
    move: move.name,
    fromStatus: move.fromStatus,
    toStatus: move.toStatus,
    from: move.fromSlot === null ? null : slotView(move.fromSlot),
    to: slotView(move.toSlot),
    reason: move.reason,
    overrideReason: move.overrideReason,
    by: move.movedBy,
    as: move.movedAs,
    late: move.late,
    at: formatInstant(move.movedAt, appointment.timeZone),
  }))
  return { patientId: appointment.patientId, moves: entries }
}
