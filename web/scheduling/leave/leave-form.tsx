import { useState, type FormEvent } from 'react'
import { stretchOf } from '../../app/stretch.ts'
import { useClinic } from '../../clinic/clinic-queries.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { useFaultyFocus } from '../../ui/use-faulty-focus.ts'
import { useFields } from '../../ui/use-fields.ts'
import { useShownPreview } from '../preview/shown-preview.tsx'
import type { NewLeave } from './leave-queries.ts'

/** As far as a preview looks. */
const LOOKED_AT_MS = 60 * 86_400_000

type Props = { doctorId: string; saving: boolean; error: unknown; onSave: (leave: NewLeave) => void }

/** From when until when, and why; says what it would do before it is entered. */
export function LeaveForm({ doctorId, saving, error, onSave }: Props) {
  const zone = useClinic().data?.timeZone ?? 'UTC'
  const form = useFaultyFocus(error)
  const { values, field } = useFields({ from: '', to: '', fromTime: '', toTime: '', reason: '' }, error)
  const [hours, setHours] = useState(false)
  const stretch = stretchOf(values, hours, zone)
  const preview = useShownPreview(
    stretch && { doctorId, leave: stretch },
    stretch && Date.parse(stretch.end) - Date.parse(stretch.start) > LOOKED_AT_MS
      ? 'In the first 60 days of it'
      : 'In that time',
  )
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const reason = values.reason.trim()
    if (stretch) onSave({ ...stretch, ...(reason && { reason }) })
  }
  return (
    <form ref={form} className="form" onSubmit={onSubmit}>
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
      {preview.shown}
      {error ? <Failure error={error} /> : null}
      <div className="form__actions">
        <Button type="submit" isPending={saving || preview.isLooking}>
          {preview.isHitting ? 'Enter leave all the same' : 'Enter leave'}
        </Button>
      </div>
    </form>
  )
}
