import type { Context } from '#identity'
import { transaction } from '#platform'
import { lockAppointment } from '../appointment/queries.ts'
import type { AppointmentRow } from '../tables.ts'
import { decideTogether } from '../together/decide-together.ts'
import type { Decision } from '../together/decide-together.ts'
import type { PathwayBooking, PathwayBookingId } from './contract.ts'
import { bookingSeenBy, pathwayBookingView } from './read-pathway-booking.ts'

/** Approves or declines what of a booked pathway still waits for the clinic, all or none. The visits are locked in the order of their ids. */
export async function decidePathwayBooking(
  ctx: Context,
  id: PathwayBookingId,
  decision: Decision,
): Promise<PathwayBooking> {
  return transaction(ctx.database, async (tx) => {
    const { booking, visits } = await bookingSeenBy(ctx, tx, id)
    const locked: AppointmentRow[] = []
    for (const appointmentId of visits.map(({ row }) => row.id).toSorted()) {
      const row = await lockAppointment(tx, ctx.clinicId, appointmentId)
      if (row !== undefined) locked.push(row)
    }
    await decideTogether(tx, ctx, { patientId: booking.patientId, visits: locked }, decision)
    return pathwayBookingView(ctx, tx, await bookingSeenBy(ctx, tx, id))
  })
}
