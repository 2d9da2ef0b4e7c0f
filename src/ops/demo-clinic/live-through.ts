import { bookAppointment, moveAppointment, rescheduleAppointment } from '#booking'
import type { Appointment, SlotWish } from '#booking'
import { deliverFacts } from '#platform'
import type { Tx } from '#platform'
import type { BuiltClinic } from './build-clinic.ts'
import type { PlannedVisit } from './plan-visits.ts'
import type { Happening } from './stories.ts'

/** So many of the latest bookings and cancellations are told, for the mailbox to show some; the others were told long ago. */
const TOLD = 10

/**
 * Lets everything happen, each at its own moment: the bookings of last week are made last week, by the rules of that moment, for the
 * moment is an argument. Facts of the past are handed to nobody, so that a demonstration does not begin with hundreds of letters.
 */
export async function liveThrough(
  tx: Tx,
  built: BuiltClinic,
  happenings: readonly Happening[],
  now: number,
): Promise<void> {
  const ids: Ids = new Map()
  const silence = happenings.filter(isTold).at(-TOLD)
  for (const happening of happenings) {
    if (happening === silence) await deliverFacts(tx, now, () => Promise.resolve(), Number.MAX_SAFE_INTEGER)
    await happen(built, ids, happening)
  }
}

function isTold({ does, visit }: Happening): boolean {
  return (does === 'booking' || does === 'reschedule' || does === 'cancellation') && visit.day >= 0
}

type Ids = Map<PlannedVisit, Appointment['id']>

async function happen({ ctxAt }: BuiltClinic, ids: Ids, { visit, at, by, does, reason }: Happening): Promise<void> {
  const ctx = ctxAt(at, by)
  const why = reason === undefined ? {} : { reason }
  if (does === 'booking') {
    const slot = slotOf(visit, visit.movedFrom ?? visit.startAt)
    const answer = await bookAppointment(ctx, { slot, patientId: visit.patient.id, ...why })
    ids.set(visit, (answer.body as Appointment).id)
    return
  }
  const id = ids.get(visit)
  if (id === undefined) throw new Error(`${does} of a visit that was never booked`)
  if (does === 'reschedule') await rescheduleAppointment(ctx, id, { slot: slotOf(visit, visit.startAt), ...why }, '*')
  else await moveAppointment(ctx, id, { move: does, ifMatch: '*', ...why })
}

function slotOf({ offer: { doctorId, visitTypeId, locationId } }: PlannedVisit, startAt: number): SlotWish {
  return { doctorId, visitTypeId, locationId, start: new Date(startAt).toISOString() }
}
