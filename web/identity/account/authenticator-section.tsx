import { useState, type FormEvent } from 'react'
import { api, read, send } from '../../api/client.ts'
import type { AnswerOf } from '../../api/types.ts'
import { dayHere } from '../../app/time.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { FreshCodes } from './fresh-codes.tsx'
import { useProvenMutation } from './proven-mutation.ts'

type Factors = AnswerOf<'/api/v1/me/second-factor', 'get'>

/** An app on the phone that shows six digits: set up, shown to work, taken away. */
export function AuthenticatorSection({ factors }: { factors: Factors }) {
  const enrol = useProvenMutation(() => read(api.POST('/api/v1/me/second-factor/totp')))
  const remove = useProvenMutation(() => send(api.DELETE('/api/v1/me/second-factor/totp')))
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  return (
    <section className="card stack" aria-labelledby="authenticator">
      <h2 id="authenticator">Authenticator app</h2>
      {factors.totp ? (
        <div className="row row--apart">
          <p>Set up on {dayHere(factors.totp.confirmedAt)}.</p>
          <Button size="small" isPending={remove.isPending} onPress={() => remove.mutate()}>
            Remove<span className="hidden-visually"> the authenticator app</span>
          </Button>
        </div>
      ) : enrol.data ? (
        <Confirmation
          enrolled={enrol.data}
          onConfirmed={(fresh) => {
            enrol.reset()
            setCodes(fresh)
          }}
        />
      ) : (
        <>
          <p className="soft">An app on your phone shows six digits that are asked for after your password.</p>
          <div className="row">
            <Button isPending={enrol.isPending} onPress={() => enrol.mutate()}>
              Set up an app
            </Button>
          </div>
        </>
      )}
      {enrol.failure ? <Failure error={enrol.failure} /> : null}
      {remove.failure ? <Failure error={remove.failure} /> : null}
      {codes ? <FreshCodes codes={codes} onClose={() => setCodes(null)} /> : null}
    </section>
  )
}

function Confirmation({
  enrolled,
  onConfirmed,
}: {
  enrolled: AnswerOf<'/api/v1/me/second-factor/totp', 'post'>
  onConfirmed: (codes: readonly string[] | null) => void
}) {
  const [code, setCode] = useState('')
  const confirm = useProvenMutation(() =>
    read(api.POST('/api/v1/me/second-factor/totp/confirmation', { body: { code } })),
  )
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate(undefined, { onSuccess: ({ recoveryCodes }) => onConfirmed(recoveryCodes) })
  }
  return (
    <form className="form" onSubmit={onSubmit}>
      <p>Scan this with the app, or type the key into it. Then type the digits it shows.</p>
      <img
        className="qr"
        alt="QR code for the authenticator app"
        src={`data:image/svg+xml,${encodeURIComponent(enrolled.qrSvg)}`}
      />
      <p className="small">
        Key: <code>{enrolled.secret}</code> · <a href={enrolled.uri}>Open in an app on this device</a>
      </p>
      <TextField
        label="Six digits"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        value={code}
        onChange={({ target }) => setCode(target.value)}
      />
      {confirm.failure ? <Failure error={confirm.failure} /> : null}
      <div className="form__actions">
        <Button type="submit" look="main" isPending={confirm.isPending}>
          Turn it on
        </Button>
      </div>
    </form>
  )
}
