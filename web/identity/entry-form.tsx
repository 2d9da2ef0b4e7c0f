import type { FormEvent } from 'react'
import { Link } from 'react-router'
import { paths } from '../app/paths.ts'
import { browserZone } from '../app/time.ts'
import { Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { useFaultyFocus } from '../ui/use-faulty-focus.ts'
import { useFields } from '../ui/use-fields.ts'
import type { TypedBefore } from './letters/letter-wish.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { OtherProviders } from './other-providers.tsx'
import { NoPasskey, canUsePasskeys } from './passkey.ts'
import { SecondFactorStep } from './second-factor-step.tsx'
import { dueSignIn, useEnter, useEnterWithPasskey } from './session.ts'

export type EntryMode = 'sign-in' | 'register'

/** Sign in or register, as a page of its own or inside a booking; what happens next is the caller's. */
export function EntryForm({ mode, onEntered, submit }: { mode: EntryMode; onEntered: () => void; submit?: string }) {
  const enter = useEnter()
  const due = dueSignIn(enter.error)
  if (due !== undefined) return <SecondFactorStep due={due} onEntered={onEntered} onStartAgain={enter.reset} />
  return (
    <div className="stack">
      <PasswordForm mode={mode} enter={enter} onEntered={onEntered} submit={submit} />
      {mode === 'sign-in' && canUsePasskeys() ? <PasskeyEntrance onEntered={onEntered} /> : null}
      <OtherProviders />
    </div>
  )
}

function PasswordForm({
  mode,
  enter,
  onEntered,
  submit,
}: {
  mode: EntryMode
  enter: ReturnType<typeof useEnter>
  onEntered: () => void
  submit: string | undefined
}) {
  const { values, field } = useFields({ name: '', email: '', password: '' }, enter.error)
  const form = useFaultyFocus(enter.error)
  const isNew = mode === 'register'
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const { name, email, password } = values
    const account = { name, timeZone: browserZone(), locale: navigator.language }
    enter.mutate(isNew ? { email, password, ...account } : { email, password }, { onSuccess: onEntered })
  }
  return (
    <form className="form" ref={form} onSubmit={onSubmit}>
      {isNew ? <TextField label="Your name" autoComplete="name" required {...field('name')} /> : null}
      <TextField
        label="E-mail"
        type="email"
        autoComplete={isNew ? 'email' : 'username webauthn'}
        required
        {...field('email')}
      />
      {isNew ? (
        <NewPasswordField {...field('password')} />
      ) : (
        <TextField label="Password" type="password" autoComplete="current-password" required {...field('password')} />
      )}
      {enter.isError ? <Failure error={enter.error} /> : null}
      <Button type="submit" look="main" wide isPending={enter.isPending}>
        {submit ?? (isNew ? 'Create account' : 'Sign in')}
      </Button>
      {isNew ? null : <WithoutPassword email={values.email} />}
    </form>
  )
}

/** Two ways on for whoever doesn't know their password; what was typed goes along. */
function WithoutPassword({ email }: { email: string }) {
  const typed: TypedBefore = { email }
  return (
    <p className="row row--apart small">
      <Link to={paths.forgottenPassword()} state={typed}>
        Forgotten your password?
      </Link>
      <Link to={paths.signInLink()} state={typed}>
        Send me a link instead
      </Link>
    </p>
  )
}

function PasskeyEntrance({ onEntered }: { onEntered: () => void }) {
  const enter = useEnterWithPasskey()
  return (
    <>
      <Button wide isPending={enter.isPending} onPress={() => enter.mutate(undefined, { onSuccess: onEntered })}>
        Use a passkey
      </Button>
      {enter.error && !(enter.error instanceof NoPasskey) ? <Failure error={enter.error} /> : null}
    </>
  )
}
