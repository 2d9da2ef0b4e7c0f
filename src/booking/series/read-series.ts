import { seesWholeClinic } from '#identity'
import type { Context } from '#identity'
import { standingOf } from '#people'
import type { Reader } from '#platform'
import { appointmentViews } from '../appointment/view.ts'
import type { SeriesId } from '../contract.ts'
import { maySeeVisit } from '../permissions.ts'
import { versionOfAll } from '../together/version-of-all.ts'
import type { Series } from './contract.ts'
import { findSeries, findVisitsOfSeries } from './queries.ts'
import type { SeriesRow } from './queries.ts'
import { refusals } from './refusals.ts'
import { seriesView } from './view.ts'

/** A series with its visits as they stand; whoever may see none of them is told what is told of a series that is not there. */
export async function readSeries(ctx: Context, id: SeriesId): Promise<Series> {
  return seriesNow(ctx.database, ctx, await seriesOfCaller(ctx, id))
}

/** The same inside a transaction that has just changed it. */
export async function seriesNow(reader: Reader, ctx: Context, row: SeriesRow): Promise<Series> {
  const { visits, seen } = await visitsOf(reader, ctx, row)
  return seriesView(row, await appointmentViews(ctx, reader, seen), versionOfAll(visits))
}

/** The series, if this caller sees any visit of it. */
export async function seriesOfCaller(ctx: Context, id: SeriesId): Promise<SeriesRow> {
  const row = await findSeries(ctx.database, ctx.clinicId, id)
  if (row === undefined) throw refusals.series_not_found()
  const { seen } = await visitsOf(ctx.database, ctx, row)
  if (seen.length === 0) throw refusals.series_not_found({ about: [row.patientId] })
  return row
}

/** All of them, and those that the caller may see. */
async function visitsOf(reader: Reader, ctx: Context, { id, patientId }: SeriesRow) {
  const visits = await findVisitsOfSeries(reader, ctx.clinicId, id)
  if (seesWholeClinic(ctx.actor)) return { visits, seen: visits }
  const standing = await standingOf(reader, ctx, patientId)
  return { visits, seen: visits.filter((visit) => maySeeVisit(ctx, standing, visit)) }
}
