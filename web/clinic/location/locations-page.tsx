import type { FormEvent } from 'react'
import { api, read } from '../../api/client.ts'
import type { Location } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { browserZone, clockOf, zonePlace } from '../../app/time.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select, TextArea, TextField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useFields } from '../../ui/use-fields.ts'
import { ChangeHistory } from '../change-history.tsx'
import { Overtaken } from '../overtaken.tsx'
import { useRecordEditing } from '../record-editing.ts'
import { oneLine } from '../address.ts'
import { useLocations } from '../clinic-queries.ts'

type Place = { name: string; timeZone: string; address: string | null }

const key = ['locations']
const of = (id: string) => ({ path: { id } })

const write = (row: Location | null, body: Place) =>
  row
    ? read(
        api.PATCH('/api/v1/locations/{id}', {
          params: { ...of(row.id), header: { 'if-match': `"${row.version}"` } },
          body,
        }),
      )
    : read(api.POST('/api/v1/locations', { body }))

export function LocationsPage() {
  const locations = useLocations()
  const editor = useRecordEditing({
    rows: locations.data,
    queryKey: key,
    write,
  })
  const { editing, edit, close, save, saving, theirs, takeTheirs, keepMine } = editor
  const row = editing?.row
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
      {saving.isSuccess ? <Banner tone="good">{saving.data.name} is saved.</Banner> : null}
      <Loaded query={locations} label="Loading locations">
        {(rows) => (
          <ul className="places">
            {rows.map((place) => (
              <li key={place.id} className="card stack stack--tight">
                <PlaceFacts row={place} />
                <div className="row">
                  <Button size="small" onPress={() => edit(place)}>
                    Change<span className="hidden-visually"> {place.name}</span>
                  </Button>
                  <ButtonLink size="small" look="quiet" to={paths.adminLocation(place.id)}>
                    Holidays and rooms<span className="hidden-visually"> of {place.name}</span>
                  </ButtonLink>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {editing ? (
        <Dialog title={row?.name ?? 'New location'} onClose={close}>
          <PlaceForm
            key={editing.round}
            row={editing.row}
            saving={saving.isPending}
            error={saving.error}
            onSave={save}
          />
          {theirs ? <Overtaken lines={placeLines(theirs)} takeTheirs={takeTheirs} keepMine={keepMine} /> : null}
          {row ? (
            <ChangeHistory
              of={row.name}
              queryKey={[...key, row.id, 'history']}
              load={() => read(api.GET('/api/v1/locations/{id}/history', { params: of(row.id) }))}
              lines={(snapshot) => placeLines(snapshot as Location)}
            />
          ) : null}
        </Dialog>
      ) : null}
    </Page>
  )
}

const placeLines = ({ name, address, timeZone }: Location): string[] => [
  `${name}, ${zonePlace(timeZone)} time`,
  address ? oneLine(address) : 'No address',
]

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
