import type { Context } from '#identity'
import { reachOf } from '#people'
import { page, readCursor } from '#platform'
import type { Page } from '#platform'
import type { Entry, EntryQuery } from './contract.ts'
import { findEntries } from './queries.ts'
import { entryViews } from './view.ts'

/** Who waits, longest first, as far as this caller sees them. */
export async function listEntries(ctx: Context, query: EntryQuery): Promise<Page<Entry>> {
  const { limit = 100, cursor, patientId, visitTypeId, doctorId, state: states } = query
  const key = readCursor(cursor, ['number', 'uuid'])
  const after = key === undefined ? undefined : ([Number(key[0]), String(key[1])] as const)
  const filter = { patientId, visitTypeId, doctorId, states, reach: await reachOf(ctx), after }
  const rows = await findEntries(ctx.database, ctx.clinicId, filter, limit + 1)
  const views = await entryViews(ctx, ctx.database, rows.slice(0, limit))
  const { nextCursor } = page(
    rows,
    limit,
    (row) => [row.addedAt, row.id],
    ({ id }) => id,
  )
  return { data: views, nextCursor }
}
