import { useState } from 'react'
import { EntryForm, type EntryMode } from '../identity/entry-form.tsx'
import { Choices } from '../ui/field.tsx'

/** Signing in or registering right here: the held time stays in sight and the hold is not lost. */
export function AccountStep() {
  const [mode, setMode] = useState<EntryMode>('register')
  return (
    <section className="card stack" aria-labelledby="account-title">
      <h2 id="account-title">Who is booking?</h2>
      <Choices
        legend="Have you been here before?"
        compact
        options={[
          { value: 'register', name: 'I’m new here' },
          { value: 'sign-in', name: 'I have an account' },
        ]}
        chosen={[mode]}
        onChange={([chosen]) => setMode(chosen === 'sign-in' ? 'sign-in' : 'register')}
      />
      <EntryForm
        key={mode}
        mode={mode}
        submit={mode === 'register' ? 'Create account and go on' : 'Sign in and go on'}
        onEntered={() => undefined}
      />
    </section>
  )
}
