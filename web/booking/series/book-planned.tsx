import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import type { Place } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { ReasonForOverruling } from '../reason-for-overruling.tsx'
import type { Planned } from './planned-visits.ts'
import { useBookSeries, type Times } from './series-queries.ts'

type Props = {
  wish: { place: Place; times: Times; patientId: string }
  name: string
  visits: Planned[]
  isLooking: boolean
  /** Somebody took one of them meanwhile: look again. */
  onRefused: () => void
}

/** Books all or none. While some can't be had there is nothing to press, except to overrule the rules with a reason (case 15). */
export function BookPlanned({ wish, name, visits, isLooking, onRefused }: Props) {
  const navigate = useNavigate()
  const book = useBookSeries()
  const [reason, setReason] = useState('')
  const left = visits.filter(({ start }) => start !== null)
  const missing = left.filter(({ conflict }) => conflict !== undefined).length
  const go = (overrule: string) =>
    book.mutate(
      { ...wish, reason: reason.trim(), overrule },
      {
        onSuccess: ({ id }) => void navigate(paths.series(id), { state: { news: 'booked' } }),
        onError: onRefused,
      },
    )
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    go('')
  }
  return (
    <section className="card stack" aria-labelledby="book-title">
      <h2 id="book-title">3. Book them</h2>
      <form className="form" onSubmit={onSubmit}>
        <TextArea
          label="What is it about?"
          optional
          rows={2}
          maxLength={500}
          value={reason}
          hint="It stands with each of the visits."
          onChange={({ target }) => setReason(target.value)}
        />
        {book.error ? <Failure error={book.error} /> : null}
        {missing === 0 ? (
          <div className="form__actions">
            <Button look="main" type="submit" isPending={book.isPending || isLooking}>
              {left.length === 1 ? 'Book the visit' : `Book all ${left.length} visits`} for {name}
            </Button>
            <span className="soft small">All are booked, or none.</span>
          </div>
        ) : (
          <p>
            {missing === 1 ? 'One visit' : `${missing} visits`} can’t be had yet, so nothing can be booked. Choose
            another time above, or leave {missing === 1 ? 'it' : 'them'} out.
          </p>
        )}
      </form>
      {missing > 0 ? <Overrule isPending={book.isPending} onOverrule={go} /> : null}
    </section>
  )
}

function Overrule({ isPending, onOverrule }: { isPending: boolean; onOverrule: (reason: string) => void }) {
  const [reason, setReason] = useState('')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onOverrule(reason.trim())
  }
  return (
    <details className="overrule">
      <summary>Book them all the same?</summary>
      <form className="form" onSubmit={onSubmit}>
        <p>The visits are then booked beside what is there, and the rules don’t hold for any of them.</p>
        <ReasonForOverruling of="each visit" value={reason} onChange={setReason} />
        <div>
          <Button look="danger" type="submit" isPending={isPending}>
            Overrule and book them all
          </Button>
        </div>
      </form>
    </details>
  )
}
