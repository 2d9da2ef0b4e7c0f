import { useState, type FormEvent } from 'react'
import { fieldErrors } from '../../api/problem-text.ts'
import { useLocations } from '../../clinic/clinic-queries.ts'
import { Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Choices, Select, TextField } from '../../ui/field.tsx'
import { useFaultyFocus } from '../../ui/use-faulty-focus.ts'
import { useFields } from '../../ui/use-fields.ts'
import { hoursPart } from '../hours/hours-part.ts'
import { endOf } from '../hours/week.ts'
import { usePart } from '../part/use-part.ts'
import { useShownPreview } from '../preview/shown-preview.tsx'
import { morning, WindowsField } from './windows-field.tsx'
import type { NewOverride } from './overrides-queries.ts'

const kinds = [
  { value: 'replace', name: 'Other hours' },
  { value: 'add', name: 'Extra hours' },
  { value: 'none', name: 'Not working' },
]

type Props = { doctorId: string; saving: boolean; error: unknown; onSave: (override: NewOverride) => void }

/** One day and what is different on it; says what that would do before it is saved. */
export function OverrideForm({ doctorId, saving, error, onSave }: Props) {
  const locations = useLocations()
  const places = (locations.data ?? []).filter(({ retired }) => !retired)
  const usual = usePart(hoursPart, doctorId).data?.content[0]?.locationId
  const form = useFaultyFocus(error)
  const { values, field } = useFields({ date: '', locationId: '' }, error)
  const [kind, setKind] = useState('replace')
  const [windows, setWindows] = useState(() => [morning()])
  const errors = fieldErrors(error)
  const override: NewOverride = {
    locationId: values.locationId || usual || (places[0]?.id ?? ''),
    date: values.date,
    mode: kind === 'add' ? 'add' : 'replace',
    windows: kind === 'none' ? [] : windows.map(({ from, to }) => ({ from, to: endOf(to) })),
  }
  const isWhole =
    values.date !== '' && override.locationId !== '' && override.windows.every(({ from, to }) => from && to)
  const preview = useShownPreview(isWhole ? { doctorId, override } : undefined, 'On that day')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onSave(override)
  }
  return (
    <form ref={form} className="form" onSubmit={onSubmit}>
      <Choices
        legend="What is different?"
        compact
        options={kinds}
        chosen={[kind]}
        onChange={([one = 'replace']) => setKind(one)}
      />
      <div className="form__row">
        <TextField label="Date" type="date" required {...field('date')} />
        <Select
          label="Location"
          options={places.map(({ id, name }) => ({ value: id, name }))}
          {...field('locationId')}
          value={override.locationId}
        />
      </div>
      {kind === 'none' ? null : (
        <WindowsField
          windows={windows}
          onChange={setWindows}
          faults={(index) =>
            errors[`windows.${index}.from`] ?? errors[`windows.${index}.to`] ?? errors[`windows.${index}`]
          }
        />
      )}
      {preview.shown}
      {error ? <Failure error={error} /> : null}
      <div className="form__actions">
        <Button type="submit" isPending={saving || preview.isLooking}>
          {preview.isHitting ? 'Change this day all the same' : 'Change this day'}
        </Button>
      </div>
    </form>
  )
}
