import { useState, type FormEvent } from 'react'
import { fieldErrors } from '../../api/problem-text.ts'
import type { Me } from '../../api/types.ts'
import { todayIn } from '../../app/time.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Choices, TextField } from '../../ui/field.tsx'
import { useWait, type NewWaiting } from './waitlist-queries.ts'

/** What is waited for; of a visit that is booked, an earlier time of the same. */
export type Wanted = Pick<NewWaiting, 'visitTypeId' | 'locationIds' | 'forAppointmentId'> & {
  doctor: { id: string; name: string }
  timeZone: string
  /** Of an earlier time: whose visit it is, and its day. */
  patientId?: string
  before?: string
}

const PARTS = [
  { value: 'morning', name: 'Morning' },
  { value: 'afternoon', name: 'Afternoon' },
  { value: 'evening', name: 'Evening' },
] as const
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((name, index) => ({ value: `${index + 1}`, name }))

const isPart = (text: string): text is (typeof PARTS)[number]['value'] => PARTS.some(({ value }) => value === text)

/** Asks what would do, and puts the person on the waiting list. What is left open is not asked of anybody. */
export function WaitDialog({
  wanted,
  people,
  onClose,
  onWaiting,
}: {
  wanted: Wanted
  people: Me['patients']
  onClose: () => void
  onWaiting: () => void
}) {
  const wait = useWait()
  const [patientId, setPatientId] = useState(wanted.patientId ?? people[0]?.id ?? '')
  const [doctors, setDoctors] = useState('this')
  const [parts, setParts] = useState<string[]>([])
  const [weekdays, setWeekdays] = useState<string[]>([])
  const [from, setFrom] = useState('')
  const [to, setTo] = useState(wanted.before ?? '')
  const errors = fieldErrors(wait.error)
  const today = todayIn(wanted.timeZone)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    wait.mutate(
      {
        patientId,
        visitTypeId: wanted.visitTypeId,
        ...(wanted.locationIds && { locationIds: wanted.locationIds }),
        ...(wanted.forAppointmentId && { forAppointmentId: wanted.forAppointmentId }),
        ...(doctors === 'this' && { doctorIds: [wanted.doctor.id] }),
        ...(parts.length > 0 && { partsOfDay: parts.filter(isPart) }),
        ...(weekdays.length > 0 && { weekdays: weekdays.map(Number) }),
        ...(from && { from }),
        ...(to && { to }),
      },
      { onSuccess: onWaiting },
    )
  }
  return (
    <Dialog title={wanted.forAppointmentId ? 'Wait for an earlier time' : 'Wait for a time'} onClose={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <p>
          When others give back a time that suits you and it is your turn, we write to you and keep it for you for a
          while. You say yes or no; waiting costs nothing
          {wanted.forAppointmentId ? ', and you keep the visit you have until you say yes.' : '.'}
        </p>
        {people.length > 1 && !wanted.forAppointmentId ? (
          <Choices
            legend="Who is waiting?"
            options={people.map(({ id, name, relation }) => ({
              value: id,
              name: relation === 'self' ? `${name} (you)` : name,
            }))}
            chosen={[patientId]}
            onChange={([id = '']) => setPatientId(id)}
          />
        ) : null}
        <Choices
          legend="With whom?"
          options={[
            { value: 'this', name: wanted.doctor.name },
            { value: 'any', name: 'Any doctor who does this' },
          ]}
          chosen={[doctors]}
          onChange={([one = 'this']) => setDoctors(one)}
        />
        <Choices
          legend="Time of day (none chosen: any)"
          many
          compact
          options={[...PARTS]}
          chosen={parts}
          onChange={setParts}
        />
        <Choices
          legend="Days (none chosen: any)"
          many
          compact
          options={DAYS}
          chosen={weekdays}
          onChange={setWeekdays}
        />
        <div className="form__row">
          <TextField
            label="Not before"
            optional
            type="date"
            min={today}
            value={from}
            error={errors['from']}
            onChange={({ target }) => setFrom(target.value)}
          />
          <TextField
            label="Not after"
            optional
            type="date"
            min={today}
            value={to}
            error={errors['to']}
            onChange={({ target }) => setTo(target.value)}
          />
        </div>
        {wait.error ? <Failure error={wait.error} /> : null}
        <div className="dialog__actions">
          <Button onPress={onClose}>Not now</Button>
          <Button type="submit" look="main" isPending={wait.isPending}>
            Put me on the waiting list
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
