import type { Context } from '#identity'
import { transaction } from '#platform'
import type { SeriesId } from '../contract.ts'
import { cancelTogether } from '../together/cancel-together.ts'
import type { Series, SeriesCancellation } from './contract.ts'
import { seriesNow, seriesOfCaller } from './read-series.ts'
import { visitsAhead } from './visits-ahead.ts'

/** Cancels what lies ahead of a series, all or none, each visit by the rules of its own cancellation; what was before stays as it was. */
export async function cancelSeries(ctx: Context, id: SeriesId, { from, reason }: SeriesCancellation): Promise<Series> {
  const series = await seriesOfCaller(ctx, id)
  return transaction(ctx.database, async (tx) => {
    await cancelTogether(tx, ctx, await visitsAhead(tx, ctx, series, { from, move: 'cancellation' }), reason)
    return seriesNow(tx, ctx, series)
  })
}
