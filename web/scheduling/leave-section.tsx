import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import { api, read, send } from '../api/client.ts'
import type { AnswerOf } from '../api/types.ts'
import { paths } from '../app/paths.ts'
import { addDays, clockOf, dayOf, fullDay, instantAt, spokenTime } from '../app/time.ts'
import { freeTimesKey } from '../availability/free-times.ts'
import { useClinic } from '../clinic/clinic-queries.ts'
import { Banner, Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { useFields } from '../ui/use-fields.ts'
import { hoursKey } from './hours-section.tsx'

type Entered = AnswerOf<'/api/v1/doctors/{id}/leave', 'post'>

/** Leave and sick days: whole days or hours; entering it shows at once whose visits it hits. */
export function LeaveSection({ doctorId }: { doctorId: string }) {
  const client = useQueryClient()
  const zone = useClinic().data?.timeZone ?? 'UTC'
  const key = ['leave', doctorId]
  const leave = useQuery({
    queryKey: key,
    queryFn: async () =>
      (await read(api.GET('/api/v1/doctors/{id}/leave', { params: { path: { id: doctorId } } }))).data,
  })
  const changed = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: key }),
      client.invalidateQueries({ queryKey: freeTimesKey }),
      client.invalidateQueries({ queryKey: hoursKey(doctorId) }),
    ])
  const enter = useMutation({
    mutationFn: (body: { start: string; end: string; reason?: string }) =>
      read(api.POST('/api/v1/doctors/{id}/leave', { params: { path: { id: doctorId } }, body })),
    onSuccess: changed,
  })
  const remove = useMutation({
    mutationFn: (leaveId: string) =>
      send(api.DELETE('/api/v1/doctors/{id}/leave/{leaveId}', { params: { path: { id: doctorId, leaveId } } })),
    onSettled: changed,
  })
  return (
    <section className="card stack" aria-labelledby="leave-title">
      <h2 id="leave-title">Leave</h2>
      {leave.data?.length ? (
        <ul className="stack stack--tight">
          {leave.data.map((one) => (
            <li key={one.id} className="row row--apart">
              <span>
                {stretchText(one)} {one.reason ? <span className="soft">({one.reason})</span> : null}
              </span>
              <Button
                size="small"
                look="quiet"
                isPending={remove.isPending && remove.variables === one.id}
                onPress={() => remove.mutate(one.id)}
              >
                Remove<span className="hidden-visually"> leave {stretchText(one)}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">No leave entered.</p>
      )}
      {leave.error ? <Failure error={leave.error} onRetry={() => void leave.refetch()} /> : null}
      {remove.error ? <Failure error={remove.error} /> : null}
      {enter.data ? <Hits entered={enter.data} /> : null}
      <LeaveForm zone={zone} saving={enter.isPending} error={enter.error} onSave={enter.mutate} key={enter.data?.id} />
    </section>
  )
}

type Stretch = { start: string; end: string; timeZone: string }

/** Whole days read as days, the last one included; anything else with its clock times. */
function stretchText({ start, end, timeZone }: Stretch): string {
  const [from, until] = [dayOf(start, timeZone), dayOf(end, timeZone)]
  const whole = clockOf(start, timeZone) === '00:00' && clockOf(end, timeZone) === '00:00'
  if (!whole)
    return `${fullDay(from)}, ${clockOf(start, timeZone)} to ${from === until ? '' : `${fullDay(until)}, `}${clockOf(end, timeZone)}`
  const last = addDays(until, -1)
  return from === last ? fullDay(from) : `${fullDay(from)} to ${fullDay(last)}`
}

function Hits({ entered }: { entered: Entered }) {
  if (entered.hits.length === 0) return <Banner tone="good">The leave is entered. It hits no visit.</Banner>
  return (
    <Banner tone="warn">
      The leave is entered.{' '}
      {entered.hits.length === 1 ? 'This visit falls' : `These ${entered.hits.length} visits fall`} into it and must be
      moved or cancelled:
      <ul>
        {entered.hits.map((visit) => (
          <li key={visit.id}>
            <Link to={paths.appointment(visit.id)}>
              {visit.patient.name}, {spokenTime(visit.start, visit.end, visit.timeZone)}
            </Link>
          </li>
        ))}
      </ul>
    </Banner>
  )
}

type LeaveFormProps = {
  zone: string
  saving: boolean
  error: unknown
  onSave: (leave: { start: string; end: string; reason?: string }) => void
}

function LeaveForm({ zone, saving, error, onSave }: LeaveFormProps) {
  const { values, field } = useFields({ from: '', to: '', fromTime: '', toTime: '', reason: '' }, error)
  const [hours, setHours] = useState(false)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const { from, to, fromTime, toTime, reason } = values
    const start = instantAt(from, (hours && fromTime) || '00:00', zone)
    const end = hours && toTime ? instantAt(to || from, toTime, zone) : instantAt(addDays(to || from, 1), '00:00', zone)
    onSave({ start, end, ...(reason.trim() && { reason: reason.trim() }) })
  }
  return (
    <form className="form" onSubmit={onSubmit}>
      <div className="form__row">
        <TextField label="First day" type="date" required {...field('from')} />
        {hours ? <TextField label="From" type="time" required {...field('fromTime')} /> : null}
        <TextField
          label="Last day"
          type="date"
          min={values.from}
          hint={hours ? undefined : 'Empty for one day.'}
          {...field('to')}
        />
        {hours ? <TextField label="Until" type="time" required {...field('toTime')} /> : null}
        <TextField label="Reason" optional maxLength={500} hint="Seen by staff only." {...field('reason')} />
      </div>
      <label className="check">
        <input type="checkbox" checked={hours} onChange={({ target }) => setHours(target.checked)} /> Only part of a day
      </label>
      {error ? <Failure error={error} /> : null}
      <div className="form__actions">
        <Button type="submit" isPending={saving}>
          Enter leave
        </Button>
      </div>
    </form>
  )
}
