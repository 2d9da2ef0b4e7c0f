import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, send } from '../../api/client.ts'
import { codeOf } from '../../api/problem.ts'
import { paths } from '../../app/paths.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Outcome } from '../../ui/outcome.tsx'
import { useSession } from '../session.ts'
import { DeadLink } from './dead-link.tsx'
import { LetterPage } from './letter-page.tsx'

/** An account gets the address that this letter went to. */
export function NewAddressPage() {
  return <LetterPage title="Use this address from now on?">{(token) => <NewAddress token={token} />}</LetterPage>
}

function NewAddress({ token }: { token: string }) {
  const client = useQueryClient()
  const { data: me } = useSession()
  const change = useMutation({
    mutationFn: () => send(api.POST('/api/v1/auth/email-change/confirmation', { body: { token } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['me'] }),
  })
  if (change.isSuccess)
    return (
      <Outcome title="Your account has its new address">
        <p>Sign in with it from now on. We write there and no longer to the former address.</p>
        <div className="row">
          <ButtonLink look="main" to={me ? paths.accountSecurity() : paths.signIn()}>
            {me ? 'To your account' : 'Sign in'}
          </ButtonLink>
        </div>
      </Outcome>
    )
  if (codeOf(change.error) === 'identity.link_invalid')
    return (
      <DeadLink>
        <p>If you confirmed the address already, sign in with it. Otherwise ask for the change once more.</p>
        <div className="row">
          <ButtonLink look="main" to={paths.accountSecurity()}>
            To your account
          </ButtonLink>
        </div>
      </DeadLink>
    )
  return (
    <div className="card stack">
      <p>
        You asked for this address to be the one of your account. Confirm it, and you sign in with it and get our
        letters here. Your former address is told.
      </p>
      {change.error ? <Failure error={change.error} /> : null}
      <Button look="main" wide isPending={change.isPending} onPress={() => change.mutate()}>
        Yes, use this address
      </Button>
      <p className="soft small">Didn’t ask for this? Then just close this page: nothing is changed.</p>
    </div>
  )
}
