import type { FormEvent } from 'react'
import { api, send } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { useFields } from '../../ui/use-fields.ts'
import { useProvenMutation } from './proven-mutation.ts'

type Wish = { currentPassword: string; password: string }

/** Another password; every other device is signed out with it. */
export function PasswordSection({ factors }: { factors: AnswerOf<'/api/v1/me/second-factor', 'get'> }) {
  const change = useProvenMutation((body: Wish) => send(api.PUT('/api/v1/me/password', { body })))
  const { values, field, reset } = useFields({ currentPassword: '', password: '' }, change.error)
  if (!factors.hasPassword) return null
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(values, { onSuccess: reset })
  }
  return (
    <section className="card stack" aria-labelledby="password">
      <h2 id="password">Password</h2>
      {change.isSuccess ? <Banner tone="good">Changed. Your other devices were signed out.</Banner> : null}
      <form className="form" onSubmit={onSubmit}>
        <TextField
          label="Present password"
          type="password"
          autoComplete="current-password"
          required
          {...field('currentPassword')}
        />
        <TextField
          label="New password"
          type="password"
          autoComplete="new-password"
          minLength={8}
          hint="At least 8 characters. A few words in a row make a good one."
          required
          {...field('password')}
        />
        {change.failure ? <Failure error={change.failure} /> : null}
        <div className="form__actions">
          <Button type="submit" isPending={change.isPending}>
            Change password
          </Button>
        </div>
      </form>
    </section>
  )
}
