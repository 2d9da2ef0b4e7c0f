import type { ReactNode } from 'react'
import { Select, TextField } from '../../ui/field.tsx'
import { UNITS, type Duration, type Unit } from './duration.ts'

type Props = {
  label: string
  hint?: ReactNode
  error?: string | undefined
  units?: readonly Unit[]
  value: Duration
  onChange: (value: Duration) => void
}

/** A number and what it counts, so that nobody has to work out how many minutes two days are. */
export function DurationField({ label, hint, error, units = UNITS, value, onChange }: Props) {
  return (
    <div className="duration">
      <TextField
        label={label}
        hint={hint}
        error={error}
        type="number"
        inputMode="numeric"
        min={0}
        required
        value={value.amount}
        onChange={({ target }) => onChange({ ...value, amount: target.value })}
      />
      <Select
        label={`${label}: in`}
        options={units.map((unit) => ({ value: unit, name: unit }))}
        value={value.unit}
        onChange={({ target }) => onChange({ ...value, unit: target.value as Unit })}
      />
    </div>
  )
}
