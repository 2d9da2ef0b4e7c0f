import { useState, type FormEvent } from 'react'
import type { Appointment } from '../api/types.ts'
import { spokenTime } from '../app/time.ts'
import { fullName } from '../availability/doctor-card.tsx'
import { Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/field.tsx'
import type { useSettle } from './appointment-queries.ts'

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
  onClose,
}: {
  move: Ending
  row: Appointment
  settle: ReturnType<typeof useSettle>
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const { title, wayOut, deed, hint } = words[move]
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    settle.mutate({ move, appointment: row, ...(reason.trim() && { reason: reason.trim() }) }, { onSuccess: onClose })
  }
  return (
    <Dialog title={title} alert onClose={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <p>
          {row.visitType.name} with {fullName(row.doctor)} for {row.patient.name},{' '}
          {spokenTime(row.start, row.end, row.timeZone)}. The time will be free for others at once.
          {row.seriesId || row.pathwayBookingId ? ' The other visits that were booked with it stay.' : ''}
        </p>
        <TextArea
          label="Reason"
          optional
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          {...(hint && { hint })}
        />
        {settle.error ? <Failure error={settle.error} /> : null}
        <div className="dialog__actions">
          <Button onPress={onClose}>{wayOut}</Button>
          <Button look="danger" type="submit" isPending={settle.isPending}>
            {deed}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
