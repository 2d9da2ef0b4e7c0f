import type { FormEvent } from 'react'
import { api, send } from '../../api/client.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { useFields } from '../../ui/use-fields.ts'
import { useSession } from '../session.ts'
import { useProvenMutation } from './proven-mutation.ts'

/** Another e-mail address; it counts once a letter to it was answered. */
export function AddressSection() {
  const { data: me } = useSession()
  const change = useProvenMutation((body: { email: string; currentPassword: string }) =>
    send(api.POST('/api/v1/me/email-change', { body })),
  )
  const { values, field, reset } = useFields({ email: '', currentPassword: '' }, change.error)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(values, { onSuccess: reset })
  }
  return (
    <section className="card stack" aria-labelledby="address">
      <h2 id="address">E-mail address</h2>
      <p>
        <strong>{me?.email}</strong>
      </p>
      {change.isSuccess ? (
        <Banner tone="good">
          We have sent a letter to the new address. Open the link in it and the change is made.
        </Banner>
      ) : null}
      <form className="form" onSubmit={onSubmit}>
        <TextField label="New address" type="email" autoComplete="email" required {...field('email')} />
        <TextField
          label="Present password"
          type="password"
          autoComplete="current-password"
          required
          {...field('currentPassword')}
        />
        {change.failure ? <Failure error={change.failure} /> : null}
        <div className="form__actions">
          <Button type="submit" isPending={change.isPending}>
            Change address
          </Button>
        </div>
      </form>
    </section>
  )
}
