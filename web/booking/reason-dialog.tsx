import { useState, type FormEvent, type ReactNode } from 'react'
import { Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/field.tsx'

type Props = {
  title: string
  wayOut: string
  deed: string
  /** Who reads the reason, where that is not plain. */
  hint?: string
  failure: Error | null
  isPending: boolean
  onSure: (said: { reason?: string }) => void
  onClose: () => void
  children: ReactNode
}

/** Asks once more before visits end: what will, and why if one wants to say it. */
export function ReasonDialog({ title, wayOut, deed, hint, failure, isPending, onSure, onClose, children }: Props) {
  const [reason, setReason] = useState('')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onSure(reason.trim() ? { reason: reason.trim() } : {})
  }
  return (
    <Dialog title={title} alert onClose={onClose}>
      <form className="form" onSubmit={onSubmit}>
        {children}
        <TextArea
          label="Reason"
          optional
          rows={2}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          {...(hint && { hint })}
        />
        {failure ? <Failure error={failure} /> : null}
        <div className="dialog__actions">
          <Button onPress={onClose}>{wayOut}</Button>
          <Button look="danger" type="submit" isPending={isPending}>
            {deed}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
