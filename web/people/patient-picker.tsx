import { useMutation, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { api, read } from '../api/client.ts'
import type { Patient } from '../api/types.ts'
import { paths } from '../app/paths.ts'
import { fullDay } from '../app/time.ts'
import { Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { useFields } from '../ui/use-fields.ts'

const SHOWN = 8
const LEAST_LETTERS = 2

/** Finds a patient by name, birth date, phone or e-mail, or adds one without an account; where `adds` is false, only finds. */
export function PatientPicker({
  patient,
  onPick,
  adds = true,
  label = 'Find the patient',
}: {
  patient: Patient | undefined
  onPick: (patient: Patient | undefined) => void
  adds?: boolean
  label?: string
}) {
  const [words, setWords] = useState('')
  const [adding, setAdding] = useState(false)
  if (patient)
    return (
      <div className="row row--apart">
        <p>
          <strong>{patient.name}</strong> <span className="soft small">{detailsOf(patient)}</span>
        </p>
        <div className="row">
          <Link className="small" to={paths.deskPatient(patient.id)}>
            Open the record
          </Link>
          <Button size="small" onPress={() => onPick(undefined)}>
            Someone else
          </Button>
        </div>
      </div>
    )
  if (adding) return <NewPatient name={words} onAdded={onPick} onBack={() => setAdding(false)} />
  return (
    <div className="stack">
      <TextField
        label={label}
        type="search"
        hint="Name, date of birth, phone or e-mail."
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <Results words={words.trim()} adds={adds} onPick={onPick} />
      {adds ? (
        <div>
          <Button size="small" onPress={() => setAdding(true)}>
            Add a new patient
          </Button>
        </div>
      ) : null}
    </div>
  )
}

const detailsOf = ({ birthDate, phone, email }: Patient): string =>
  [birthDate && `born ${fullDay(birthDate).replace(/^\w+,? /, '')}`, phone, email].filter(Boolean).join(' · ')

function Results({ words, adds, onPick }: { words: string; adds: boolean; onPick: (patient: Patient) => void }) {
  const asked = useDeferredValue(words)
  const found = useQuery({
    queryKey: ['patients', asked],
    enabled: asked.length >= LEAST_LETTERS,
    placeholderData: (before) => before,
    queryFn: async () =>
      (await read(api.GET('/api/v1/patients', { params: { query: { q: asked, limit: SHOWN } } }))).data,
  })
  if (asked.length < LEAST_LETTERS) return null
  if (found.error) return <Failure error={found.error} onRetry={() => void found.refetch()} />
  return (
    <div role="status">
      {found.data?.length === 0 ? (
        <p className="soft">Nobody matches. Check the spelling{adds ? ', or add a new patient' : ''}.</p>
      ) : null}
      <ul className="patients">
        {found.data?.map((one) => (
          <li key={one.id}>
            <button type="button" className="patients__one" onClick={() => onPick(one)}>
              <span className="patients__name">{one.name}</span> <span className="soft small">{detailsOf(one)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function NewPatient({
  name,
  onAdded,
  onBack,
}: {
  name: string
  onAdded: (patient: Patient) => void
  onBack: () => void
}) {
  const add = useMutation({
    mutationFn: (body: { name: string; birthDate?: string; email?: string; phone?: string }) =>
      read(api.POST('/api/v1/patients', { body })),
    onSuccess: onAdded,
  })
  const { values, field } = useFields({ name, birthDate: '', phone: '', email: '' }, add.error)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const { birthDate, phone, email } = values
    add.mutate({ name: values.name, ...(birthDate && { birthDate }), ...(phone && { phone }), ...(email && { email }) })
  }
  return (
    <form className="form" onSubmit={onSubmit} aria-label="New patient">
      <div className="form__row">
        <TextField label="Name" required autoComplete="off" {...field('name')} />
        <TextField label="Date of birth" optional type="date" {...field('birthDate')} />
        <TextField label="Phone" optional type="tel" autoComplete="off" {...field('phone')} />
        <TextField label="E-mail" optional type="email" autoComplete="off" {...field('email')} />
      </div>
      {add.error ? <Failure error={add.error} /> : null}
      <div className="form__actions">
        <Button type="submit" look="main" isPending={add.isPending}>
          Add patient
        </Button>
        <Button look="quiet" onPress={onBack}>
          Back to search
        </Button>
      </div>
    </form>
  )
}
