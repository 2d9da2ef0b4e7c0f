import type { Context } from '#identity'
import { reachOf } from '#people'
import { page, readCursor } from '#platform'
import type { Page } from '#platform'
import type { Offer, OfferQuery } from './contract.ts'
import { findOffers } from './queries.ts'
import { offerViews } from './view.ts'

/** The offers this caller may see, newest first: their own and of whom they act for; the desk all of them; a doctor those of their time. */
export async function listOffers(ctx: Context, query: OfferQuery): Promise<Page<Offer>> {
  const { limit = 100, cursor, state: states, patientId, entryId, doctorId } = query
  const key = readCursor(cursor, ['number', 'uuid'])
  const after = key === undefined ? undefined : ([Number(key[0]), String(key[1])] as const)
  const reach = await reachOf(ctx)
  const filter = { states, patientId, entryId, doctorId, reach, after }
  const rows = await findOffers(ctx.database, ctx.clinicId, filter, limit + 1)
  const views = new Map((await offerViews(ctx, ctx.database, rows)).map((view) => [view.id, view]))
  const paged = page(
    rows,
    limit,
    (row) => [row.madeAt, row.id],
    (row) => views.get(row.id),
  )
  return { ...paged, data: paged.data.filter((view) => view !== undefined) }
}
