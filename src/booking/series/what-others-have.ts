import type { Tx } from '#platform'
import { reasonMissed } from '../slot/claim-slot.ts'
import { paddedTime } from '../slot/wanted-slot.ts'
import { VisitsMissed } from '../together/visit.ts'
import type { Visit, VisitAgainst } from '../together/visit.ts'
import { findDoctorsTaken } from './queries.ts'

/**
 * Looked at before the old times are let go of, as for a single visit that is moved: of two series that want each other's places each would
 * wait for what the other gives up. The claims decide all the same.
 */
export async function refuseWhatOthersHave(tx: Tx, visits: readonly Visit[], now: number): Promise<void> {
  const single = visits.filter(({ slot }) => slot.visit.capacity === 1)
  const wishes = single.map(({ slot }) => {
    const [startAt, endAt] = paddedTime(slot)
    return { doctorId: slot.doctorId, startAt, endAt }
  })
  const own = visits.map(({ appointmentId }) => appointmentId)
  const taken = await findDoctorsTaken(tx, wishes, own, now)
  if (taken.length === 0) return
  const against = taken.flatMap((which): [number, VisitAgainst][] => {
    const visit = single[which]
    if (visit === undefined) return []
    return [[visit.index, { code: 'booking.slot_taken', reasons: [reasonMissed('doctor', visit.slot)] }]]
  })
  throw new VisitsMissed(new Map(against))
}
