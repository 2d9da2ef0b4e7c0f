import { useState, type FormEvent } from 'react'
import { fieldErrors } from '../api/problem-text.ts'
import type { Doctor } from '../api/types.ts'
import { useVisitTypes } from '../clinic/clinic-queries.ts'
import { Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Choices, TextArea, TextField } from '../ui/field.tsx'
import { useFields } from '../ui/use-fields.ts'

export type DoctorProfile = {
  name: string
  title: string | null
  about: string | null
  specialties: string[]
  languages: string[]
  visitTypeIds: string[]
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

type Props = {
  doctor?: Pick<Doctor, 'name' | 'title' | 'specialties' | 'languages' | 'visitTypeIds'> & { about?: string | null }
  submit: string
  saving: boolean
  error: unknown
  onSave: (profile: DoctorProfile) => void
}

/** The public profile, for a new doctor and for changing one. */
export function DoctorForm({ doctor, submit, saving, error, onSave }: Props) {
  const visitTypes = useVisitTypes()
  const initial = {
    name: doctor?.name ?? '',
    title: doctor?.title ?? '',
    about: doctor?.about ?? '',
    specialties: doctor?.specialties.join(', ') ?? '',
    languages: doctor?.languages.join(', ') ?? '',
  }
  const { values, field } = useFields(initial, error)
  const [visitTypeIds, setVisitTypeIds] = useState(doctor?.visitTypeIds ?? [])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const { name, title, about, specialties, languages } = values
    onSave({
      name,
      title: title.trim() || null,
      about: about.trim() || null,
      specialties: listed(specialties),
      languages: listed(languages),
      visitTypeIds,
    })
  }
  return (
    <form className="form" onSubmit={onSubmit}>
      <div className="form__row">
        <TextField label="Title" optional placeholder="Dr." {...field('title')} />
        <TextField label="Name" required {...field('name')} />
      </div>
      <TextField label="Specialties" hint="Separate several with commas." required {...field('specialties')} />
      <TextField
        label="Languages"
        hint="Language codes with commas, such as de, en, pt-BR."
        required
        {...field('languages')}
      />
      <TextArea label="About" optional rows={3} {...field('about')} />
      <Choices
        legend="Visits this doctor offers"
        many
        compact
        options={(visitTypes.data ?? []).map(({ id, name }) => ({ value: id, name }))}
        chosen={visitTypeIds}
        onChange={setVisitTypeIds}
        error={fieldErrors(error)['visitTypeIds']}
      />
      {error ? <Failure error={error} /> : null}
      <div className="form__actions">
        <Button type="submit" look="main" isPending={saving}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
