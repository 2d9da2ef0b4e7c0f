import { codeOf } from '../api/problem.ts'
import type { Appointment, Place } from '../api/types.ts'
import { dayOf } from '../app/time.ts'
import { useReschedule } from './appointment-queries.ts'
import { BrokenPathway, breaksPathway } from './pathway/visit-of-pathway.tsx'
import { TakenNotice } from './taken-notice.tsx'
import { RulesAgainst } from './unlisted-time.tsx'

type Props = {
  row: Appointment
  place: Place
  zone: string
  /** It was said already that the visit would no longer fit to those it belongs to. */
  isBreaking?: boolean
  onMoved: () => void
}

/** Staff move a visit to a time they named themselves, with a reason where rules or its pathway are against it. */
export function MoveToUnlistedTime({ row, place, zone, isBreaking = false, onMoved }: Props) {
  const move = useReschedule()
  const breaks = breaksPathway(move.error)
  const to = (chosen: Place, override?: string) =>
    move.mutate({ appointment: row, place: chosen, ...(override && { override }) }, { onSuccess: onMoved })
  return (
    <RulesAgainst
      place={place}
      zone={zone}
      deed={(when) => `move it to ${when}`}
      isPending={move.isPending}
      isAgainstMore={isBreaking || REFUSED.has(codeOf(move.error) ?? '')}
      mayTakeItself={isNearby(row, place)}
      failure={
        breaks ? (
          <BrokenPathway error={move.error} bookingId={row.pathwayBookingId} />
        ) : move.error ? (
          <TakenNotice error={move.error} onChoose={(slot) => to(slot)} />
        ) : null
      }
      onTake={(override) => to(place, override)}
    />
  )
}

const REFUSED = new Set(['booking.visit_of_pathway', 'booking.slot_taken', 'booking.not_bookable'])

/** With the same doctor on the same day: of the time that is wanted, this visit may have a part. */
const isNearby = ({ doctor, start, timeZone }: Appointment, place: Place): boolean =>
  doctor.id === place.doctorId && dayOf(start, timeZone) === dayOf(place.start, timeZone)
