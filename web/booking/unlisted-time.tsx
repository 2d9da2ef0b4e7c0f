import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent, type ReactNode } from 'react'
import { api, read } from '../api/client.ts'
import type { Place } from '../api/types.ts'
import { clockOf, dayOf, instantAt, longDay } from '../app/time.ts'
import type { Asked } from '../availability/free-times.ts'
import { Banner, Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Skeleton } from '../ui/loaded.tsx'
import { ReasonForOverruling } from './reason-for-overruling.tsx'

/** For the desk: a time that is not on offer. First the rules say why, then overruling them is a second step (case 15). */
export function UnlistedTime({
  asked,
  zone,
  children,
}: {
  asked: Asked
  zone: string
  /** What becomes of the time that was asked about. */
  children: (place: Place) => ReactNode
}) {
  const [wish, setWish] = useState({ date: '', time: '' })
  const [start, setStart] = useState<string>()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setStart(instantAt(wish.date, wish.time, zone))
  }
  const edit = (change: Partial<typeof wish>) => {
    setStart(undefined)
    setWish({ ...wish, ...change })
  }
  return (
    <details className="card overrule">
      <summary>The time you need isn’t listed?</summary>
      <div className="stack">
        <form className="form" onSubmit={onSubmit}>
          <div className="form__row">
            <TextField
              label="Date"
              type="date"
              required
              value={wish.date}
              onChange={({ target }) => edit({ date: target.value })}
            />
            <TextField
              label="Time"
              type="time"
              required
              value={wish.time}
              onChange={({ target }) => edit({ time: target.value })}
            />
          </div>
          <div>
            <Button type="submit">Why not this time?</Button>
          </div>
        </form>
        {start ? <div key={start}>{children({ ...asked, start })}</div> : null}
      </div>
    </details>
  )
}

type Props = {
  place: Place
  zone: string
  /** What is done with the time, as the button says it: `book Tuesday 3 March, 09:00 for Ada`. */
  deed: (when: string) => string
  isPending: boolean
  /** What stood in the way when it was tried. */
  failure: ReactNode
  /** That more stands against it than is said of the time alone. */
  isAgainstMore?: boolean
  /** That what takes the time may be the visit that is moved: then it is tried before anything is overruled. */
  mayTakeItself?: boolean
  onTake: (override: string | undefined) => void
}

/** What the rules say of one time, and the button that takes it, with a reason where they say no. */
export function RulesAgainst({
  place,
  zone,
  deed,
  isPending,
  failure,
  isAgainstMore = false,
  mayTakeItself = false,
  onTake,
}: Props) {
  const [reason, setReason] = useState('')
  const { doctorId, visitTypeId, locationId, start } = place
  const query = { doctorId, visitTypeId, locationId, start }
  const why = useQuery({
    queryKey: ['why-not', query],
    staleTime: 0,
    queryFn: () => read(api.GET('/api/v1/availability/explain', { params: { query } })),
  })
  if (why.isPending) return <Skeleton label="Looking at the rules" bars={1} />
  if (why.error) return <Failure error={why.error} onRetry={() => void why.refetch()} />
  const when = `${longDay(dayOf(start, zone))}, ${clockOf(start, zone)}`
  const { bookable, reasons } = why.data
  const isTried = !isAgainstMore && mayTakeItself && reasons.every(({ rule }) => TAKEN.has(rule))
  const isFree = (bookable && !isAgainstMore) || isTried
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onTake(isFree ? undefined : reason.trim())
  }
  return (
    <form className="form" onSubmit={onSubmit}>
      {bookable ? (
        isFree && <Banner tone="good">{when} is free.</Banner>
      ) : isTried ? (
        <Banner>{when} is taken, perhaps by this visit itself.</Banner>
      ) : (
        <Banner tone="warn">
          {when} can’t be booked by the rules:
          <ul>
            {reasons.map(({ rule, detail }) => (
              <li key={rule}>{detail}</li>
            ))}
          </ul>
        </Banner>
      )}
      {isFree ? null : <ReasonForOverruling of="the visit" value={reason} onChange={setReason} />}
      {failure}
      <div>
        <Button look={isFree ? 'main' : 'danger'} type="submit" isPending={isPending}>
          {isFree ? capital(deed(when)) : `Overrule and ${deed(when)}`}
        </Button>
      </div>
    </form>
  )
}

const TAKEN = new Set(['time_taken', 'resource_taken', 'no_time_to_travel'])

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
