import { SureDialog } from '../ui/sure-dialog.tsx'
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
    <SureDialog
      title={title}
      wayOut="Leave it as it is"
      deed="End it now"
      failure={end.error}
      isPending={end.isPending}
      onSure={() => end.mutate(authority, { onSuccess: onClose })}
      onClose={onClose}
    >
      {consequence}
    </SureDialog>
  )
}
