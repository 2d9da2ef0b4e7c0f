import type { Appointment, Move } from '../api/types.ts'
import { clockOf, dayOf, nearDay, todayIn } from '../app/time.ts'
import { useHistory } from './appointment-queries.ts'

const words: Record<string, string> = {
  booking: 'Booked',
  confirmation: 'Confirmed',
  reschedule: 'Moved',
  declination: 'Declined',
  lapse: 'Not answered in time',
  payment: 'The deposit was paid: booked',
  'non-payment': 'Nobody paid the deposit in time: the time is free again',
  cancellation: 'Cancelled',
  arrival: 'Arrived',
  start: 'Visit started',
  completion: 'Visit done',
  'no-show': 'Marked as not come',
  undo: 'Taken back',
}

/** Their words say already who did it, or that nobody did. */
const saysWho = new Set(['payment', 'non-payment'])

const actors: Record<string, string> = {
  patient: 'by the patient',
  receptionist: 'by reception',
  doctor: 'by the doctor',
  administrator: 'by the clinic',
  system: 'by the system',
}

/** Every move of the visit, newest last, folded away: proof for whoever asks, noise for everyone else. */
export function History({ row }: { row: Appointment }) {
  const history = useHistory(row)
  if (!history.data?.length) return null
  return (
    <details className="history">
      <summary>History</summary>
      <ol className="history__list">
        {history.data.map((entry) => (
          <li key={entry.version}>
            <Entry entry={entry} zone={row.timeZone} />
          </li>
        ))}
      </ol>
    </details>
  )
}

const when = (instant: string, zone: string) =>
  `${nearDay(dayOf(instant, zone), todayIn(zone))}, ${clockOf(instant, zone)}`

/** A visit that waits for its deposit is kept and not booked yet; what staff confirm then is booked without it. */
function deedOf({ move, fromStatus, toStatus }: Move): string {
  if (move === 'booking' && toStatus === 'pending') return 'Kept until the deposit is paid'
  if (move === 'confirmation' && fromStatus === 'pending') return 'Booked without a deposit'
  return words[move] ?? move
}

function Entry({ entry, zone }: { entry: Move; zone: string }) {
  const moved = entry.move === 'reschedule' && entry.from
  return (
    <>
      <strong>{deedOf(entry)}</strong> {saysWho.has(entry.move) ? '' : (actors[entry.as] ?? '')}
      <span className="soft small"> · {when(entry.at, zone)}</span>
      {moved && entry.from ? (
        <p className="small">
          From {when(entry.from.start, zone)} to {when(entry.to.start, entry.to.timeZone)}
        </p>
      ) : null}
      {entry.late ? <p className="small">Later than the clinic asks.</p> : null}
      {entry.reason ? <p className="small">“{entry.reason}”</p> : null}
      {entry.overrideReason ? <p className="small">Rules overruled: “{entry.overrideReason}”</p> : null}
    </>
  )
}
