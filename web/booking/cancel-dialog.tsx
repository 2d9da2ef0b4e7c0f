import { useState, type FormEvent } from 'react'
import type { Appointment } from '../api/types.ts'
import { spokenTime } from '../app/time.ts'
import { fullName } from '../availability/doctor-card.tsx'
import { Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/field.tsx'
import type { useSettle } from './appointment-queries.ts'

/** Asks once more, names exactly what will be cancelled, and takes the reason. */
export function CancelDialog({
  row,
  settle,
  onClose,
}: {
  row: Appointment
  settle: ReturnType<typeof useSettle>
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    settle.mutate(
      { move: 'cancellation', appointment: row, ...(reason.trim() && { reason: reason.trim() }) },
      { onSuccess: onClose },
    )
  }
  return (
    <Dialog title="Cancel this visit?" alert onClose={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <p>
          {row.visitType.name} with {fullName(row.doctor)} for {row.patient.name},{' '}
          {spokenTime(row.start, row.end, row.timeZone)}. The time will be free for others at once.
        </p>
        <TextArea
          label="Reason"
          optional
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {settle.error ? <Failure error={settle.error} /> : null}
        <div className="dialog__actions">
          <Button onPress={onClose}>Keep the visit</Button>
          <Button look="danger" type="submit" isPending={settle.isPending}>
            Cancel the visit
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
