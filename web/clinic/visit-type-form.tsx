import { useState, type FormEvent } from 'react'
import type { VisitType } from '../api/types.ts'
import { Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { TextArea, TextField } from '../ui/field.tsx'
import { useFields } from '../ui/use-fields.ts'

export type VisitTypeRules = Pick<
  VisitType,
  | 'name'
  | 'description'
  | 'durationMinutes'
  | 'bufferBeforeMinutes'
  | 'bufferAfterMinutes'
  | 'gridMinutes'
  | 'minNoticeMinutes'
  | 'horizonDays'
  | 'capacity'
  | 'approval'
>

type Props = { row: VisitType | null; saving: boolean; error: unknown; onSave: (rules: VisitTypeRules) => void }

const text = (value: number | undefined, otherwise: number) => String(value ?? otherwise)

/** What the inputs show, a sensible new visit where there is none yet. */
function textsOf(row: VisitType | null) {
  return {
    name: row?.name ?? '',
    description: row?.description ?? '',
    durationMinutes: text(row?.durationMinutes, 20),
    gridMinutes: row ? String(row.gridMinutes) : '',
    bufferBeforeMinutes: text(row?.bufferBeforeMinutes, 0),
    bufferAfterMinutes: text(row?.bufferAfterMinutes, 0),
    minNoticeMinutes: text(row?.minNoticeMinutes, 0),
    horizonDays: text(row?.horizonDays, 365),
    capacity: text(row?.capacity, 1),
  }
}

export function VisitTypeForm({ row, saving, error, onSave }: Props) {
  const initial = textsOf(row)
  const { values, field } = useFields(initial, error)
  const [approval, setApproval] = useState(row?.approval ?? false)
  const number = (name: keyof ReturnType<typeof textsOf>) =>
    ({ type: 'number', inputMode: 'numeric', min: 0, required: true, ...field(name) }) as const
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onSave({
      name: values.name,
      description: values.description.trim() || null,
      durationMinutes: Number(values.durationMinutes),
      gridMinutes: Number(values.gridMinutes || values.durationMinutes),
      bufferBeforeMinutes: Number(values.bufferBeforeMinutes),
      bufferAfterMinutes: Number(values.bufferAfterMinutes),
      minNoticeMinutes: Number(values.minNoticeMinutes),
      horizonDays: Number(values.horizonDays),
      capacity: Number(values.capacity),
      approval,
    })
  }
  return (
    <form className="form" onSubmit={onSubmit}>
      <TextField label="Name" required {...field('name')} />
      <TextArea label="What patients should know" optional rows={2} {...field('description')} />
      <div className="form__row">
        <TextField label="Length in minutes" {...number('durationMinutes')} min={1} />
        <TextField
          label="A start every … minutes"
          {...number('gridMinutes')}
          required={false}
          hint="Empty: as long as the visit."
        />
        <TextField label="Minutes kept free before" {...number('bufferBeforeMinutes')} />
        <TextField label="Minutes kept free after" {...number('bufferAfterMinutes')} />
        <TextField label="Notice in minutes" {...number('minNoticeMinutes')} hint="1440 is a day." />
        <TextField label="Days ahead" {...number('horizonDays')} hint="How far ahead it can be booked." />
        <TextField label="Seats" {...number('capacity')} min={1} hint="More than one for groups." />
      </div>
      <label className="check">
        <input type="checkbox" checked={approval} onChange={({ target }) => setApproval(target.checked)} /> Staff
        approve each booking first
      </label>
      {error ? <Failure error={error} /> : null}
      <div className="form__actions">
        <Button type="submit" look="main" isPending={saving}>
          {row ? 'Save changes' : 'Add visit type'}
        </Button>
      </div>
    </form>
  )
}
