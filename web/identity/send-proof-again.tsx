import { useMutation } from '@tanstack/react-query'
import { api, send } from '../api/client.ts'
import { Banner, Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'

/** Has the letter that proves an address sent again; the newest link replaces the ones before it. */
export function useSendProofAgain() {
  return useMutation({ mutationFn: () => send(api.POST('/api/v1/me/email-verification')) })
}

export function SendProofAgain() {
  const again = useSendProofAgain()
  if (again.isSuccess)
    return <Banner tone="good">Sent. Open the link in the newest letter; it works once, for a day.</Banner>
  return (
    <div className="stack">
      {again.error ? <Failure error={again.error} /> : null}
      <div className="row">
        <Button look="main" isPending={again.isPending} onPress={() => again.mutate()}>
          Send me a new letter
        </Button>
      </div>
    </div>
  )
}
