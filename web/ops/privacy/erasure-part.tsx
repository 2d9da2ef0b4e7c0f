import { useState, type FormEvent } from 'react'
import type { Patient } from '../../api/types.ts'
import { clockOf, dayOf, fullDay } from '../../app/time.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { faultOf, useAskForErasure, usePatientErasure, useWithdrawErasure, type Erasure } from './privacy-queries.ts'

/** To be forgotten: asked for a patient who has no account, or asked in writing. */
export function ErasurePart({ patient }: { patient: Patient }) {
  const [isOpen, setOpen] = useState(false)
  const erasure = usePatientErasure(patient.id, isOpen)
  return (
    <details className="patient-part" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Erase this patient, or take that back</summary>
      {isOpen ? (
        <Loaded query={erasure} label="Loading whether they asked to be erased" bars={1}>
          {(open) => (open ? <Asked open={open} patientId={patient.id} /> : <Ask patientId={patient.id} />)}
        </Loaded>
      ) : null}
    </details>
  )
}

function Asked({ open, patientId }: { open: Erasure; patientId: string }) {
  const withdraw = useWithdrawErasure()
  const due = `${fullDay(dayOf(open.dueAt, open.timeZone))}, ${clockOf(open.dueAt, open.timeZone)}`
  return (
    <div className="stack stack--tight">
      <Banner tone="warn">
        {open.state === 'waiting'
          ? `This record will be erased after ${due}. Until then it can be taken back.`
          : 'The erasure has begun: visits ahead are cancelled, the rest follows within hours.'}
      </Banner>
      {open.visitsAhead.length ? (
        <>
          <p>These visits will be cancelled:</p>
          <ul className="bullets">
            {open.visitsAhead.map(({ id, start, timeZone, visitType, doctor }) => (
              <li key={id}>
                {fullDay(dayOf(start, timeZone))}, {clockOf(start, timeZone)}: {visitType} with {doctor}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {withdraw.error ? <Failure error={withdraw.error} /> : null}
      {open.state === 'waiting' ? (
        <div>
          <Button isPending={withdraw.isPending} onPress={() => withdraw.mutate(patientId)}>
            Don’t erase this patient after all
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function Ask({ patientId }: { patientId: string }) {
  const ask = useAskForErasure(patientId)
  const [reason, setReason] = useState('')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    ask.mutate(reason.trim())
  }
  const fault = faultOf(ask.error)
  return (
    <form className="form" onSubmit={onSubmit}>
      <p>
        In a week visits ahead are cancelled and the record is erased for good. Until then you or they can take it back.
        What the law makes the clinic keep of past visits goes to the archive.
      </p>
      <TextArea
        label="Who asked to be erased, and how?"
        hint="It stays in the audit trail."
        required
        rows={2}
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {fault ? <Failure error={fault} /> : null}
      <div className="form__actions">
        <Button type="submit" look="danger" isPending={ask.isPending}>
          Erase in a week
        </Button>
      </div>
    </form>
  )
}
