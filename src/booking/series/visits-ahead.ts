import { seesWholeClinic } from '#identity'
import type { Context } from '#identity'
import { standingOf } from '#people'
import type { Tx } from '#platform'
import { leadsTo } from '../appointment/life.ts'
import type { Move } from '../appointment/life.ts'
import type { AppointmentId } from '../contract.ts'
import { maySeeVisit } from '../permissions.ts'
import { readStart } from '../slot/wanted-slot.ts'
import { lockVisitsFrom } from './queries.ts'
import type { SeriesRow } from './queries.ts'
import { refusals } from './refusals.ts'

/**
 * Which visits of a series are moved: those from `from` on that lie ahead, that the caller sees, and that can still make this move; locked, in
 * the order of their ids. What is over, cancelled or under way is left as it is.
 */
export async function visitsAhead(
  tx: Tx,
  ctx: Context,
  { id, patientId }: SeriesRow,
  { from, move }: { from: string | undefined; move: Move },
): Promise<AppointmentId[]> {
  const since = from === undefined ? ctx.now + 1 : Math.max(ctx.now + 1, readStart(from, '/from').at)
  const rows = await lockVisitsFrom(tx, ctx.clinicId, id, since)
  const standing = seesWholeClinic(ctx.actor) ? undefined : await standingOf(tx, ctx, patientId)
  const ahead = rows
    .filter((row) => seesWholeClinic(ctx.actor) || maySeeVisit(ctx, standing, row))
    .filter(({ status }) => leadsTo(move, status) !== undefined)
  if (ahead.length === 0) throw refusals.series_nothing_ahead()
  return ahead.map((row) => row.id)
}
