import { Choices } from '../../../ui/field.tsx'
import { choose, roles } from './roles.ts'
import type { StaffRole } from './staff-queries.ts'

/** One tick per role, each with what it lets somebody do. */
export function RoleChoice({
  legend,
  chosen,
  onChange,
  among = roles.map(({ value }) => value),
  error,
}: {
  legend: string
  chosen: StaffRole[]
  onChange: (chosen: StaffRole[]) => void
  among?: readonly StaffRole[]
  error?: string | undefined
}) {
  return (
    <Choices
      legend={legend}
      many
      options={roles.filter(({ value }) => among.includes(value))}
      chosen={chosen}
      onChange={(next) => onChange(choose(next, chosen))}
      error={error}
    />
  )
}
