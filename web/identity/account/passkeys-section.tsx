import { useState, type FormEvent } from 'react'
import { api, read, send } from '../../api/client.ts'
import { dayHere } from '../../app/time.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { canUsePasskeys, makePasskey } from '../passkey.ts'
import { FreshCodes } from './fresh-codes.tsx'
import { useOwnPasskeys } from './own-factors.ts'
import { useProvenMutation } from './proven-mutation.ts'

async function addPasskey(name: string) {
  const options = await read(api.POST('/api/v1/me/passkeys/options'))
  return read(api.POST('/api/v1/me/passkeys', { body: { name, answer: await makePasskey(options) } }))
}

/** Passkeys: a finger, a face or a key instead of a password. */
export function PasskeysSection() {
  const passkeys = useOwnPasskeys()
  const remove = useProvenMutation((id: string) =>
    send(api.DELETE('/api/v1/me/passkeys/{id}', { params: { path: { id } } })),
  )
  return (
    <section className="card stack" aria-labelledby="passkeys">
      <h2 id="passkeys">Passkeys</h2>
      <p className="soft">
        Sign in with your finger, your face or a security key. Nobody can guess or phish a passkey.
      </p>
      <Loaded query={passkeys} label="Loading passkeys" bars={1}>
        {(rows) =>
          rows.length === 0 ? (
            <p>None yet.</p>
          ) : (
            <ul className="rows">
              {rows.map(({ id, name, createdAt, lastUsedAt }) => (
                <li key={id} className="rows__row">
                  <div>
                    <h3 className="rows__title">{name}</h3>
                    <p className="soft small">
                      Since {dayHere(createdAt)}
                      {lastUsedAt ? `, last used ${dayHere(lastUsedAt)}` : ''}
                    </p>
                  </div>
                  <Button
                    size="small"
                    isPending={remove.isPending && remove.variables === id}
                    onPress={() => remove.mutate(id)}
                  >
                    Remove<span className="hidden-visually"> {name}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {remove.failure ? <Failure error={remove.failure} /> : null}
      {canUsePasskeys() ? <NewPasskey /> : <p className="soft">This browser is too old for passkeys.</p>}
    </section>
  )
}

function NewPasskey() {
  const add = useProvenMutation(addPasskey)
  const [name, setName] = useState('')
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate(name, {
      onSuccess: ({ recoveryCodes }) => {
        setName('')
        setCodes(recoveryCodes)
      },
    })
  }
  return (
    <form className="form" onSubmit={onSubmit}>
      <TextField
        label="Name for a new passkey"
        placeholder="My phone"
        maxLength={60}
        required
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      {add.failure ? <Failure error={add.failure} /> : null}
      <div className="form__actions">
        <Button type="submit" isPending={add.isPending}>
          Add a passkey
        </Button>
      </div>
      {codes ? <FreshCodes codes={codes} onClose={() => setCodes(null)} /> : null}
    </form>
  )
}
