import { TextField } from '../ui/field.tsx'

type Props = { of: string; value: string; onChange: (reason: string) => void }

/** Why staff do what the rules forbid. It is read by everybody who reads the visit, and says so. */
export function ReasonForOverruling({ of, value, onChange }: Props) {
  return (
    <TextField
      label="Reason for overruling"
      hint={`Stays with ${of} for everyone to see.`}
      required
      maxLength={500}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
