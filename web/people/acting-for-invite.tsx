import { useState, type FormEvent } from 'react'
import { addDays, browserZone, todayIn } from '../app/time.ts'
import { Banner, Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Choices, TextField } from '../ui/field.tsx'
import { useFields } from '../ui/use-fields.ts'
import { useInvite, type NewInvitation } from './acting-for-queries.ts'

const kinds = [
  { value: 'proxy', name: 'Trusted person', more: 'A partner, a grown-up child, a friend' },
  { value: 'carer', name: 'Carer', more: 'Somebody who looks after you' },
]

const scopes = [
  { value: 'both', name: 'Everything', more: 'See your visits and your record; book, move and cancel' },
  { value: 'book', name: 'Only book', more: 'Book for you, and see what they booked' },
  { value: 'see', name: 'Only look', more: 'See your visits and your record, and change nothing' },
]

/** A year is what most need; the clinic allows seven. */
const YEAR = 365

/** Asking somebody, by e-mail address, to act for oneself. */
export function InviteForm({ patientId }: { patientId: string }) {
  const invite = useInvite(patientId)
  const today = todayIn(browserZone())
  const { values, field, reset } = useFields({ email: '', until: addDays(today, YEAR) }, invite.error)
  const [kind, setKind] = useState<NewInvitation['kind']>('proxy')
  const [scope, setScope] = useState<NewInvitation['scope']>('both')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    invite.mutate({ ...values, email: values.email.trim(), kind, scope }, { onSuccess: reset })
  }
  return (
    <form className="form invite" onSubmit={onSubmit} aria-labelledby="ask">
      <h3 id="ask">Ask somebody to act for you</h3>
      <p className="soft">
        We write to their address, without your name. Signed in with that address they find your question here and say
        yes or no. Nothing changes before that.
      </p>
      <TextField label="Their e-mail" type="email" autoComplete="off" required {...field('email')} />
      <Choices
        legend="Who are they?"
        options={kinds}
        chosen={[kind]}
        onChange={([one]) => setKind(one === 'carer' ? 'carer' : 'proxy')}
      />
      <Choices
        legend="What may they do?"
        options={scopes}
        chosen={[scope]}
        onChange={([one]) => setScope(one === 'book' || one === 'see' ? one : 'both')}
      />
      <TextField
        label="Until"
        type="date"
        min={today}
        required
        hint="The last day, at most seven years from now. You can end it any day before."
        {...field('until')}
      />
      {invite.isSuccess ? <Banner tone="good">Asked. They have two weeks to answer.</Banner> : null}
      {invite.error ? <Failure error={invite.error} /> : null}
      <div className="form__actions">
        <Button type="submit" look="main" isPending={invite.isPending}>
          Ask them
        </Button>
      </div>
    </form>
  )
}
