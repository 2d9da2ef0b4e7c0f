import { clockOf } from '../../app/time.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { openedHere, useCloseEmergency } from './emergency-queries.ts'

/** Above a record that is open only because of an emergency: until when, and the way to close it. */
export function EmergencyNotice({ patientId }: { patientId: string }) {
  const close = useCloseEmergency()
  const open = openedHere(patientId)
  if (!open) return null
  return (
    <>
      <Banner
        tone="warn"
        action={
          <Button size="small" isPending={close.isPending} onPress={() => close.mutate({ id: open.id, patientId })}>
            I am done, close it
          </Button>
        }
      >
        Open to you in an emergency until {clockOf(open.expiresAt, open.timeZone)}, to look. The administrators were
        told.
      </Banner>
      {close.error ? <Failure error={close.error} /> : null}
    </>
  )
}
