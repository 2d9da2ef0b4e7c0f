import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { api, read, send } from '../api/client.ts'
import type { Closure } from '../api/types.ts'
import { fullDay } from '../app/time.ts'
import { freeTimesKey } from '../availability/free-times.ts'
import { Banner, Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { useFields } from '../ui/use-fields.ts'
import { useLocations } from './clinic-queries.ts'

type NewClosure = { locationId: string | null; from: string; to: string; reason: string }

const key = ['closures']

/** Public holidays and days the clinic is shut, at one place or everywhere. */
export function ClosuresPage() {
  const client = useQueryClient()
  const closures = useQuery({ queryKey: key, queryFn: async () => (await read(api.GET('/api/v1/closures'))).data })
  const changed = () =>
    Promise.all([client.invalidateQueries({ queryKey: key }), client.invalidateQueries({ queryKey: freeTimesKey })])
  const add = useMutation({
    mutationFn: (body: NewClosure) => read(api.POST('/api/v1/closures', { body })),
    onSuccess: changed,
  })
  const lift = useMutation({
    mutationFn: ({ id }: Closure) => send(api.DELETE('/api/v1/closures/{id}', { params: { path: { id } } })),
    onSettled: changed,
  })
  return (
    <Page title="Closures" tab="Closures" lead="Holidays and other days on which nobody can be booked.">
      <section className="card stack" aria-labelledby="new-closure">
        <h2 id="new-closure">Close the clinic</h2>
        {add.isSuccess ? <Banner tone="good">Closed: {daysText(add.data)}.</Banner> : null}
        <ClosureForm key={add.data?.id} saving={add.isPending} error={add.error} onSave={add.mutate} />
      </section>
      <section className="stack" aria-labelledby="closures-title">
        <h2 id="closures-title">Days closed</h2>
        {lift.error ? <Failure error={lift.error} /> : null}
        <Loaded query={closures} label="Loading closures">
          {(rows) =>
            rows.length ? (
              <List rows={rows} lift={lift.mutate} lifting={lift.isPending ? lift.variables.id : undefined} />
            ) : (
              <p className="soft">None planned.</p>
            )
          }
        </Loaded>
      </section>
    </Page>
  )
}

const daysText = ({ from, to }: { from: string; to: string }) =>
  from === to ? fullDay(from) : `${fullDay(from)} to ${fullDay(to)}`

function List({ rows, lift, lifting }: { rows: Closure[]; lift: (row: Closure) => void; lifting: string | undefined }) {
  const locations = useLocations()
  const where = (id: string | null) => (id ? locations.data?.find((one) => one.id === id)?.name : 'Every location')
  return (
    <ul className="stack">
      {rows.map((row) => (
        <li key={row.id} className="card row row--apart">
          <div>
            <h3>{row.reason}</h3>
            <p>{daysText(row)}</p>
            <p className="soft small">{where(row.locationId)}</p>
          </div>
          <Button size="small" isPending={lifting === row.id} onPress={() => lift(row)}>
            Open again<span className="hidden-visually">, {row.reason}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

function ClosureForm({
  saving,
  error,
  onSave,
}: {
  saving: boolean
  error: unknown
  onSave: (closure: NewClosure) => void
}) {
  const locations = useLocations()
  const { values, field } = useFields({ locationId: '', from: '', to: '', reason: '' }, error)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onSave({
      locationId: values.locationId || null,
      from: values.from,
      to: values.to || values.from,
      reason: values.reason,
    })
  }
  return (
    <form className="form" onSubmit={onSubmit}>
      <div className="form__row">
        <TextField label="First day" type="date" required {...field('from')} />
        <TextField label="Last day" type="date" min={values.from} hint="Empty for one day." {...field('to')} />
        <Select
          label="Location"
          all="Every location"
          options={(locations.data ?? []).map(({ id, name }) => ({ value: id, name }))}
          {...field('locationId')}
        />
        <TextField label="Reason" required maxLength={200} placeholder="Public holiday" {...field('reason')} />
      </div>
      {error ? <Failure error={error} /> : null}
      <div className="form__actions">
        <Button type="submit" look="main" isPending={saving}>
          Close these days
        </Button>
      </div>
    </form>
  )
}
