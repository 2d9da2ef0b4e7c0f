import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { api, read } from '../api/client.ts'
import type { Patient, Place } from '../api/types.ts'
import { clockOf, dayOf, instantAt, longDay } from '../app/time.ts'
import type { Asked } from '../availability/free-times.ts'
import { TakenNotice } from '../booking/taken-notice.tsx'
import { Banner, Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Skeleton } from '../ui/loaded.tsx'
import { useBookForPatient } from './book-for-patient.ts'

type Props = { asked: Asked; zone: string; patient: Patient }

/** A time that is not on offer: first the rules say why, then overruling them is a second step that takes a reason (case 15). */
export function OtherTime({ asked, zone, patient }: Props) {
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
    <details className="card other-time">
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
        {start ? <Answer key={start} place={{ ...asked, start }} zone={zone} patient={patient} /> : null}
      </div>
    </details>
  )
}

function Answer({ place, zone, patient }: { place: Place; zone: string; patient: Patient }) {
  const book = useBookForPatient()
  const [reason, setReason] = useState('')
  const why = useQuery({
    queryKey: ['why-not', place],
    staleTime: 0,
    queryFn: () => read(api.GET('/api/v1/availability/explain', { params: { query: place } })),
  })
  const when = `${longDay(dayOf(place.start, zone))}, ${clockOf(place.start, zone)}`
  if (why.isPending) return <Skeleton label="Looking at the rules" bars={1} />
  if (why.error) return <Failure error={why.error} onRetry={() => void why.refetch()} />
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    book.mutate({ place, patientId: patient.id, ...(why.data.bookable ? {} : { override: reason.trim() }) })
  }
  return (
    <form className="form" onSubmit={onSubmit}>
      {why.data.bookable ? (
        <Banner tone="good">{when} is free.</Banner>
      ) : (
        <Banner tone="warn">
          {when} can’t be booked by the rules:
          <ul>
            {why.data.reasons.map(({ rule, detail }) => (
              <li key={rule}>{detail}</li>
            ))}
          </ul>
        </Banner>
      )}
      {why.data.bookable ? null : (
        <TextField
          label="Reason for overruling"
          hint="Stays with the visit for everyone to see."
          required
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      {book.error ? (
        <TakenNotice
          error={book.error}
          onChoose={({ start }) => book.mutate({ place: { ...place, start }, patientId: patient.id })}
        />
      ) : null}
      <div>
        <Button look={why.data.bookable ? 'main' : 'danger'} type="submit" isPending={book.isPending}>
          {why.data.bookable ? `Book ${when} for ${patient.name}` : `Overrule and book ${when} for ${patient.name}`}
        </Button>
      </div>
    </form>
  )
}
