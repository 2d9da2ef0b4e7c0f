import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { api, send } from '../../api/client.ts'
import { codeOf } from '../../api/problem.ts'
import { paths } from '../../app/paths.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Outcome } from '../../ui/outcome.tsx'
import { useSession } from '../session.ts'
import { SendProofAgain } from '../send-proof-again.tsx'
import { DeadLink } from './dead-link.tsx'
import { LetterPage } from './letter-page.tsx'

/** An address is shown to be somebody's own, by the letter that went there. */
export function VerifyPage() {
  return <LetterPage title="Confirm your address">{(token) => <Verification token={token} />}</LetterPage>
}

function Verification({ token }: { token: string }) {
  const client = useQueryClient()
  const verify = useMutation({
    mutationFn: (proof: { password?: string }) =>
      send(api.POST('/api/v1/auth/email-verification', { body: { token, ...proof } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['me'] }),
  })
  const [asksPassword, setAsksPassword] = useState(false)
  const code = codeOf(verify.error)
  if (code === 'identity.password_needed' && !asksPassword) setAsksPassword(true)
  if (verify.isSuccess) return <Verified />
  if (code === 'identity.link_invalid') return <NoLongerVerifies />
  if (asksPassword) return <WithPassword verify={verify} />
  return (
    <div className="card stack">
      <p>
        You gave us this address when you opened your account. Confirm that it is yours, and we can reach you there.
      </p>
      {verify.error ? <Failure error={verify.error} /> : null}
      <Button look="main" wide isPending={verify.isPending} onPress={() => verify.mutate({})}>
        Yes, it is my address
      </Button>
      <p className="soft small">Didn’t open an account here? Then just close this page: nothing is confirmed.</p>
    </div>
  )
}

type Verify = {
  mutate: (proof: { password: string }) => void
  isPending: boolean
  error: unknown
  variables: object | undefined
}

/** On a device that was never signed in, the letter alone isn't enough: somebody else may have opened the account. */
function WithPassword({ verify }: { verify: Verify }) {
  const [password, setPassword] = useState('')
  const wasTyped = verify.variables !== undefined && 'password' in verify.variables
  const isWrong = wasTyped && codeOf(verify.error) === 'identity.password_needed'
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    verify.mutate({ password })
  }
  return (
    <form className="card form" onSubmit={onSubmit}>
      <Banner>
        One thing more: you haven’t signed in on this device yet, so please type the password of the account.
      </Banner>
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        autoFocus
        required
        value={password}
        error={isWrong ? 'This isn’t the password of that account.' : undefined}
        onChange={({ target }) => setPassword(target.value)}
      />
      {verify.error && codeOf(verify.error) !== 'identity.password_needed' ? <Failure error={verify.error} /> : null}
      <Button type="submit" look="main" wide isPending={verify.isPending}>
        Confirm my address
      </Button>
      <p className="soft small">
        Never chose one? Then somebody else gave your address. Close this page: without you it is not confirmed.
      </p>
    </form>
  )
}

function Verified() {
  const { data: me } = useSession()
  return (
    <Outcome title="Your address is confirmed">
      <p>Thank you. Confirmations and changes of your visits will reach you there.</p>
      <div className="row">
        <ButtonLink look="main" to={me ? paths.appointments() : paths.signIn()}>
          {me ? 'My visits' : 'Sign in'}
        </ButtonLink>
        <ButtonLink to={paths.home()}>Find a doctor</ButtonLink>
      </div>
    </Outcome>
  )
}

function NoLongerVerifies() {
  const { data: me } = useSession()
  if (me?.emailVerified)
    return (
      <Outcome title="Your address is confirmed already">
        <p>
          There is nothing left to do: <strong>{me.email}</strong> is known to be yours.
        </p>
        <div className="row">
          <ButtonLink to={paths.appointments()}>My visits</ButtonLink>
        </div>
      </Outcome>
    )
  return (
    <DeadLink>
      {me ? (
        <SendProofAgain />
      ) : (
        <>
          <p>
            If you have confirmed your address already, all is well. Otherwise sign in, and we send you a new letter.
          </p>
          <div className="row">
            <ButtonLink look="main" to={paths.signIn(paths.accountSecurity())}>
              Sign in
            </ButtonLink>
          </div>
        </>
      )}
    </DeadLink>
  )
}
