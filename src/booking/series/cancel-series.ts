import type { Context } from '#identity'
import { announce, transaction } from '#platform'
import { appointmentToMove } from '../appointment/appointment-to-move.ts'
import { makeMove } from '../appointment/move-appointment.ts'
import type { SeriesId } from '../contract.ts'
import { togetherFact } from '../together/events.ts'
import type { MovedTogether } from '../together/events.ts'
import type { Series, SeriesCancellation } from './contract.ts'
import { seriesNow, seriesOfCaller } from './read-series.ts'
import { visitsAhead } from './visits-ahead.ts'

/** Cancels what lies ahead of a series, all or none, each visit by the rules of its own cancellation; what was before stays as it was. */
export async function cancelSeries(ctx: Context, id: SeriesId, { from, reason }: SeriesCancellation): Promise<Series> {
  const series = await seriesOfCaller(ctx, id)
  return transaction(ctx.database, async (tx) => {
    const moved: MovedTogether[] = []
    for (const visit of await visitsAhead(tx, ctx, series, { from, move: 'cancellation' })) {
      const before = await appointmentToMove(tx, ctx, visit, { move: 'cancellation', ifMatch: '*' })
      moved.push({ before, after: await makeMove(tx, ctx, before, { move: 'cancellation', reason, together: true }) })
    }
    await announce(tx, togetherFact(ctx, 'cancellation', moved))
    return seriesNow(tx, ctx, series)
  })
}
