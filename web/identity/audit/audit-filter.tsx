import { useState } from 'react'
import { PatientPicker } from '../../people/patient-picker.tsx'
import { usePatient } from '../../people/patient/patient-queries.ts'
import { Button } from '../../ui/button.tsx'
import { Choices, Select, TextField } from '../../ui/field.tsx'
import { useStaff, type AuditView } from './audit-queries.ts'
import { topics } from './deeds.ts'

type Props = { view: AuditView; set: (change: Partial<AuditView>) => void; clear: () => void }

/** Who, whose data, what, when, refused only. Each choice searches at once. */
export function AuditFilter({ view, set, clear }: Props) {
  return (
    <form
      className="card stack"
      role="search"
      aria-label="Search the trail"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="form__row">
        <Staff view={view} set={set} />
        <Select
          label="What"
          all="Everything"
          value={view.topic}
          options={topics}
          onChange={({ target }) => set({ topic: target.value })}
        />
        <TextField
          label="First day"
          type="date"
          max={view.to}
          value={view.from}
          onChange={({ target }) => set({ from: target.value })}
        />
        <TextField
          label="Last day"
          type="date"
          min={view.from}
          value={view.to}
          onChange={({ target }) => set({ to: target.value })}
        />
      </div>
      <WhosePatient view={view} set={set} />
      <div className="row row--apart">
        <Choices
          legend="Show"
          compact
          options={[
            { value: '', name: 'All events' },
            { value: 'yes', name: 'Refused only' },
          ]}
          chosen={[view.refused ? 'yes' : '']}
          onChange={([refused = '']) => set({ refused })}
        />
        {Object.values(view).some(Boolean) ? (
          <Button look="quiet" onPress={clear}>
            Clear the search
          </Button>
        ) : null}
      </div>
    </form>
  )
}

/** The staff by name; whoever else was chosen from an event is one entry more. */
function Staff({ view, set }: Omit<Props, 'clear'>) {
  const staff = useStaff()
  const members = (staff.data ?? []).map(({ accountId, name }) => ({ value: accountId, name }))
  const isOther = view.account && !members.some(({ value }) => value === view.account)
  return (
    <Select
      label="Who"
      all="Anybody"
      value={view.account}
      options={isOther ? [...members, { value: view.account, name: 'Somebody not on the staff' }] : members}
      onChange={({ target }) => set({ account: target.value })}
    />
  )
}

function WhosePatient({ view, set }: Omit<Props, 'clear'>) {
  const [isOpen, setOpen] = useState(false)
  if (view.patient) return <ChosenPatient id={view.patient} onClear={() => set({ patient: '' })} />
  if (!isOpen)
    return (
      <div>
        <Button size="small" onPress={() => setOpen(true)}>
          About one patient only
        </Button>
      </div>
    )
  return <PatientPicker patient={undefined} onPick={(one) => set({ patient: one?.id ?? '' })} adds={false} />
}

function ChosenPatient({ id, onClear }: { id: string; onClear: () => void }) {
  const patient = usePatient(id)
  return (
    <div className="row row--apart">
      <p>
        About <strong>{patient.data?.name ?? (patient.isError ? 'a patient who was erased' : '…')}</strong> only
      </p>
      <Button size="small" onPress={onClear}>
        About anybody
      </Button>
    </div>
  )
}
