import { useState, type FormEvent } from 'react'
import { Banner, Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { NoPasskey, canUsePasskeys } from './passkey.ts'
import { useFinishSignIn, type DueSignIn } from './session.ts'

/** The password was right; now the second proof, in whichever way this account has. */
export function SecondFactorStep({
  due,
  onEntered,
  onStartAgain,
}: {
  due: DueSignIn
  onEntered: () => void
  onStartAgain: () => void
}) {
  const finish = useFinishSignIn(due)
  const offersPasskey = due.methods.includes('passkey') && canUsePasskeys()
  const [isRecovering, setIsRecovering] = useState(!due.methods.includes('totp') && !offersPasskey)
  const [typed, setTyped] = useState('')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    finish.mutate(isRecovering ? { recoveryCode: typed } : { code: typed }, { onSuccess: onEntered })
  }
  const asksForCode = isRecovering || due.methods.includes('totp')
  return (
    <div className="stack">
      <Banner>One proof more: this account has a second factor.</Banner>
      {offersPasskey ? (
        <Button
          look={asksForCode ? 'plain' : 'main'}
          wide
          isPending={finish.isPending && finish.variables === 'passkey'}
          onPress={() => finish.mutate('passkey', { onSuccess: onEntered })}
        >
          Use a passkey
        </Button>
      ) : null}
      {asksForCode ? (
        <form className="form" onSubmit={onSubmit}>
          <TextField
            key={isRecovering ? 'recovery' : 'code'}
            label={isRecovering ? 'Recovery code' : 'Code from your authenticator app'}
            hint={
              isRecovering ? 'One of the ten you kept. Each works once.' : 'Six digits that change every half minute.'
            }
            inputMode={isRecovering ? 'text' : 'numeric'}
            autoComplete="one-time-code"
            autoFocus
            required
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <Button type="submit" look="main" wide isPending={finish.isPending && finish.variables !== 'passkey'}>
            Sign in
          </Button>
        </form>
      ) : null}
      {finish.error && !(finish.error instanceof NoPasskey) ? <Failure error={finish.error} /> : null}
      <div className="row row--apart">
        {due.methods.includes('recovery_code') || isRecovering ? (
          <Button
            look="quiet"
            size="small"
            onPress={() => {
              setIsRecovering(!isRecovering)
              setTyped('')
            }}
          >
            {isRecovering ? 'Use another way' : 'Use a recovery code'}
          </Button>
        ) : null}
        <Button look="quiet" size="small" onPress={onStartAgain}>
          Start again
        </Button>
      </div>
    </div>
  )
}
