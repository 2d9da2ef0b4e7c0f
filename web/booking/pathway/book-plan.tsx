import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import { codeOf } from '../../api/problem.ts'
import { paths } from '../../app/paths.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import type { ForWhom } from './find-pathway-page.tsx'
import { useBookPathway, type Pathway, type Plan } from './pathway-queries.ts'
import { allVisits } from './pathway-words.ts'
import { PlanLines } from './plan-lines.tsx'

type Props = {
  pathway: Pathway
  patient: ForWhom
  plan: Plan
  onClose: () => void
  /** One of the times is gone: look again. */
  onTaken: () => void
}

/** Reads the whole plan back before any of it is booked. */
export function BookPlan({ pathway, patient, plan, onClose, onTaken }: Props) {
  const navigate = useNavigate()
  const book = useBookPathway()
  const [reason, setReason] = useState('')
  const isTaken = codeOf(book.error) === 'booking.pathway_taken'
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    book.mutate(
      { pathwayId: pathway.id, patientId: patient.id, plan, reason: reason.trim() },
      {
        onSuccess: ({ id }) => void navigate(paths.pathwayBooking(id), { state: { news: 'booked' } }),
        onError: onTaken,
      },
    )
  }
  return (
    <Dialog title={`Book ${allVisits(plan.visits.length)}?`} onClose={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <p>
          {pathway.name} for <strong>{patient.name}</strong>. All are booked, or none.
        </p>
        <PlanLines plan={plan} pathway={pathway} />
        <TextArea
          label="What is it about?"
          optional
          rows={2}
          maxLength={500}
          value={reason}
          hint="A few words for the doctors. Only the clinic’s staff see this."
          onChange={({ target }) => setReason(target.value)}
        />
        {book.error ? <Failure error={book.error} /> : null}
        <div className="dialog__actions">
          <Button onPress={onClose}>{isTaken ? 'See what is free now' : 'Back'}</Button>
          {isTaken ? null : (
            <Button look="main" type="submit" isPending={book.isPending}>
              Book {allVisits(plan.visits.length)}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}
