import type { UseMutationResult } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Appointment } from '../api/types.ts'
import { Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/field.tsx'

export type Decision = { move: 'confirmation' | 'declination'; reason?: string }
type Props = {
  visits: Appointment[]
  decide: UseMutationResult<unknown, Error, Decision>
  onDone: (said: string) => void
}

/** For staff: visits that were asked for together and still wait are approved or declined at once. */
export function DecideWaiting({ visits, decide, onDone }: Props) {
  const [declines, setDeclines] = useState(false)
  const waiting = visits.filter(({ legalMoves }) => legalMoves.includes('declination')).length
  const failure = decide.error && !declines ? <Failure error={decide.error} /> : null
  if (waiting === 0) return failure
  const which = waiting === 1 ? '1 visit' : `${waiting} visits`
  return (
    <section className="stack stack--tight" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{which} to approve</h2>
      <p className="soft">
        Decided at once, they are one letter to the patient. To decide about one by itself, open it.
      </p>
      {failure}
      <div className="row">
        <Button
          look="main"
          isPending={decide.isPending && !declines}
          onPress={() =>
            decide.mutate(
              { move: 'confirmation' },
              { onSuccess: () => onDone(`${which} approved. The patient is told.`) },
            )
          }
        >
          Approve {which}
        </Button>
        <Button look="quiet" onPress={() => setDeclines(true)}>
          Decline {which}…
        </Button>
      </div>
      {declines ? (
        <Decline
          which={which}
          decide={decide}
          onDone={() => {
            setDeclines(false)
            onDone(`${which} declined. The patient is told.`)
          }}
          onClose={() => setDeclines(false)}
        />
      ) : null}
    </section>
  )
}

type DeclineProps = Pick<Props, 'decide'> & { which: string; onDone: () => void; onClose: () => void }

function Decline({ which, decide, onDone, onClose }: DeclineProps) {
  const [reason, setReason] = useState('')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    decide.mutate({ move: 'declination', ...(reason.trim() && { reason: reason.trim() }) }, { onSuccess: onDone })
  }
  return (
    <Dialog title={`Decline ${which}?`} alert onClose={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <p>The times will be free for others at once. What was decided or cancelled before stays as it is.</p>
        <TextArea
          label="Reason"
          optional
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          hint="It stays with the visits; the letter to the patient does not name it."
        />
        {decide.error ? <Failure error={decide.error} /> : null}
        <div className="dialog__actions">
          <Button onPress={onClose}>Not now</Button>
          <Button look="danger" type="submit" isPending={decide.isPending}>
            Decline {which}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
