import { useState, type FormEvent } from 'react'
import { stretchOf } from '../../app/stretch.ts'
import { zonePlace } from '../../app/time.ts'
import type { Resource } from '../../clinic/resource/resource-queries.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import { useFaultyFocus } from '../../ui/use-faulty-focus.ts'
import { useFields } from '../../ui/use-fields.ts'
import type { NewOutage } from './outage-queries.ts'
import type { useRooms } from './rooms.ts'

type Props = {
  rows: Resource[]
  rooms: ReturnType<typeof useRooms>
  /** Which one, for who comes from its page. */
  resourceId: string
  saving: boolean
  error: unknown
  onSave: (outage: NewOutage) => void
}

/** Which room or device, from when until when, and why. */
export function OutageForm({ rows, rooms, resourceId, saving, error, onSave }: Props) {
  const form = useFaultyFocus(error)
  const { values, field } = useFields({ resourceId, from: '', to: '', fromTime: '', toTime: '', reason: '' }, error)
  const [hours, setHours] = useState(false)
  const zone = rooms.zone(values.resourceId)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const stretch = stretchOf(values, hours, zone)
    const reason = values.reason.trim()
    if (stretch)
      onSave({ resourceId: values.resourceId, from: stretch.start, to: stretch.end, ...(reason && { reason }) })
  }
  return (
    <form ref={form} className="form" onSubmit={onSubmit}>
      <div className="form__row">
        <Select
          label="Room or device"
          required
          all="Choose one"
          options={rows.map(({ id }) => ({ value: id, name: rooms.name(id) }))}
          {...field('resourceId')}
        />
        <TextField label="Reason" optional maxLength={500} hint="Seen by staff only." {...field('reason')} />
      </div>
      <div className="form__row">
        <TextField label="First day" type="date" required {...field('from')} />
        {hours ? <TextField label="From" type="time" required {...field('fromTime')} /> : null}
        <TextField label="Last day" type="date" min={values.from} hint="Empty for one day." {...field('to')} />
        {hours ? <TextField label="Until" type="time" required {...field('toTime')} /> : null}
      </div>
      <label className="check">
        <input type="checkbox" checked={hours} onChange={({ target }) => setHours(target.checked)} /> With hours, not
        whole days
      </label>
      <p className="small soft">
        {hours ? `By the clocks of ${zonePlace(zone)}. ` : ''}If nobody knows until when, choose a late day: it can be
        put in order again at any time.
      </p>
      {error ? <Failure error={error} /> : null}
      <div className="form__actions">
        <Button type="submit" look="main" isPending={saving}>
          Put it out of order
        </Button>
      </div>
    </form>
  )
}
