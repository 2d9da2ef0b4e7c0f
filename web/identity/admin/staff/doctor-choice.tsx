import { fullName } from '../../../availability/doctor-card.tsx'
import { useAllDoctors } from '../../../people/doctor-queries.ts'
import { Select } from '../../../ui/field.tsx'

/** Which doctor of the clinic somebody is: their day list follows from it. */
export function DoctorChoice({
  value,
  onChange,
  optional = false,
}: {
  value: string
  onChange: (doctorId: string) => void
  optional?: boolean
}) {
  const doctors = useAllDoctors()
  return (
    <Select
      label="Which doctor they are"
      {...(optional && { optional })}
      all={optional ? 'Decide later' : 'Choose a doctor'}
      hint="They then see this doctor’s day when they sign in."
      options={(doctors.data ?? []).map((doctor) => ({ value: doctor.id, name: fullName(doctor) }))}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
