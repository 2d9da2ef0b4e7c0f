import { Link } from 'react-router'
import { api, read, send } from '../../api/client.ts'
import type { VisitType } from '../../api/types.ts'
import { paths } from '../../app/paths.ts'
import { Banner, Failure } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { ChangeHistory } from '../change-history.tsx'
import { useVisitTypes } from '../clinic-queries.ts'
import { Overtaken } from '../overtaken.tsx'
import { useRecordEditing } from '../record-editing.ts'
import type { VisitTypeRules } from './visit-type-draft.ts'
import { VisitTypeForm } from './visit-type-form.tsx'
import { allRules, rulesText } from './visit-type-words.ts'

const key = ['visit-types']
const of = (id: string) => ({ path: { id } })

const write = (row: VisitType | null, body: VisitTypeRules) =>
  row
    ? read(
        api.PATCH('/api/v1/visit-types/{id}', {
          params: { ...of(row.id), header: { 'if-match': `"${row.version}"` } },
          body,
        }),
      )
    : read(api.POST('/api/v1/visit-types', { body }))

export function VisitTypesPage() {
  const visitTypes = useVisitTypes()
  const editor = useRecordEditing({
    rows: visitTypes.data,
    queryKey: key,
    write,
    retire: ({ id }: VisitType) => send(api.DELETE('/api/v1/visit-types/{id}', { params: of(id) })),
  })
  const { editing, edit, close, save, saving, retiring, theirs, takeTheirs, keepMine } = editor
  const row = editing?.row
  return (
    <Page
      title="Visit types"
      tab="Visit types"
      lead={
        <>
          What patients can book, how long it takes and under which rules. What holds for all of them is in the{' '}
          <Link to={paths.adminBookingRules()}>booking rules</Link>.
        </>
      }
    >
      <div>
        <Button look="main" onPress={() => edit(null)}>
          <Icon name="plus" size={18} /> Add a visit type
        </Button>
      </div>
      {saving.isSuccess ? <Banner tone="good">{saving.data.name} is saved.</Banner> : null}
      <Loaded query={visitTypes} label="Loading visit types">
        {(rows) => <List rows={rows.filter(({ retired }) => !retired)} edit={edit} />}
      </Loaded>
      {editing ? (
        <Dialog title={row?.name ?? 'New visit type'} wide onClose={close}>
          <VisitTypeForm
            key={editing.round}
            row={editing.row}
            saving={saving.isPending}
            error={saving.error}
            onSave={save}
          />
          {theirs ? <Overtaken lines={allRules(theirs)} takeTheirs={takeTheirs} keepMine={keepMine} /> : null}
          {retiring.error ? <Failure error={retiring.error} /> : null}
          {row ? (
            <>
              <div>
                <Button look="quiet" isPending={retiring.isPending} onPress={() => retiring.mutate(row)}>
                  Stop offering this visit
                </Button>
              </div>
              <ChangeHistory
                of={row.name}
                queryKey={[...key, row.id, 'history']}
                load={() => read(api.GET('/api/v1/visit-types/{id}/history', { params: of(row.id) }))}
                lines={(snapshot) => allRules(snapshot as VisitType)}
              />
            </>
          ) : null}
        </Dialog>
      ) : null}
    </Page>
  )
}

function List({ rows, edit }: { rows: VisitType[]; edit: (row: VisitType) => void }) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id} className="rows__row">
          <div>
            <h2 className="rows__title">{row.name}</h2>
            <p className="small soft">{rulesText(row)}</p>
          </div>
          <Button size="small" onPress={() => edit(row)}>
            Change<span className="hidden-visually"> {row.name}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
