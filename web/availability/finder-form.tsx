import { useEffect, useState } from 'react'
import type { Doctor } from '../api/types.ts'
import { useLocations, useSpecialties, useVisitTypes } from '../clinic/clinic-queries.ts'
import { languageName } from '../people/languages.ts'
import { Select, TextField } from '../ui/field.tsx'
import type { Wish } from './finder.ts'

const TYPING_PAUSE_MS = 300

/** Every change searches at once; there is no button to forget. */
export function Finder({
  wish,
  set,
  doctors,
}: {
  wish: Wish
  set: (change: Partial<Wish>) => void
  doctors: Doctor[]
}) {
  const specialties = useSpecialties()
  const visitTypes = useVisitTypes()
  const locations = useLocations()
  const languages = useLanguages(doctors, wish.language)
  const named = (rows: { id: string; name: string }[] | undefined) =>
    (rows ?? []).map(({ id, name }) => ({ value: id, name }))
  return (
    <form className="finder" role="search" aria-label="Find a doctor" onSubmit={(event) => event.preventDefault()}>
      <Select
        label="Specialty"
        all="Any"
        value={wish.specialty}
        options={(specialties.data ?? []).map(({ name }) => ({ value: name, name }))}
        onChange={({ target }) => set({ specialty: target.value })}
      />
      <Select
        label="Reason for visit"
        all="Any"
        value={wish.visitTypeId}
        options={named(visitTypes.data)}
        onChange={({ target }) => set({ visitTypeId: target.value })}
      />
      <Select
        label="Where"
        all="Any"
        value={wish.locationId}
        options={named(locations.data)}
        onChange={({ target }) => set({ locationId: target.value })}
      />
      <Select
        label="Language"
        all="Any"
        value={wish.language}
        options={languages}
        onChange={({ target }) => set({ language: target.value })}
      />
      <Select
        label="Time of day"
        all="Any"
        value={wish.partOfDay}
        options={[
          { value: 'morning', name: 'Morning' },
          { value: 'afternoon', name: 'Afternoon' },
          { value: 'evening', name: 'Evening' },
        ]}
        onChange={({ target }) => set({ partOfDay: target.value })}
      />
      <Words value={wish.q} set={(q) => set({ q })} />
    </form>
  )
}

/** Waits for a pause in typing: one search per word, not per letter. */
function Words({ value, set }: { value: string; set: (q: string) => void }) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text === value) return undefined
    const timer = setTimeout(() => set(text.trim()), TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, value, set])
  return (
    <TextField
      label="Name"
      type="search"
      placeholder="Doctor’s name"
      value={text}
      onChange={({ target }) => setText(target.value)}
    />
  )
}

/** The languages spoken by any doctor seen so far; narrowing a search must not shrink its own choices. */
function useLanguages(doctors: Doctor[], chosen: string) {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    setSeen((before) => {
      const now = new Set([...before, ...doctors.flatMap(({ languages }) => languages)])
      return now.size === before.size ? before : now
    })
  }, [doctors])
  const tags = [...new Set([...seen, ...(chosen ? [chosen] : [])])]
  return tags
    .map((tag) => ({ value: tag, name: languageName(tag) }))
    .toSorted((one, other) => one.name.localeCompare(other.name))
}
