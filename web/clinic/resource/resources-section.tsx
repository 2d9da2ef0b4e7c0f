import { Link } from 'react-router'
import { api, read, send } from '../../api/client.ts'
import { paths } from '../../app/paths.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { ChangeHistory } from '../change-history.tsx'
import { Overtaken } from '../overtaken.tsx'
import { useRecordEditing } from '../record-editing.ts'
import { ResourceForm, type ResourceWish } from './resource-form.tsx'
import { resourcesKey, useResources, type Resource } from './resource-queries.ts'

const of = (id: string) => ({ path: { id } })

const write = (row: Resource | null, body: ResourceWish) =>
  row
    ? read(
        api.PATCH('/api/v1/resources/{id}', {
          params: { ...of(row.id), header: { 'if-match': `"${row.version}"` } },
          body,
        }),
      )
    : read(api.POST('/api/v1/resources', { body }))

const facts = ({ kind, pool }: Resource): string => (pool ? `${kind}, one of the pool “${pool}”` : kind)

/** The rooms and devices of one location, which visits need besides the doctor. */
export function ResourcesSection({ locationId }: { locationId: string }) {
  const resources = useResources()
  const editor = useRecordEditing({
    rows: resources.data,
    queryKey: resourcesKey,
    write,
    retire: ({ id }: Resource) => send(api.DELETE('/api/v1/resources/{id}', { params: of(id) })),
  })
  const { editing, edit, close, save, saving, retiring, theirs, takeTheirs, keepMine } = editor
  const row = editing?.row
  return (
    <section className="card stack" aria-labelledby="resources-title">
      <div className="stack stack--tight">
        <h2 id="resources-title">Rooms and equipment</h2>
        <p className="soft">
          What visits need besides the doctor: nobody is booked while it is taken. Which visit needs what is said on the
          page of visit types. What can’t be used for a while is put <Link to={paths.deskOutages()}>out of order</Link>.
        </p>
      </div>
      {saving.isSuccess ? <Banner tone="good">{saving.data.name} is saved.</Banner> : null}
      <Loaded query={resources} label="Loading rooms and equipment" bars={1}>
        {(rows) => <List rows={rows.filter((one) => one.locationId === locationId)} edit={edit} />}
      </Loaded>
      <div>
        <Button onPress={() => edit(null)}>Add a room or device</Button>
      </div>
      {editing ? (
        <Dialog title={row?.name ?? 'New room or device'} onClose={close}>
          <ResourceForm
            key={editing.round}
            row={editing.row}
            locationId={locationId}
            pools={[...new Set((resources.data ?? []).flatMap(({ pool }) => pool ?? []))]}
            saving={saving.isPending}
            error={saving.error}
            onSave={save}
          />
          {theirs ? (
            <Overtaken lines={[`${theirs.name}: ${facts(theirs)}`]} takeTheirs={takeTheirs} keepMine={keepMine} />
          ) : null}
          {retiring.error ? <Failure error={retiring.error} /> : null}
          {row ? (
            <>
              <p>
                Broken, or being repaired? <Link to={paths.deskOutages(row.id)}>Put it out of order for a while</Link>{' '}
                instead of taking it out of use.
              </p>
              <div>
                <Button look="quiet" isPending={retiring.isPending} onPress={() => retiring.mutate(row)}>
                  Take it out of use
                </Button>
              </div>
              <ChangeHistory
                of={row.name}
                queryKey={[...resourcesKey, row.id, 'history']}
                load={() => read(api.GET('/api/v1/resources/{id}/history', { params: of(row.id) }))}
                lines={(snapshot) => [`${(snapshot as Resource).name}: ${facts(snapshot as Resource)}`]}
              />
            </>
          ) : null}
        </Dialog>
      ) : null}
    </section>
  )
}

function List({ rows, edit }: { rows: Resource[]; edit: (row: Resource) => void }) {
  if (rows.length === 0) return <p>None yet: visits here need only the doctor.</p>
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id} className="rows__row">
          <span>
            <strong>{row.name}</strong>
            <span className="soft small rows__more">{facts(row)}</span>
          </span>
          <Button size="small" onPress={() => edit(row)}>
            Change<span className="hidden-visually"> {row.name}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
