import type { UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { Appointment } from '../api/types.ts'
import { Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

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
  const declined = () => {
    setDeclines(false)
    onDone(`${which} declined. The patient is told.`)
  }
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
        <ReasonDialog
          title={`Decline ${which}?`}
          wayOut="Not now"
          deed={`Decline ${which}`}
          hint="It stays with the visits; the letter to the patient does not name it."
          failure={decide.error}
          isPending={decide.isPending}
          onSure={(said) => decide.mutate({ move: 'declination', ...said }, { onSuccess: declined })}
          onClose={() => setDeclines(false)}
        >
          <p>The times will be free for others at once. What was decided or cancelled before stays as it is.</p>
        </ReasonDialog>
      ) : null}
    </section>
  )
}
