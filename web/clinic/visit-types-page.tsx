import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, read, send } from '../api/client.ts'
import type { VisitType } from '../api/types.ts'
import { Banner, Failure } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { useVisitTypes } from './clinic-queries.ts'
import { VisitTypeForm, type VisitTypeRules } from './visit-type-form.tsx'

type Editing = { row: VisitType | null }

/** Adding, changing and retiring, and which one is open. */
function useEditing() {
  const client = useQueryClient()
  const [editing, setEditing] = useState<Editing>()
  const changed = () => client.invalidateQueries({ queryKey: ['visit-types'] })
  const save = useMutation({
    mutationFn: ({ row, rules }: { row: VisitType | null; rules: VisitTypeRules }) =>
      row
        ? read(
            api.PATCH('/api/v1/visit-types/{id}', {
              params: { path: { id: row.id }, header: { 'if-match': `"${row.version}"` } },
              body: rules,
            }),
          )
        : read(api.POST('/api/v1/visit-types', { body: rules })),
    onSuccess: () => setEditing(undefined),
    onSettled: changed,
  })
  const retire = useMutation({
    mutationFn: (row: VisitType) => send(api.DELETE('/api/v1/visit-types/{id}', { params: { path: { id: row.id } } })),
    onSuccess: () => setEditing(undefined),
    onSettled: changed,
  })
  const edit = (row: VisitType | null) => {
    save.reset()
    retire.reset()
    setEditing({ row })
  }
  return { editing, edit, close: () => setEditing(undefined), save, retire }
}

export function VisitTypesPage() {
  const visitTypes = useVisitTypes()
  const { editing, edit, close, save, retire } = useEditing()
  return (
    <Page title="Visit types" tab="Visit types" lead="What patients can book, how long it takes and under which rules.">
      <div>
        <Button look="main" onPress={() => edit(null)}>
          <Icon name="plus" size={18} /> Add a visit type
        </Button>
      </div>
      {save.isSuccess ? <Banner tone="good">{save.data.name} is saved.</Banner> : null}
      <Loaded query={visitTypes} label="Loading visit types">
        {(rows) => <List rows={rows.filter(({ retired }) => !retired)} edit={edit} />}
      </Loaded>
      {editing ? (
        <Dialog title={editing.row?.name ?? 'New visit type'} onClose={close}>
          <VisitTypeForm
            row={editing.row}
            saving={save.isPending}
            error={save.error}
            onSave={(rules) => save.mutate({ row: editing.row, rules })}
          />
          {retire.error ? <Failure error={retire.error} /> : null}
          {editing.row ? (
            <div>
              <Button
                look="quiet"
                isPending={retire.isPending}
                onPress={() => editing.row && retire.mutate(editing.row)}
              >
                Stop offering this visit
              </Button>
            </div>
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

/** Only what differs from the plain case is worth reading. */
function rulesText(row: VisitType): string {
  const buffer = row.bufferBeforeMinutes + row.bufferAfterMinutes
  const parts = [
    `${row.durationMinutes} minutes`,
    row.gridMinutes !== row.durationMinutes && `starts every ${row.gridMinutes} min`,
    buffer > 0 && `${buffer} min kept free around it`,
    row.minNoticeMinutes > 0 && `${noticeText(row.minNoticeMinutes)} notice`,
    row.capacity > 1 && `${row.capacity} seats`,
    row.approval && 'needs approval',
  ]
  return parts.filter(Boolean).join(', ')
}

function noticeText(minutes: number): string {
  if (minutes % 1440 === 0) return minutes === 1440 ? '1 day' : `${minutes / 1440} days`
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`
}
