import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { fieldErrors } from '../../api/problem-text.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Outcome } from '../../ui/outcome.tsx'
import { useFaultyFocus } from '../../ui/use-faulty-focus.ts'

/** What was typed on the page before, so that nobody types it twice; in the history of this tab and not in the address. */
export type TypedBefore = { email?: string }

/**
 * Asks for an address and has a letter sent there. What it says afterwards is the same whether there is such an account:
 * the server doesn't know either, when it answers.
 */
export function LetterWish({
  lead,
  ask,
  action,
  sent,
}: {
  lead: string
  ask: (email: string) => Promise<void>
  action: string
  sent: ReactNode
}) {
  const before = useLocation().state as TypedBefore | null
  const [email, setEmail] = useState(before?.email ?? '')
  const [isAgain, setIsAgain] = useState(false)
  const wish = useMutation({ mutationFn: ask })
  const form = useFaultyFocus(wish.error)
  if (wish.isSuccess || isAgain)
    return (
      <Outcome title="Look into your mail">
        <p>
          If there is an account with <strong>{email}</strong>, a letter is on its way there. {sent}
        </p>
        <p className="soft">
          Nothing there after a few minutes? Look among the unwanted mail, and whether the address above is the right
          one.
        </p>
        {wish.error ? <Failure error={wish.error} /> : null}
        {isAgain && wish.isSuccess ? <Banner tone="good">Sent again. Only the newest link works.</Banner> : null}
        <div className="row">
          <Button
            isPending={wish.isPending}
            onPress={() => {
              setIsAgain(true)
              wish.mutate(email)
            }}
          >
            Send it again
          </Button>
          <Button
            look="quiet"
            onPress={() => {
              setIsAgain(false)
              wish.reset()
            }}
          >
            Another address
          </Button>
        </div>
      </Outcome>
    )
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    wish.mutate(email)
  }
  return (
    <form className="card form" ref={form} onSubmit={onSubmit}>
      <p>{lead}</p>
      <TextField
        label="E-mail"
        type="email"
        autoComplete="username"
        required
        value={email}
        error={fieldErrors(wish.error)['email']}
        onChange={({ target }) => setEmail(target.value)}
      />
      {wish.error ? <Failure error={wish.error} /> : null}
      <Button type="submit" look="main" wide isPending={wish.isPending}>
        {action}
      </Button>
    </form>
  )
}
