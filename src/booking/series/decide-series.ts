import type { Context } from '#identity'
import { transaction } from '#platform'
import type { SeriesId } from '../contract.ts'
import { decideTogether } from '../together/decide-together.ts'
import type { Decision } from '../together/decide-together.ts'
import type { Series } from './contract.ts'
import { lockVisitsFrom } from './queries.ts'
import { seriesNow, seriesOfCaller } from './read-series.ts'

/** Approves or declines what of a series still waits for the clinic, all or none. */
export async function decideSeries(ctx: Context, id: SeriesId, decision: Decision): Promise<Series> {
  const series = await seriesOfCaller(ctx, id)
  return transaction(ctx.database, async (tx) => {
    const visits = await lockVisitsFrom(tx, ctx.clinicId, id, 0)
    await decideTogether(tx, ctx, { patientId: series.patientId, visits }, decision)
    return seriesNow(tx, ctx, series)
  })
}
