import { useState } from 'react'
import type { Appointment } from '../../api/types.ts'
import { ReasonDialog } from '../reason-dialog.tsx'
import { countFrom, FromWhich } from './from-which.tsx'
import { useCancelRest, type Series } from './series-queries.ts'

type Props = { series: Series; ahead: Appointment[]; onDone: (said: string) => void; onClose: () => void }

/** Cancels a visit of a series and all after it: all of them or, where one can't be cancelled any more, none. */
export function CancelRest({ series, ahead, onDone, onClose }: Props) {
  const cancel = useCancelRest(series.id)
  const [from, setFrom] = useState(ahead[0]?.start ?? '')
  const count = countFrom(ahead, from)
  const visits = count === 1 ? '1 visit' : `${count} visits`
  return (
    <ReasonDialog
      title="Cancel the rest?"
      wayOut="Keep them"
      deed={`Cancel ${visits}`}
      failure={cancel.error}
      isPending={cancel.isPending}
      onSure={(said) =>
        cancel.mutate(
          { from, ...said },
          { onSuccess: () => onDone(`${visits} cancelled. The times are free for others.`) },
        )
      }
      onClose={onClose}
    >
      <FromWhich ahead={ahead} value={from} onChange={setFrom} />
      <p>The times will be free for others at once. Visits before that one stay.</p>
    </ReasonDialog>
  )
}
