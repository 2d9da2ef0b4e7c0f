import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api, send } from '../../api/client.ts'
import { codeOf } from '../../api/problem.ts'
import { paths } from '../../app/paths.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Outcome } from '../../ui/outcome.tsx'
import { useFaultyFocus } from '../../ui/use-faulty-focus.ts'
import { useFields } from '../../ui/use-fields.ts'
import { NewPasswordField } from '../new-password-field.tsx'
import { useAskAgain } from '../session.ts'
import { DeadLink } from './dead-link.tsx'
import { LetterPage } from './letter-page.tsx'

/** Another password, by the link in a letter. */
export function NewPasswordPage() {
  return <LetterPage title="Choose a new password">{(token) => <NewPassword token={token} />}</LetterPage>
}

function NewPassword({ token }: { token: string }) {
  const askAgain = useAskAgain()
  const choose = useMutation({
    mutationFn: (password: string) =>
      send(api.POST('/api/v1/auth/password-reset/confirmation', { body: { token, password } })),
    // It ended every session of the account, and this browser may have had one.
    onSuccess: askAgain,
  })
  const { values, field } = useFields({ password: '' }, choose.error)
  const form = useFaultyFocus(choose.error)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    choose.mutate(values.password)
  }
  if (choose.isSuccess)
    return (
      <Outcome title="Your new password is set">
        <p>You were signed out wherever you were signed in. Sign in with the new password to go on.</p>
        <div className="row">
          <ButtonLink look="main" to={paths.signIn()}>
            Sign in
          </ButtonLink>
        </div>
      </Outcome>
    )
  if (codeOf(choose.error) === 'identity.link_invalid')
    return (
      <DeadLink>
        <div className="row">
          <ButtonLink look="main" to={paths.forgottenPassword()}>
            Ask for a new link
          </ButtonLink>
          <ButtonLink to={paths.signIn()}>Sign in</ButtonLink>
        </div>
      </DeadLink>
    )
  return (
    <form className="card form" ref={form} onSubmit={onSubmit}>
      <p>With it you sign in from now on. Everywhere you are signed in now, you will be signed out.</p>
      <NewPasswordField label="New password" {...field('password')} />
      {choose.error ? <Failure error={choose.error} /> : null}
      <Button type="submit" look="main" wide isPending={choose.isPending}>
        Use this password
      </Button>
    </form>
  )
}
