import { Banner, Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { useSendProofAgain } from './send-proof-again.tsx'
import { useSession } from './session.ts'

/** Above the account pages, until the letter that was sent at signing up has been answered. */
export function UnverifiedBanner() {
  const { data: me } = useSession()
  const again = useSendProofAgain()
  if (me?.emailVerified !== false) return null
  return (
    <div className="banner-above">
      {again.error ? (
        <Failure error={again.error} onRetry={() => again.mutate()} />
      ) : again.isSuccess ? (
        <Banner tone="good">
          A new letter is on its way to <strong>{me.email}</strong>. Open the link in it on this device.
        </Banner>
      ) : (
        <Banner
          tone="warn"
          action={
            <Button size="small" isPending={again.isPending} onPress={() => again.mutate()}>
              Send the letter again
            </Button>
          }
        >
          <strong>{me.email}</strong> isn’t confirmed yet. Open the link in the letter we sent there, so that we know we
          can reach you.
        </Banner>
      )}
    </div>
  )
}
