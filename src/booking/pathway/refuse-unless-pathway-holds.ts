import type { Context } from '#identity'
import type { Tx } from '#platform'
import { formatInstant } from '#scheduling'
import type { WantedSlot } from '../slot/wanted-slot.ts'
import type { AppointmentRow } from '../tables.ts'
import { faultsOfPlan, windowInPlan } from './plan.ts'
import type { PlannedVisit } from './plan.ts'
import { lockPathwayBookingOf } from './queries.ts'
import { refusals } from './refusals.ts'
import { livingVisits, visitsOfBooking } from './visits-of-booking.ts'

/**
 * Throws when a visit that is moved would break the pathway it was booked with, and says between when it may begin as the others stand. What
 * was overruled elsewhere in the pathway is not this visit's fault. Nothing is asked of a visit that belongs to none.
 * A visit that is there `again`, because it was given up by mistake, stands by visits that staff overruled as it stood by them before.
 */
export async function refuseUnlessPathwayHolds(
  tx: Tx,
  { clinicId }: Context,
  moved: Pick<AppointmentRow, 'id'>,
  slot: WantedSlot,
  as: 'moved' | 'again' = 'moved',
): Promise<void> {
  const booking = await lockPathwayBookingOf(tx, clinicId, moved.id)
  if (booking === undefined) return
  const { step, steps } = booking
  const booked = await visitsOfBooking(tx, clinicId, booking.id)
  const judgedBy = booked.filter(
    (visit) => visit.step !== step && (as === 'moved' || visit.row.overrideReason === null),
  )
  const others = await livingVisits(tx, clinicId, judgedBy)
  const { doctorId, visitTypeId, locationId, startAt, endAt, timeZone, rules } = slot
  const visit: PlannedVisit = {
    step,
    doctorId,
    visitTypeId,
    locationId,
    startAt,
    endAt,
    timeZone,
    doctor: rules.doctor,
  }
  const faults = faultsOfPlan(steps, [...others, visit]).filter((fault) => fault.step === step || fault.after === step)
  if (faults.length === 0) return
  const { start, end } = windowInPlan(steps, visit, others)
  const written = (at: number) => (Number.isFinite(at) ? formatInstant(at, timeZone) : null)
  throw refusals.visit_of_pathway({
    detail: faults.map(({ detail }) => detail).join(' '),
    extra: { faults, pathwayBookingId: booking.id, mayBegin: { from: written(start), before: written(end) }, timeZone },
  })
}
