import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { api, read } from '../api/client.ts'
import type { Location } from '../api/types.ts'
import { browserZone, clockOf, zonePlace } from '../app/time.ts'
import { Banner, Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select, TextArea, TextField } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { useFields } from '../ui/use-fields.ts'
import { oneLine } from './address.ts'
import { useLocations } from './clinic-queries.ts'

type Place = { name: string; timeZone: string; address: string | null }

function useEditing() {
  const client = useQueryClient()
  const [editing, setEditing] = useState<{ row: Location | null }>()
  const save = useMutation({
    mutationFn: ({ row, place }: { row: Location | null; place: Place }) =>
      row
        ? read(
            api.PATCH('/api/v1/locations/{id}', {
              params: { path: { id: row.id }, header: { 'if-match': `"${row.version}"` } },
              body: place,
            }),
          )
        : read(api.POST('/api/v1/locations', { body: place })),
    onSuccess: () => setEditing(undefined),
    onSettled: () => client.invalidateQueries({ queryKey: ['locations'] }),
  })
  const edit = (row: Location | null) => {
    save.reset()
    setEditing({ row })
  }
  return { editing, edit, close: () => setEditing(undefined), save }
}

export function LocationsPage() {
  const locations = useLocations()
  const { editing, edit, close, save } = useEditing()
  return (
    <Page
      title="Locations"
      tab="Locations"
      lead="Where the clinic works. Hours and visits follow each location’s own clock."
    >
      <div>
        <Button look="main" onPress={() => edit(null)}>
          <Icon name="plus" size={18} /> Add a location
        </Button>
      </div>
      {save.isSuccess ? <Banner tone="good">{save.data.name} is saved.</Banner> : null}
      <Loaded query={locations} label="Loading locations">
        {(rows) => (
          <ul className="places">
            {rows.map((row) => (
              <li key={row.id} className="card stack stack--tight">
                <PlaceFacts row={row} />
                <div>
                  <Button size="small" onPress={() => edit(row)}>
                    Change<span className="hidden-visually"> {row.name}</span>
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {editing ? (
        <Dialog title={editing.row?.name ?? 'New location'} onClose={close}>
          <PlaceForm
            row={editing.row}
            saving={save.isPending}
            error={save.error}
            onSave={(place) => save.mutate({ row: editing.row, place })}
          />
        </Dialog>
      ) : null}
    </Page>
  )
}

function PlaceFacts({ row }: { row: Location }) {
  return (
    <>
      <h2>{row.name}</h2>
      <p>{row.address ? oneLine(row.address) : <span className="soft">No address yet</span>}</p>
      <p className="soft small">
        {zonePlace(row.timeZone)} time, now{' '}
        <span className="figures">{clockOf(new Date().toISOString(), row.timeZone)}</span>
      </p>
    </>
  )
}

function PlaceForm({
  row,
  saving,
  error,
  onSave,
}: {
  row: Location | null
  saving: boolean
  error: unknown
  onSave: (place: Place) => void
}) {
  const { values, field } = useFields(
    { name: row?.name ?? '', address: row?.address ?? '', timeZone: row?.timeZone ?? browserZone() },
    error,
  )
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), values.timeZone, 'UTC'])].toSorted()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onSave({ name: values.name, timeZone: values.timeZone, address: values.address.trim() || null })
  }
  return (
    <form className="form" onSubmit={onSubmit}>
      <TextField label="Name" required {...field('name')} />
      <TextArea label="Address" optional rows={3} autoComplete="street-address" {...field('address')} />
      <Select
        label="Time zone"
        options={zones.map((value) => ({ value, name: value.replaceAll('_', ' ') }))}
        {...field('timeZone')}
      />
      {error ? <Failure error={error} /> : null}
      <div className="form__actions">
        <Button type="submit" look="main" isPending={saving}>
          {row ? 'Save changes' : 'Add location'}
        </Button>
      </div>
    </form>
  )
}
