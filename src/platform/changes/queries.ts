import type pg from 'pg'
import { WHOLE_INSTALLATION } from '../database/scope.ts'
import type { Change } from './changes.ts'

/** What one look at the changes found. */
export interface Look {
  /** As the next look wants it. */
  snapshot: string
  /** Older changes than the last look were deleted meanwhile. */
  late: boolean
  changes: Change[]
}

/** What this connection does not see yet, it will be asked about with the snapshot that it answers with. */
export async function beginLooking(client: pg.Client): Promise<string> {
  await client.query("select set_config('praxis.clinic', $1, false), set_config('statement_timeout', '5s', false)", [
    WHOLE_INSTALLATION,
  ])
  await client.query(`listen ${CHANNEL}`)
  const { rows } = await client.query<{ snapshot: string }>('select pg_current_snapshot()::text as snapshot')
  return rows[0]?.snapshot ?? ''
}

export const CHANNEL = 'praxis_changes'

/** Exactly what became visible between the snapshot given and this statement's own, which is the one it answers with. */
export async function lookAtChanges(client: pg.Client, since: string): Promise<Look> {
  const { rows } = await client.query<Look>({
    name: 'look-at-changes',
    text: `
      select pg_current_snapshot()::text as snapshot,
        coalesce((select before > pg_snapshot_xmin($1::pg_snapshot) from platform.changes_deleted), false) as late,
        coalesce((
          select jsonb_agg(distinct jsonb_build_object('clinicId', clinic_id, 'resourceId', resource_id, 'what', what))
          from platform.change
          where transaction >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(transaction, $1::pg_snapshot)
        ), '[]') as changes`,
    values: [since],
  })
  return rows[0] ?? { snapshot: since, late: true, changes: [] }
}

/** Deletes what everybody has seen who looked after this snapshot was taken, and says so. */
export async function deleteSeenChanges(client: pg.Client, before: string): Promise<void> {
  await client.query(
    `
    with said as (
      insert into platform.changes_deleted (before) values (pg_snapshot_xmin($1::pg_snapshot))
      on conflict (only_one) do update set before = greatest(changes_deleted.before, excluded.before)
    )
    delete from platform.change where transaction < pg_snapshot_xmin($1::pg_snapshot)`,
    [before],
  )
}

/** Wakes the others, outside any transaction that matters: NOTIFY takes a lock of the whole database when it commits. */
export async function notifyOthers(client: pg.Client, self: string): Promise<void> {
  await client.query('select pg_notify($1, $2)', [CHANNEL, self])
}
