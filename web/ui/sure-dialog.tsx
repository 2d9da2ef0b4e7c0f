import type { ReactNode } from 'react'
import { Failure } from './banner.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

/** Asks once more before what is not easily taken back: what follows, a way out, and the deed by its own name. */
export function SureDialog({
  title,
  wayOut,
  deed,
  failure,
  isPending,
  onSure,
  onClose,
  children,
}: {
  title: string
  wayOut: string
  deed: string
  failure: Error | null
  isPending: boolean
  onSure: () => void
  onClose: () => void
  children: ReactNode
}) {
  return (
    <Dialog title={title} alert onClose={onClose}>
      <p>{children}</p>
      {failure ? <Failure error={failure} /> : null}
      <div className="dialog__actions">
        <Button look="quiet" onPress={onClose}>
          {wayOut}
        </Button>
        <Button look="danger" isPending={isPending} onPress={onSure}>
          {deed}
        </Button>
      </div>
    </Dialog>
  )
}
