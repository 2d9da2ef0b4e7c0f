import { useState, type FormEvent } from 'react'
import type { Patient, Slot } from '../api/types.ts'
import { paths } from '../app/paths.ts'
import { spokenTime } from '../app/time.ts'
import { TakenNotice } from '../booking/taken-notice.tsx'
import { comingFrom } from '../people/patient/patient-queries.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/field.tsx'
import { useBookForPatient } from './book-for-patient.ts'

type Props = { slot: Slot; patient: Patient; what: string; onClose: () => void; chooseOther: (slot: Slot) => void }

/** Reads back what the receptionist says on the phone before it is booked. */
export function ConfirmForPatient({ slot, patient, what, onClose, chooseOther }: Props) {
  const [reason, setReason] = useState('')
  const book = useBookForPatient()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    book.mutate({ place: slot, patientId: patient.id, reason: reason.trim() })
  }
  const other = (chosen: Slot) => {
    book.reset()
    chooseOther(chosen)
  }
  return (
    <Dialog title="Book this visit?" onClose={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <p>
          {what} for <strong>{patient.name}</strong>
          <br />
          <strong>{spokenTime(slot.start, slot.end, slot.timeZone)}</strong>
        </p>
        <TextArea
          label="What is it about?"
          optional
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {book.error ? <TakenNotice error={book.error} onChoose={other} /> : null}
        <div className="dialog__actions">
          <Button onPress={onClose}>Back</Button>
          <ButtonLink to={paths.deskRepeat(slot)} state={comingFrom(patient.id)}>
            Repeat it…
          </ButtonLink>
          <Button look="main" type="submit" isPending={book.isPending}>
            Book the visit
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
