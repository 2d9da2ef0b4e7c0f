import type { Context } from '#identity'
import { transaction } from '#platform'
import { moveAppointment } from '../appointment/move-appointment.ts'
import type { SeriesId } from '../contract.ts'
import { insideTransaction } from '../together/inside-transaction.ts'
import type { Series, SeriesCancellation } from './contract.ts'
import { seriesNow, seriesOfCaller } from './read-series.ts'
import { visitsAhead } from './visits-ahead.ts'

/** Cancels what lies ahead of a series, all or none, each visit by the rules of its own cancellation; what was before stays as it was. */
export async function cancelSeries(ctx: Context, id: SeriesId, { from, reason }: SeriesCancellation): Promise<Series> {
  const series = await seriesOfCaller(ctx, id)
  return transaction(ctx.database, async (tx) => {
    const inside = insideTransaction(ctx, tx)
    for (const visit of await visitsAhead(tx, ctx, series, { from, move: 'cancellation' }))
      await moveAppointment(inside, visit, { move: 'cancellation', ifMatch: '*', reason })
    return seriesNow(tx, ctx, series)
  })
}
