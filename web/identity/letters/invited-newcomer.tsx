import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api, read } from '../../api/client.ts'
import { codeOf } from '../../api/problem.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Skeleton } from '../../ui/loaded.tsx'
import { useFaultyFocus } from '../../ui/use-faulty-focus.ts'
import { useFields } from '../../ui/use-fields.ts'
import { NewPasswordField } from '../new-password-field.tsx'
import { useEnter } from '../session.ts'
import type { Invited } from './invitation-page.tsx'
import { InvitedToSignIn } from './invited-to-sign-in.tsx'
import { Joined } from './joined.tsx'

/** Somebody without an account: a name and a password, and they are in. The letter has proved the address. */
export function InvitedNewcomer({ invited: { email, roles }, token }: { invited: Invited; token: string }) {
  const enter = useEnter()
  const accept = useMutation({
    mutationFn: (account: { name: string; password: string }) =>
      read(api.POST('/api/v1/invitations/acceptance', { body: { token, ...account } })),
    onSuccess: (_, { password }) => enter.mutate({ email, password }),
  })
  const { values, field } = useFields({ name: '', password: '' }, accept.error)
  const form = useFaultyFocus(accept.error)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    accept.mutate(values)
  }
  // Accepted for good by then: whatever keeps the sign-in from happening, it can be made up for.
  if (accept.isSuccess && enter.isError) return <Joined roles={roles} isSignedIn={false} />
  if (accept.isSuccess) return <Skeleton label="Loading" bars={1} />
  if (codeOf(accept.error) === 'identity.invitation_needs_sign_in') return <InvitedToSignIn email={email} />
  return (
    <form className="card form" ref={form} onSubmit={onSubmit}>
      <h2>Open your account</h2>
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        readOnly
        value={email}
        hint="You sign in with the address that was invited."
      />
      <TextField label="Your name" autoComplete="name" maxLength={200} required {...field('name')} />
      <NewPasswordField {...field('password')} />
      {accept.error ? <Failure error={accept.error} /> : null}
      <Button type="submit" look="main" wide isPending={accept.isPending}>
        Accept and open my account
      </Button>
      <p className="soft small">If you don’t know why you were invited, just close this page.</p>
    </form>
  )
}
