import type { Appointment } from '../../api/types.ts'
import { Select } from '../../ui/field.tsx'
import { whenText } from './when-text.ts'

type Props = { ahead: Appointment[]; value: string; onChange: (start: string) => void }

/** From which visit on: the one chosen and every later one. */
export function FromWhich({ ahead, value, onChange }: Props) {
  return (
    <Select
      label="From which visit on?"
      value={value}
      options={ahead.map(({ start, timeZone }) => ({
        value: start,
        name: whenText(start, timeZone),
      }))}
      hint={hintOf(ahead, value)}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

export const countFrom = (ahead: readonly Appointment[], from: string): number =>
  ahead.filter(({ start }) => Date.parse(start) >= Date.parse(from)).length

function hintOf(ahead: readonly Appointment[], from: string): string {
  const count = countFrom(ahead, from)
  return count === 1 ? 'That is one visit.' : `That is ${count} visits, the chosen one among them.`
}
