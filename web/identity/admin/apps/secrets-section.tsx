import { useState, type FormEvent } from 'react'
import { api, read, send } from '../../../api/client.ts'
import { dayHere } from '../../../app/time.ts'
import { Failure } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Choices } from '../../../ui/field.tsx'
import { SureDialog } from '../../../ui/sure-dialog.tsx'
import { useProvenChange } from '../proven-change.ts'
import { clientsKey, type ApiClient } from './apps-queries.ts'
import { SecretShown } from './secret-shown.tsx'

type Secret = ApiClient['secrets'][number]

/** The secrets that count now, never what they are; a new one while the one before goes on counting for a while. */
export function SecretsSection({ client }: { client: ApiClient }) {
  const [isRenewing, setIsRenewing] = useState(false)
  const [shown, setShown] = useState<string>()
  const [ending, setEnding] = useState<Secret>()
  return (
    <section className="card stack" aria-labelledby="secrets">
      <h2 id="secrets">Secrets</h2>
      {client.secrets.length === 0 ? (
        <p>None counts any more, so it can’t sign in. Make a new one.</p>
      ) : (
        <ul className="rows">
          {client.secrets.map(({ id, createdAt, expiresAt }) => (
            <li key={id} className="rows__row rows__row--wraps">
              <div>
                <h3 className="rows__title">Made on {dayHere(createdAt)}</h3>
                <p className="soft small">
                  {expiresAt ? `Counts until ${dayHere(expiresAt)}` : 'Counts until you end it'}
                </p>
              </div>
              <Button size="small" onPress={() => setEnding({ id, createdAt, expiresAt })}>
                End it now…<span className="hidden-visually">, made on {dayHere(createdAt)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="row">
        <Button onPress={() => setIsRenewing(true)}>Make a new secret…</Button>
      </div>
      {isRenewing ? (
        <RenewDialog
          client={client}
          onClose={() => setIsRenewing(false)}
          onMade={(secret) => {
            setIsRenewing(false)
            setShown(secret)
          }}
        />
      ) : null}
      {ending ? (
        <EndDialog
          client={client}
          secret={ending}
          isLast={client.secrets.length === 1}
          onClose={() => setEnding(undefined)}
        />
      ) : null}
      {shown === undefined ? null : (
        <SecretShown clientId={client.id} secret={shown} onClose={() => setShown(undefined)} />
      )}
    </section>
  )
}

function EndDialog({
  client,
  secret,
  isLast,
  onClose,
}: {
  client: ApiClient
  secret: Secret
  isLast: boolean
  onClose: () => void
}) {
  const end = useProvenChange(
    () =>
      send(
        api.DELETE('/api/v1/api-clients/{id}/secrets/{secretId}', {
          params: { path: { id: client.id, secretId: secret.id } },
        }),
      ),
    [clientsKey],
  )
  return (
    <SureDialog
      title={`End the secret of ${dayHere(secret.createdAt)}?`}
      wayOut="Keep it"
      deed="End it"
      failure={end.failure}
      isPending={end.isPending}
      onSure={() => end.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      {isLast
        ? 'It is the only one: the software stands still until it has a new one.'
        : 'Software that still uses it stands still until it has another.'}
    </SureDialog>
  )
}

const overlaps = [
  { value: '24', name: 'A day', more: 'Enough to enter the new one in peace.' },
  { value: '168', name: 'A week', more: 'When others have to do it.' },
  {
    value: '0',
    name: 'Not at all',
    more: 'When the present one leaked. The software stands still until it has the new one.',
  },
]

function RenewDialog({
  client,
  onClose,
  onMade,
}: {
  client: ApiClient
  onClose: () => void
  onMade: (secret: string) => void
}) {
  const [hours, setHours] = useState('24')
  const renew = useProvenChange(
    (overlapHours: number) =>
      read(
        api.POST('/api/v1/api-clients/{id}/secrets', { params: { path: { id: client.id } }, body: { overlapHours } }),
      ),
    [clientsKey],
  )
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    renew.mutate(Number(hours), { onSuccess: ({ secret }) => onMade(secret) })
  }
  return (
    <Dialog title="A new secret" onClose={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <Choices
          legend="How long does the present one go on counting?"
          options={overlaps}
          chosen={[hours]}
          onChange={([next]) => setHours(next ?? hours)}
        />
        {renew.failure ? <Failure error={renew.failure} /> : null}
        <div className="dialog__actions">
          <Button look="quiet" onPress={onClose}>
            Not now
          </Button>
          <Button type="submit" look="main" isPending={renew.isPending}>
            Make it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
