import type { Appointment } from '../api/types.ts'
import { spokenTime } from '../app/time.ts'
import { fullName } from '../availability/doctor-card.tsx'
import type { useSettle } from './appointment-queries.ts'
import { useDeposits } from './deposit/deposit-queries.ts'
import { depositIfCancelled } from './deposit/deposit-words.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** What ends a visit before it began. */
export type Ending = 'cancellation' | 'declination'

const words: Record<Ending, { title: string; wayOut: string; deed: string; hint?: string }> = {
  cancellation: { title: 'Cancel this visit?', wayOut: 'Keep the visit', deed: 'Cancel the visit' },
  declination: {
    title: 'Decline this request?',
    wayOut: 'Not now',
    deed: 'Decline the request',
    hint: 'It stays with the visit; the letter to the patient does not name it.',
  },
}

/** Asks once more, names exactly what will end, and takes the reason. */
export function EndDialog({
  move,
  row,
  settle,
  isLate = false,
  onClose,
}: {
  move: Ending
  row: Appointment
  settle: ReturnType<typeof useSettle>
  /** Whether whoever cancels is late with it. */
  isLate?: boolean
  onClose: () => void
}) {
  const { title, wayOut, deed, hint } = words[move]
  const deposit = depositIfCancelled(useDeposits(row).data, isLate)
  return (
    <ReasonDialog
      title={title}
      wayOut={wayOut}
      deed={deed}
      {...(hint && { hint })}
      failure={settle.error}
      isPending={settle.isPending}
      onSure={(said) => settle.mutate({ move, appointment: row, ...said }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>
        {row.visitType.name} with {fullName(row.doctor)} for {row.patient.name},{' '}
        {spokenTime(row.start, row.end, row.timeZone)}. The time will be free for others at once.
        {row.seriesId || row.pathwayBookingId ? ' The other visits that were booked with it stay.' : ''}
      </p>
      {isLate ? (
        <p>{row.late ? 'It was moved late, so this counts as late.' : 'It is so soon that it counts as late.'}</p>
      ) : null}
      {deposit ? <p>{deposit}</p> : null}
    </ReasonDialog>
  )
}
