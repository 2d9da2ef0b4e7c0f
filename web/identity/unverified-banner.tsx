import { Banner, Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { useSendProofAgain } from './send-proof-again.tsx'
import { useSession } from './session.ts'

/** Above the account pages, until the letter that was sent at signing up has been answered. */
export function UnverifiedBanner() {
  const { data: me } = useSession()
  const again = useSendProofAgain()
  if (me?.emailVerified !== false) return null
  if (again.error) return <Failure error={again.error} onRetry={() => again.mutate()} />
  if (again.isSuccess)
    return <Banner tone="good">A new letter is on its way to {me.email}. Open the link in it on this device.</Banner>
  return (
    <Banner
      tone="warn"
      action={
        <Button size="small" isPending={again.isPending} onPress={() => again.mutate()}>
          Send the letter again
        </Button>
      }
    >
      {me.email} isn’t confirmed yet. Open the link in the letter we sent there, so that we can reach you.
    </Banner>
  )
}
