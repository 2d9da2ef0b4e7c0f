import { useState, type FormEvent } from 'react'
import type { Patient } from '../../api/types.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Choices, TextArea, TextField } from '../../ui/field.tsx'
import { useFields } from '../../ui/use-fields.ts'
import { PatientPicker } from '../patient-picker.tsx'
import { kinds, scopes } from './acting-words.ts'
import { useRecordAuthority, type NewAuthority } from './patient-queries.ts'

/** The desk writes down what it has seen: a birth certificate, an order of a court, a power of attorney. */
export function RecordAuthority({ patient, onDone }: { patient: Patient; onDone: (name?: string) => void }) {
  const record = useRecordAuthority(patient.id)
  const [acting, setActing] = useState<Patient>()
  const [kind, setKind] = useState<NewAuthority['kind']>('parent')
  const [scope, setScope] = useState<NewAuthority['scope']>('both')
  const { values, field } = useFields({ until: '', evidence: '' }, record.error)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!acting) return
    const { until, evidence } = values
    record.mutate(
      { actingPatientId: acting.id, kind, scope, evidence, until: until || null },
      { onSuccess: () => onDone(acting.name) },
    )
  }
  const picked = (value: string | undefined) => kinds.find((one) => one.value === value)?.value
  return (
    <section className="stack" aria-label="Record somebody who acts for the patient">
      <h3>Who shall act for {patient.name}?</h3>
      <p className="small soft">They need an account of their own here: they sign in as themselves.</p>
      <PatientPicker patient={acting} onPick={setActing} adds={false} label="Find who shall act" />
      {acting && !acting.hasAccount ? (
        <Banner tone="warn">{acting.name} has no account yet. Ask them to register, then record them here.</Banner>
      ) : null}
      <form className="form" onSubmit={onSubmit}>
        <div className="form__row">
          {' '}
          <Choices
            legend="They are"
            options={kinds}
            chosen={[kind]}
            onChange={([one]) => setKind(picked(one) ?? kind)}
          />
          <Choices
            legend="They may"
            options={scopes}
            chosen={[scope]}
            onChange={([one]) => setScope(scopes.find(({ value }) => value === one)?.value ?? scope)}
          />
        </div>{' '}
        <TextField
          label="Last day"
          type="date"
          required={kind !== 'parent'}
          optional={kind === 'parent'}
          hint={
            kind === 'parent'
              ? 'Empty: until the child is of age. What they may do narrows when the child grows older.'
              : 'Seven years ahead at most; then it is looked at again.'
          }
          {...field('until')}
        />
        <TextArea
          label="What did you see?"
          hint="A birth certificate, an order of a court with its number, a signed power of attorney."
          required
          rows={2}
          maxLength={500}
          {...field('evidence')}
        />
        {record.error ? <Failure error={record.error} /> : null}
        <div className="form__actions">
          <Button type="submit" look="main" isDisabled={!acting} isPending={record.isPending}>
            Record it
          </Button>
          <Button look="quiet" onPress={() => onDone()}>
            Not now
          </Button>
        </div>
      </form>
    </section>
  )
}
