import { useState, type FormEvent } from 'react'
import { Link, useNavigate } from 'react-router'
import { paths } from '../../app/paths.ts'
import { fullDay } from '../../app/time.ts'
import { OnlyFor } from '../../identity/only-for.tsx'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { useFields } from '../../ui/use-fields.ts'
import { BreakGlass } from './break-glass.tsx'
import { useEmergencySearch, type FoundPatient } from './emergency-queries.ts'

/** A doctor with somebody in front of them who is nobody's patient here, or a colleague's. */
export function EmergencySearchPage() {
  return (
    <OnlyFor area="desk">
      <Page
        narrow
        title="Emergency"
        tab="Emergency"
        lead="Find somebody who isn’t your patient, by exactly their name and date of birth. Each search is written down."
      >
        <p>
          <Link to={paths.deskPatients()}>Back to your patients</Link>
        </p>
        <Search />
      </Page>
    </OnlyFor>
  )
}

function Search() {
  const navigate = useNavigate()
  const search = useEmergencySearch()
  const [chosen, setChosen] = useState<FoundPatient>()
  const { values, field } = useFields({ name: '', birthDate: '' }, search.error)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    setChosen(undefined)
    search.mutate(values)
  }
  return (
    <>
      <form className="card form" onSubmit={onSubmit}>
        <TextField label="Whole name" required maxLength={200} autoComplete="off" {...field('name')} />
        <TextField label="Date of birth" type="date" required {...field('birthDate')} />
        {search.error ? <Failure error={search.error} /> : null}
        <div className="form__actions">
          <Button type="submit" look="main" isPending={search.isPending}>
            Find
          </Button>
        </div>
      </form>
      <div role="status">{search.data ? <Found rows={search.data} chosen={chosen} onChoose={setChosen} /> : null}</div>
      {chosen ? (
        <BreakGlass
          key={chosen.id}
          patientId={chosen.id}
          onOpened={() => void navigate(paths.deskPatient(chosen.id))}
        />
      ) : null}
    </>
  )
}

type FoundProps = { rows: FoundPatient[]; chosen: FoundPatient | undefined; onChoose: (one: FoundPatient) => void }

function Found({ rows, chosen, onChoose }: FoundProps) {
  if (rows.length === 0)
    return (
      <p className="empty">
        Nobody here has exactly this name and date of birth. Check both, or ask at the desk for other names.
      </p>
    )
  return (
    <ul className="patients" aria-label="Found">
      {rows.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            className="patients__one"
            aria-pressed={chosen?.id === one.id}
            onClick={() => onChoose(one)}
          >
            <span className="patients__name">{one.name}</span>{' '}
            <span className="soft small">born {fullDay(one.birthDate).replace(/^\w+,? /, '')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
