import { useState, type FormEvent } from 'react'
import { problemText } from '../../api/problem-text.ts'
import { codeOf } from '../../api/problem.ts'
import type { Appointment } from '../../api/types.ts'
import { clockOf, dayOf, daysFrom, longWeekday, shortDate, weekdayOf } from '../../app/time.ts'
import { useAllDoctors } from '../../people/doctor-queries.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import { countFrom, FromWhich } from './from-which.tsx'
import { conflictsIn, useMoveRest, type RestMove, type Series } from './series-queries.ts'

const A_MONDAY = '2024-01-01'
const KEEP = 'keep'
const days = [
  { value: KEEP, name: 'The day it has' },
  ...daysFrom(A_MONDAY, 7).map((day) => ({
    value: `weekday ${weekdayOf(day)}`,
    name: `${longWeekday(day)} of the same week`,
  })),
  { value: 'shift 1', name: 'A day later' },
  { value: 'shift 7', name: 'A week later' },
  { value: 'shift 14', name: 'Two weeks later' },
  { value: 'shift -1', name: 'A day earlier' },
  { value: 'shift -7', name: 'A week earlier' },
]

/** What was chosen as the API says it: a weekday, or so many days on. */
function dayWish(chosen: string): Pick<RestMove, 'weekday' | 'shiftDays'> {
  const [kind, number] = chosen.split(' ')
  if (kind === 'weekday') return { weekday: Number(number) }
  return kind === 'shift' ? { shiftDays: Number(number) } : {}
}

type Props = {
  series: Series
  ahead: Appointment[]
  isStaff: boolean
  onDone: (said: string) => void
  onClose: () => void
}

/** Moves a visit of a series and all after it to another day, time or doctor: all of them, or none and why. */
export function MoveRest({ series, ahead, isStaff, onDone, onClose }: Props) {
  const move = useMoveRest(series.id)
  const [from, setFrom] = useState(ahead[0]?.start ?? '')
  const [day, setDay] = useState(KEEP)
  const [time, setTime] = useState('')
  const [doctorId, setDoctorId] = useState('')
  const count = countFrom(ahead, from)
  const visits = count === 1 ? '1 visit' : `${count} visits`
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const body = { from, ...dayWish(day), ...(time && { time }), ...(doctorId && { doctorId }) }
    move.mutate(body, { onSuccess: () => onDone(`${visits} moved. The old times are free again.`) })
  }
  return (
    <Dialog title="Move the rest" onClose={onClose}>
      <form className="form" onSubmit={onSubmit}>
        <FromWhich ahead={ahead} value={from} onChange={setFrom} />
        <div className="form__row">
          <Select label="To which day?" value={day} options={days} onChange={({ target }) => setDay(target.value)} />
          <TextField
            label="At what time?"
            type="time"
            optional
            value={time}
            hint="Empty: each keeps its time."
            onChange={({ target }) => setTime(target.value)}
          />
        </div>
        {isStaff ? <OtherDoctor ahead={ahead} value={doctorId} onChange={setDoctorId} /> : null}
        <p className="soft small">All are moved, or none: the old times are kept until every new one is booked.</p>
        {move.error ? <NotMoved error={move.error} /> : null}
        <div className="dialog__actions">
          <Button onPress={onClose}>Back</Button>
          <Button look="main" type="submit" isPending={move.isPending}>
            Move {visits}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function OtherDoctor({
  ahead,
  value,
  onChange,
}: {
  ahead: Appointment[]
  value: string
  onChange: (id: string) => void
}) {
  const doctors = useAllDoctors()
  const first = ahead[0]
  const others = (doctors.data ?? []).filter(
    ({ id, visitTypeIds }) =>
      id !== first?.doctor.id && first !== undefined && visitTypeIds.includes(first.visitType.id),
  )
  if (others.length === 0) return null
  return (
    <Select
      label="With whom?"
      all={`As it is${first ? `, ${first.doctor.name}` : ''}`}
      value={value}
      options={others.map(({ id, name }) => ({ value: id, name }))}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

/** Which of them could not be had and why; the others are not moved either. */
function NotMoved({ error }: { error: Error }) {
  const conflicts = conflictsIn(error)
  if (codeOf(error) !== 'booking.series_conflicts') return <Banner tone="bad">{problemText(error)}</Banner>
  const byReason = Map.groupBy(conflicts, ({ reasons }) => reasons.map(({ detail }) => detail).join(' '))
  return (
    <Banner tone="bad">
      None was moved, because {conflicts.length === 1 ? 'one of these times' : `${conflicts.length} of these times`}{' '}
      can’t be had. Choose another day or time, or move those visits by themselves.
      <ul className="bullets">
        {[...byReason].map(([why, its]) => (
          <li key={why}>
            {its.map(({ slot }) => whenText(slot)).join(', ')}: {why}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

const whenText = ({ start, timeZone }: { start: string; timeZone: string }): string =>
  `${shortDate(dayOf(start, timeZone))} ${clockOf(start, timeZone)}`
