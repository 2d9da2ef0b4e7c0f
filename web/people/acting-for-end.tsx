import { Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useEnd, type Authority } from './acting-for-queries.ts'

/** Asks once more before an authority is ended; what follows is said by whoever opens it. */
export function EndAuthority({
  authority,
  title,
  consequence,
  onClose,
}: {
  authority: Pick<Authority, 'id' | 'patientId'>
  title: string
  consequence: string
  onClose: () => void
}) {
  const end = useEnd()
  return (
    <Dialog title={title} alert onClose={onClose}>
      <p>{consequence}</p>
      {end.error ? <Failure error={end.error} /> : null}
      <div className="dialog__actions">
        <Button onPress={onClose}>Leave it as it is</Button>
        <Button look="danger" isPending={end.isPending} onPress={() => end.mutate(authority, { onSuccess: onClose })}>
          End it now
        </Button>
      </div>
    </Dialog>
  )
}
