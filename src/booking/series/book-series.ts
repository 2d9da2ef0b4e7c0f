import { accountOf } from '#identity'
import type { Context } from '#identity'
import { earlierAnswer, newId } from '#platform'
import type { Answer, RetryableRequest, Tx } from '#platform'
import { bookTogether } from '../together/book-together.ts'
import type { BookedTogether } from '../together/book-together.ts'
import { versionOfAll } from '../together/version-of-all.ts'
import type { SeriesWish } from './contract.ts'
import { insertSeries } from './queries.ts'
import type { SeriesRow } from './queries.ts'
import { refusals } from './refusals.ts'
import { timesOfSeries } from './times-of-series.ts'
import { seriesView } from './view.ts'

/**
 * Books every visit of a series or none (cases 3 and 4): the times are worked out, judged and claimed before anything is written down. Who may
 * book a visit may book a series of them, under the same rules and limits. To a retried request with the same key, the same yes.
 */
export async function bookSeries(ctx: Context, wish: SeriesWish, retry?: RetryableRequest): Promise<Answer> {
  // Before the times are looked at: by now they may lie in the past, or their doctor have left.
  const given = retry && (await earlierAnswer(ctx.database, retry))
  if (given !== undefined) return given
  const { slot: _slot, recurrence = null, starts: _starts, ...each } = wish
  const { visits } = await timesOfSeries(ctx, wish)
  const row: SeriesRow = {
    id: newId<'series'>(),
    clinicId: ctx.clinicId,
    patientId: wish.patientId,
    recurrence: recurrence?.toUpperCase() ?? null,
    bookedBy: accountOf(ctx.actor) ?? null,
    createdAt: ctx.now,
  }
  const finish = async (tx: Tx, { appointments }: BookedTogether): Promise<Answer> => {
    await insertSeries(tx, row)
    const headers = { location: `/api/v1/series/${row.id}` }
    return { status: 201, headers, body: seriesView(row, appointments, versionOfAll(appointments)) }
  }
  return bookTogether(ctx, { ...each, seriesId: row.id, visits, refuse: refusals.series_conflicts, finish }, retry)
}
