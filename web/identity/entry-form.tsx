import { useState, type FormEvent } from 'react'
import { fieldErrors } from '../api/problem-text.ts'
import { browserZone } from '../app/time.ts'
import { Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { NoPasskey, canUsePasskeys } from './passkey.ts'
import { SecondFactorStep } from './second-factor-step.tsx'
import { dueSignIn, useEnter, useEnterWithPasskey } from './session.ts'

export type EntryMode = 'sign-in' | 'register'

const MIN_PASSWORD = 8

/** Sign in or register, as a page of its own or inside a booking; what happens next is the caller's. */
export function EntryForm({ mode, onEntered, submit }: { mode: EntryMode; onEntered: () => void; submit?: string }) {
  const enter = useEnter()
  const due = dueSignIn(enter.error)
  if (due !== undefined) return <SecondFactorStep due={due} onEntered={onEntered} onStartAgain={enter.reset} />
  return (
    <div className="stack">
      <PasswordForm mode={mode} enter={enter} onEntered={onEntered} submit={submit} />
      {mode === 'sign-in' && canUsePasskeys() ? <PasskeyEntrance onEntered={onEntered} /> : null}
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
  const [values, setValues] = useState({ name: '', email: '', password: '' })
  const errors = fieldErrors(enter.error)
  const field = (name: keyof typeof values) => ({
    name,
    value: values[name],
    error: errors[name],
    required: true,
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
  })
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const { name, email, password } = values
    const account = { name, timeZone: browserZone(), locale: navigator.language }
    enter.mutate(mode === 'register' ? { email, password, ...account } : { email, password }, { onSuccess: onEntered })
  }
  return (
    <form className="form" onSubmit={onSubmit}>
      {mode === 'register' ? <TextField label="Your name" autoComplete="name" {...field('name')} /> : null}
      <TextField
        label="E-mail"
        type="email"
        autoComplete={mode === 'register' ? 'email' : 'username webauthn'}
        {...field('email')}
      />
      <TextField
        label="Password"
        type="password"
        autoComplete={mode === 'register' ? 'new-password' : 'current-password'}
        hint={
          mode === 'register' ? `At least ${MIN_PASSWORD} characters. A few words in a row make a good one.` : undefined
        }
        minLength={mode === 'register' ? MIN_PASSWORD : undefined}
        {...field('password')}
      />
      {enter.isError ? <Failure error={enter.error} /> : null}
      <Button type="submit" look="main" wide isPending={enter.isPending}>
        {submit ?? (mode === 'register' ? 'Create account' : 'Sign in')}
      </Button>
    </form>
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
