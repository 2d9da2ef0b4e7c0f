import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import { codeOf } from '../api/problem.ts'

type Versioned = { id: string; version: number }

type Ways<Row, Wish, Saved> = {
  rows: Row[] | undefined
  queryKey: QueryKey
  /** `null` adds one. */
  write: (row: Row | null, wish: Wish) => Promise<Saved>
  retire?: (row: Row) => Promise<void>
}

/**
 * Adding, changing and retiring one record of a list, in a dialog. Who saves a version that is no longer the newest is shown the newest,
 * and goes on from it or replaces it.
 */
export function useRecordEditing<Row extends Versioned, Wish, Saved>({
  rows,
  queryKey,
  write,
  retire,
}: Ways<Row, Wish, Saved>) {
  const client = useQueryClient()
  const [editing, setEditing] = useState<{ row: Row | null; round: number }>()
  const changed = () => client.invalidateQueries({ queryKey })
  const close = () => setEditing(undefined)
  const saving = useMutation({
    mutationFn: ({ row, wish }: { row: Row | null; wish: Wish }) => write(row, wish),
    onSuccess: close,
    onSettled: changed,
  })
  const retiring = useMutation({
    mutationFn: (row: Row) => retire?.(row) ?? Promise.resolve(),
    onSuccess: close,
    onSettled: changed,
  })
  const edit = (row: Row | null) => {
    saving.reset()
    retiring.reset()
    setEditing({ row, round: (editing?.round ?? 0) + 1 })
  }
  const isStale = codeOf(saving.error) === 'clinic.changed_meanwhile'
  const mine = editing?.row
  const theirs =
    isStale && mine ? rows?.find(({ id, version }) => id === mine.id && version !== mine.version) : undefined
  return {
    editing,
    edit,
    close,
    saving: { ...saving, error: isStale ? null : saving.error },
    save: (wish: Wish) => editing && saving.mutate({ row: editing.row, wish }),
    retiring,
    /** The record as somebody else saved it meanwhile. */
    theirs,
    takeTheirs: () => theirs && edit(theirs),
    keepMine: () => {
      if (!theirs || !editing || !mine) return
      saving.reset()
      // The form stays as it is; only what it replaces is another version.
      setEditing({ ...editing, row: { ...mine, version: theirs.version } })
    },
  }
}
