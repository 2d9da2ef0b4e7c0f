import { useMutation } from '@tanstack/react-query'
import { api, send } from '../../api/client.ts'
import { codeOf } from '../../api/problem.ts'
import { paths } from '../../app/paths.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Outcome } from '../../ui/outcome.tsx'
import { useAskAgain } from '../session.ts'
import { DeadLink } from './dead-link.tsx'
import { LetterPage } from './letter-page.tsx'

/** Somebody else changed the address of an account; whoever reads the former one takes it back. */
export function FormerAddressPage() {
  return <LetterPage title="Take your account back">{(token) => <FormerAddress token={token} />}</LetterPage>
}

function FormerAddress({ token }: { token: string }) {
  const askAgain = useAskAgain()
  const undo = useMutation({
    mutationFn: () => send(api.POST('/api/v1/auth/email-change/undo', { body: { token } })),
    onSuccess: askAgain,
  })
  if (undo.isSuccess)
    return (
      <Outcome title="The account is yours again">
        <p>
          This address counts again, and everybody is signed out. One step is left: we have just sent you a letter with
          a link to choose a new password. Until then nobody can sign in with one.
        </p>
        <div className="row">
          <ButtonLink to={paths.forgottenPassword()}>The letter didn’t come</ButtonLink>
        </div>
      </Outcome>
    )
  if (codeOf(undo.error) === 'identity.link_invalid')
    return (
      <DeadLink>
        <p>
          If you took the account back already, all is well: choose a new password by the letter that followed. If you
          never did and can’t sign in, call the clinic.
        </p>
        <div className="row">
          <ButtonLink look="main" to={paths.forgottenPassword()}>
            Choose a new password
          </ButtonLink>
        </div>
      </DeadLink>
    )
  return (
    <div className="card stack">
      <p>Your account was given another e-mail address. If that wasn’t you, take it back. Then</p>
      <ul className="bullets">
        <li>this address counts again, and the other one no longer,</li>
        <li>everybody is signed out, on every device,</li>
        <li>the present password and what was added since stop working,</li>
        <li>you get a letter here to choose a new password.</li>
      </ul>
      {undo.error ? <Failure error={undo.error} /> : null}
      <Button look="main" wide isPending={undo.isPending} onPress={() => undo.mutate()}>
        It wasn’t me: take my account back
      </Button>
      <p className="soft small">Was it you? Then there is nothing to do here.</p>
    </div>
  )
}
