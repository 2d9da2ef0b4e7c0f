import { Choices, TextField } from '../../ui/field.tsx'
import type { Chosen } from './visit-type-draft.ts'

const comers = [
  { value: 'everyone', name: 'Everybody' },
  { value: 'new', name: 'Only new patients', more: 'Who has no visit yet, booked or past.' },
  { value: 'existing', name: 'Only who was here before', more: 'Who has a visit already, booked or past.' },
] as const

const places = [
  { value: 'clinic', name: 'At the whole clinic' },
  { value: 'doctor', name: 'With the doctor who is booked' },
] as const

type Field = Omit<Parameters<typeof TextField>[0], 'label'>

type Props = { chosen: Chosen; choose: (change: Partial<Chosen>) => void; least: Field; most: Field }

/** New patients, known ones, and of which age. Judged when somebody books; staff may overrule it with a reason. */
export function WhoMayCome({ chosen, choose, least, most }: Props) {
  const forPatients = (value: string | undefined) => comers.find((one) => one.value === value)?.value ?? 'everyone'
  const knownTo = (value: string | undefined) => places.find((one) => one.value === value)?.value ?? 'clinic'
  return (
    <>
      <Choices
        legend="For"
        options={[...comers]}
        chosen={[chosen.forPatients]}
        onChange={([value]) => choose({ forPatients: forPatients(value) })}
      />
      {chosen.forPatients === 'everyone' ? null : (
        <Choices
          legend="New or here before"
          compact
          options={[...places]}
          chosen={[chosen.knownTo]}
          onChange={([value]) => choose({ knownTo: knownTo(value) })}
        />
      )}
      <div className="form__row">
        <TextField
          label="From which age"
          {...least}
          required={false}
          max={150}
          hint="Whole years on the day of the visit."
        />
        <TextField
          label="Up to which age"
          {...most}
          required={false}
          max={150}
          hint="Itself included. Empty: no bound."
        />
      </div>
    </>
  )
}
