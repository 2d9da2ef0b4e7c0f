import { useId, useState, type FormEvent } from 'react'
import { useSession } from '../../identity/session.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { useAccessPolicy, useBreakGlass } from './emergency-queries.ts'

/** Opens a record that is not the doctor's to see. Says first what follows, then takes the reason. */
export function BreakGlass({ patientId, onOpened }: { patientId: string; onOpened?: () => void }) {
  const { data: me } = useSession()
  const id = useId()
  const policy = useAccessPolicy()
  const open = useBreakGlass(patientId)
  const [reason, setReason] = useState('')
  if (!me?.roles.includes('doctor')) return null
  const hours = policy.data?.emergencyHours
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    open.mutate(reason.trim(), { onSuccess: () => onOpened?.() })
  }
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>Is it an emergency?</h2>
      <p>If care can’t wait, you can open this record yourself (“break the glass”). This is what follows:</p>
      <ul className="bullets">
        <li>
          The record opens for {hours === undefined ? 'a few hours' : hours === 1 ? 'one hour' : `${hours} hours`}, to
          look: you see the profile and every visit, and change nothing.
        </li>
        <li>Every administrator of the clinic gets a letter at once and reads your reason.</li>
        <li>The patient sees that you looked, and why.</li>
        <li>It stays in the audit trail.</li>
      </ul>
      <form className="form" onSubmit={onSubmit}>
        <TextArea
          label="Why can’t it wait?"
          hint="No diagnoses: the patient and the administrators read this."
          required
          rows={2}
          maxLength={300}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {open.error ? <Failure error={open.error} /> : null}
        <div className="form__actions">
          <Button type="submit" look="danger" isPending={open.isPending}>
            Break the glass
          </Button>
        </div>
      </form>
    </section>
  )
}
