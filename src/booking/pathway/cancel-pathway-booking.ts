import type { Context } from '#identity'
import { transaction } from '#platform'
import { isMoveOf, leadsTo } from '../appointment/life.ts'
import { lockAppointment } from '../appointment/queries.ts'
import type { AppointmentId } from '../contract.ts'
import { refusals as bookingRefusals } from '../refusals.ts'
import { cancelTogether } from '../together/cancel-together.ts'
import type { PathwayBooking, PathwayBookingId } from './contract.ts'
import { bookingSeenBy, pathwayBookingView } from './read-pathway-booking.ts'
import { refusals } from './refusals.ts'

/**
 * Cancels every visit of a booked pathway that is still ahead, all or none; what took place or was cancelled before stays as it is. It needs no
 * version: whatever a visit was meanwhile moved to, it is not wanted any more. The visits are locked in the order of their ids.
 */
export async function cancelPathwayBooking(
  ctx: Context,
  id: PathwayBookingId,
  reason: string | undefined,
): Promise<PathwayBooking> {
  return transaction(ctx.database, async (tx) => {
    const { visits, shown } = await bookingSeenBy(ctx, tx, id)
    if (shown.length < visits.length) throw bookingRefusals.only_looking()
    const ids = visits.map(({ row }) => row.id).toSorted()
    const going: AppointmentId[] = []
    for (const appointmentId of ids) {
      const row = await lockAppointment(tx, ctx.clinicId, appointmentId)
      if (row === undefined || leadsTo('cancellation', row.status) === undefined) continue
      if (!isMoveOf(ctx.actor, 'cancellation', row, ctx.now)) continue
      going.push(appointmentId)
    }
    if (going.length === 0) throw refusals.pathway_booking_over()
    await cancelTogether(tx, ctx, going, reason)
    return pathwayBookingView(ctx, tx, await bookingSeenBy(ctx, tx, id))
  })
}
