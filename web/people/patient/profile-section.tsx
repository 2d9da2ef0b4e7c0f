import { useState, type FormEvent } from 'react'
import type { Patient } from '../../api/types.ts'
import { fullDay } from '../../app/time.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import { useFields } from '../../ui/use-fields.ts'
import { languageName } from '../languages.ts'
import { useChangePatient } from './patient-queries.ts'

/** Who it is and how to reach them, read first and changed when asked to. */
export function ProfileSection({ patient, mayChange }: { patient: Patient; mayChange: boolean }) {
  const [isChanging, setChanging] = useState(false)
  const change = useChangePatient(patient)
  return (
    <section className="card stack" aria-labelledby="profile-title">
      <div className="row row--apart">
        <h2 id="profile-title">Profile and contact</h2>
        {patient.hasAccount ? <Badge tone="info">Has an account</Badge> : <Badge>Booked by the desk</Badge>}
      </div>
      {change.isSuccess ? <Banner tone="good">Saved.</Banner> : null}
      {isChanging ? (
        <ProfileForm
          key={patient.version}
          patient={patient}
          change={change}
          onSaved={() => setChanging(false)}
          onBack={() => {
            change.reset()
            setChanging(false)
          }}
        />
      ) : (
        <>
          <Facts patient={patient} />
          {mayChange ? (
            <div>
              <Button
                onPress={() => {
                  change.reset()
                  setChanging(true)
                }}
              >
                Change
              </Button>
            </div>
          ) : null}
        </>
      )}
    </section>
  )
}

function Facts({ patient: { birthDate, phone, email, locale } }: { patient: Patient }) {
  const facts: [name: string, value: string | null][] = [
    ['Born', birthDate && fullDay(birthDate).replace(/^\w+,? /, '')],
    ['Phone', phone],
    ['E-mail for letters', email],
    ['Language', languageName(locale)],
  ]
  return (
    <dl className="patient-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt className="small soft">{name}</dt>
          <dd>{value ?? <span className="soft">not known</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pl', 'pt', 'ru', 'tr', 'uk', 'ar']

type FormProps = {
  patient: Patient
  change: ReturnType<typeof useChangePatient>
  onSaved: () => void
  onBack: () => void
}

function ProfileForm({ patient, change, onSaved, onBack }: FormProps) {
  const { name, birthDate, phone, email, locale } = patient
  const { values, field } = useFields(
    { name, birthDate: birthDate ?? '', phone: phone ?? '', email: email ?? '', locale },
    change.error,
  )
  const languages = LANGUAGES.includes(locale) ? LANGUAGES : [locale, ...LANGUAGES]
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(
      {
        name: values.name,
        birthDate: values.birthDate || null,
        phone: values.phone.trim() || null,
        email: values.email.trim() || null,
        locale: values.locale,
      },
      { onSuccess: onSaved },
    )
  }
  return (
    <form className="form" onSubmit={onSubmit} aria-label="Profile and contact">
      <div className="form__row">
        <TextField label="Name" required autoComplete="off" {...field('name')} />
        <TextField label="Date of birth" optional type="date" {...field('birthDate')} />
        <TextField label="Phone" optional type="tel" autoComplete="off" {...field('phone')} />
        <TextField
          label="E-mail for letters"
          hint={patient.hasAccount ? 'The address they sign in with stays as it is.' : undefined}
          optional
          type="email"
          autoComplete="off"
          {...field('email')}
        />
        <Select
          label="Language"
          options={languages.map((tag) => ({ value: tag, name: languageName(tag) }))}
          {...field('locale')}
        />
      </div>
      {change.error ? <Failure error={change.error} /> : null}
      <div className="form__actions">
        <Button type="submit" look="main" isPending={change.isPending}>
          Save
        </Button>
        <Button look="quiet" onPress={onBack}>
          Leave it as it was
        </Button>
      </div>
    </form>
  )
}
