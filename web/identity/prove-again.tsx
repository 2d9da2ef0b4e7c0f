import { useMutation } from '@tanstack/react-query'
import { createContext, use, useCallback, useState, type FormEvent, type ReactNode } from 'react'
import { api, read } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { useOwnFactors } from './account/own-factors.ts'
import { NoPasskey, canUsePasskeys, showPasskey } from './passkey.ts'

type Prove = <T>(call: () => Promise<T>) => Promise<T>

/** Thrown when the person chose not to prove themselves again: nothing was changed, and nothing is wrong. */
export class NotProven extends Error {}

const ProveAgainContext = createContext<Prove>((call) => call())

/** Makes a call; if the server first wants to know again who is asking, asks the person and then makes it once more. */
export const useProveAgain = (): Prove => use(ProveAgainContext)

type Waiting = { proven: () => void; givenUp: () => void }

/** Around every page whose changes the server may want proof for. */
export function ProveAgain({ children }: { children: ReactNode }) {
  const [waiting, setWaiting] = useState<Waiting>()
  const prove: Prove = useCallback(async (call) => {
    try {
      return await call()
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'identity.fresh_sign_in_required') throw error
      await new Promise<void>((resolve, reject) =>
        setWaiting({ proven: resolve, givenUp: () => reject(new NotProven('not proven again')) }),
      ).finally(() => setWaiting(undefined))
      return call()
    }
  }, [])
  return (
    <ProveAgainContext value={prove}>
      {children}
      {waiting ? <ProofDialog {...waiting} /> : null}
    </ProveAgainContext>
  )
}

type Proof = { password: string } | { code: string } | 'passkey'

async function reauthenticate(proof: Proof): Promise<unknown> {
  if (proof !== 'passkey') return read(api.POST('/api/v1/auth/reauthenticate', { body: proof }))
  const options = await read(api.POST('/api/v1/auth/reauthenticate/passkey-options'))
  return read(api.POST('/api/v1/auth/reauthenticate', { body: { passkey: await showPasskey(options) } }))
}

function ProofDialog({ proven, givenUp }: Waiting) {
  return (
    <Dialog title="Is it still you?" onClose={givenUp}>
      <p>Before a change like this one we ask again, in case somebody else is at your device.</p>
      <div className="stack">
        <ProofForm onProven={proven} />
        <Button look="quiet" onPress={givenUp}>
          Not now
        </Button>
      </div>
    </Dialog>
  )
}

/** Asks for the best proof that this account has. */
export function ProofForm({ onProven }: { onProven: () => void }) {
  const factors = useOwnFactors()
  const show = useMutation({ mutationFn: reauthenticate, onSuccess: onProven })
  const [typed, setTyped] = useState('')
  const hasPasskey = (factors.data?.passkeys ?? 0) > 0 && canUsePasskeys()
  const hasCode = factors.data?.totp != null
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    show.mutate(hasCode ? { code: typed } : { password: typed })
  }
  const types = hasCode || (!hasPasskey && factors.data?.hasPassword === true)
  return (
    <div className="stack">
      {hasPasskey ? (
        <Button
          look={types ? 'plain' : 'main'}
          wide
          isPending={show.isPending && show.variables === 'passkey'}
          onPress={() => show.mutate('passkey')}
        >
          Use a passkey
        </Button>
      ) : null}
      {types ? (
        <form className="form" onSubmit={onSubmit}>
          <TextField
            label={hasCode ? 'Code from your authenticator app' : 'Your password'}
            type={hasCode ? 'text' : 'password'}
            inputMode={hasCode ? 'numeric' : 'text'}
            autoComplete={hasCode ? 'one-time-code' : 'current-password'}
            required
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <Button type="submit" look="main" wide isPending={show.isPending && show.variables !== 'passkey'}>
            Go on
          </Button>
        </form>
      ) : null}
      {factors.data && !types && !hasPasskey ? (
        <p>Sign out and in again to go on: this account has neither a password nor a second factor here.</p>
      ) : null}
      {show.error && !(show.error instanceof NoPasskey) ? <Failure error={show.error} /> : null}
    </div>
  )
}
