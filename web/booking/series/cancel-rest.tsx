import { useState, type FormEvent } from 'react'
import type { Appointment } from '../../api/types.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { countFrom, FromWhich } from './from-which.tsx'
import { useCancelRest, type Series } from './series-queries.ts'

type Props = { series: Series; ahead: Appointment[]; onDone: (said: string) => void; onClose: () => void }

/** Cancels a visit of a series and all after it: all of them or, where one can't be cancelled any more, none. */
export function CancelRest({ series, ahead, onDone, onClose }: Props) {
  const cancel = useCancelRest(series.id)
  const [from, setFrom] = useState(ahead[0]?.start ?? '')
  const [reason, setReason] = useState('')
  const count = countFrom(ahead, from)
  const visits = count === 1 ? '1 visit' : `${count} visits`
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const body = { from, ...(reason.trim() && { reason: reason.trim() }) }
    cancel.mutate(body, { onSuccess: () => onDone(`${visits} cancelled. The times are free for others.`) })
  }
  return (
    <Dialog title="Cancel the rest?" alert onClose={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <FromWhich ahead={ahead} value={from} onChange={setFrom} />
        <p>The times will be free for others at once. Visits before that one stay.</p>
        <TextArea
          label="Reason"
          optional
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {cancel.error ? <Failure error={cancel.error} /> : null}
        <div className="dialog__actions">
          <Button onPress={onClose}>Keep them</Button>
          <Button look="danger" type="submit" isPending={cancel.isPending}>
            Cancel {visits}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
