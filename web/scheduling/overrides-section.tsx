import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { api, read, send } from '../api/client.ts'
import type { AnswerOf } from '../api/types.ts'
import { fullDay } from '../app/time.ts'
import { freeTimesKey } from '../availability/free-times.ts'
import { useLocations } from '../clinic/clinic-queries.ts'
import { Banner, Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Choices, Select, TextField } from '../ui/field.tsx'
import { useFields } from '../ui/use-fields.ts'
import { hoursKey } from './hours-section.tsx'
import { endOf } from './week.ts'

type Override = AnswerOf<'/api/v1/doctors/{id}/overrides', 'post'>
type Mode = 'replace' | 'add'

function useOverrides(doctorId: string) {
  const client = useQueryClient()
  const key = ['overrides', doctorId]
  const overrides = useQuery({
    queryKey: key,
    queryFn: async () =>
      (await read(api.GET('/api/v1/doctors/{id}/overrides', { params: { path: { id: doctorId } } }))).data,
  })
  const changed = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: key }),
      client.invalidateQueries({ queryKey: freeTimesKey }),
      client.invalidateQueries({ queryKey: hoursKey(doctorId) }),
    ])
  const remove = useMutation({
    mutationFn: (overrideId: string) =>
      send(
        api.DELETE('/api/v1/doctors/{id}/overrides/{overrideId}', { params: { path: { id: doctorId, overrideId } } }),
      ),
    onSettled: changed,
  })
  const add = useMutation({
    mutationFn: (body: { locationId: string; date: string; mode: Mode; windows: { from: string; to: string }[] }) =>
      read(api.POST('/api/v1/doctors/{id}/overrides', { params: { path: { id: doctorId } }, body })),
    onSuccess: changed,
  })
  return { overrides, add, remove }
}

/** Days that differ from the week: other hours, more hours, or none. */
export function OverridesSection({ doctorId }: { doctorId: string }) {
  const { overrides, add, remove } = useOverrides(doctorId)
  const locations = useLocations()
  const nameOf = (id: string) => locations.data?.find((one) => one.id === id)?.name ?? ''
  return (
    <section className="card stack" aria-labelledby="overrides-title">
      <h2 id="overrides-title">Single days</h2>
      {overrides.data?.length ? (
        <ul className="stack stack--tight">
          {overrides.data.map((one) => (
            <li key={one.id} className="row row--apart">
              <span>{dayText(one, nameOf(one.locationId))}</span>
              <Button
                size="small"
                look="quiet"
                isPending={remove.isPending && remove.variables === one.id}
                onPress={() => remove.mutate(one.id)}
              >
                Remove<span className="hidden-visually"> {fullDay(one.date)}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">Every day follows the weekly hours.</p>
      )}
      {overrides.error ? <Failure error={overrides.error} onRetry={() => void overrides.refetch()} /> : null}
      {remove.error ? <Failure error={remove.error} /> : null}
      {add.isSuccess ? <Banner tone="good">The day is changed.</Banner> : null}
      <OverrideForm
        key={add.data?.id}
        places={locations.data ?? []}
        saving={add.isPending}
        error={add.error}
        onSave={add.mutate}
      />
    </section>
  )
}

/** `Monday 7 December, Berlin: only 12:00–18:00`. */
function dayText({ date, mode, windows }: Override, place: string): string {
  const hours = windows.map(({ from, to }) => `${from}–${to}`).join(', ')
  return `${fullDay(date)}, ${place}: ${hours ? `${mode === 'add' ? 'also' : 'only'} ${hours}` : 'not working'}`
}

type FormProps = {
  places: { id: string; name: string }[]
  saving: boolean
  error: unknown
  onSave: (override: { locationId: string; date: string; mode: Mode; windows: { from: string; to: string }[] }) => void
}

const kinds = [
  { value: 'replace', name: 'Other hours' },
  { value: 'add', name: 'Extra hours' },
  { value: 'none', name: 'Not working' },
]

function OverrideForm({ places, saving, error, onSave }: FormProps) {
  const { values, field } = useFields({ date: '', locationId: '', from: '08:00', to: '12:00' }, error)
  const [kind, setKind] = useState('replace')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const windows = kind === 'none' ? [] : [{ from: values.from, to: endOf(values.to) }]
    onSave({
      locationId: values.locationId || (places[0]?.id ?? ''),
      date: values.date,
      mode: kind === 'add' ? 'add' : 'replace',
      windows,
    })
  }
  return (
    <form className="form" onSubmit={onSubmit}>
      <Choices
        legend="What is different?"
        compact
        options={kinds}
        chosen={[kind]}
        onChange={([one = 'replace']) => setKind(one)}
      />
      <div className="form__row">
        <TextField label="Date" type="date" required {...field('date')} />
        <Select
          label="Location"
          options={places.map(({ id, name }) => ({ value: id, name }))}
          {...field('locationId')}
        />
        {kind === 'none' ? null : (
          <>
            <TextField label="From" type="time" required {...field('from')} />
            <TextField label="To" type="time" required {...field('to')} />
          </>
        )}
      </div>
      {error ? <Failure error={error} /> : null}
      <div className="form__actions">
        <Button type="submit" isPending={saving}>
          Change this day
        </Button>
      </div>
    </form>
  )
}
