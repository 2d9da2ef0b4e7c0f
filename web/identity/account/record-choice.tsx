import { Select } from '../../ui/field.tsx'
import type { OwnRecord } from './own-records.ts'

/** Whose record is meant, where somebody has others in their care. Not in the address: histories outlive sessions. */
export function RecordChoice({
  label,
  records,
  chosen,
  onChoose,
}: {
  label: string
  records: readonly OwnRecord[]
  chosen: OwnRecord
  onChoose: (id: string) => void
}) {
  if (records.length < 2) return null
  return (
    <Select
      label={label}
      options={records.map(({ id, name, relation }) => ({
        value: id,
        name: relation === 'self' ? `${name} (you)` : name,
      }))}
      value={chosen.id}
      onChange={({ target }) => onChoose(target.value)}
    />
  )
}
