import type { Context } from '#identity'
import { listRevisions } from '#platform'
import type { Page } from '#platform'
import type { HistoryEntry } from './contract.ts'
import { getClinic } from './profile/present-clinic.ts'
import { inTimeZone } from './time-zone.ts'

/**
 * What a record said after each change, newest first, on the clinic's clock. A record without any was never there: `notFound`; rules that nobody
 * has changed yet have none, and leave it out.
 */
export async function readHistory(
  ctx: Context,
  kind: string,
  id: string,
  notFound?: () => Error,
): Promise<Page<HistoryEntry>> {
  const revisions = await listRevisions(ctx.database, { clinicId: ctx.clinicId, kind, id })
  if (revisions.length === 0 && notFound !== undefined) throw notFound()
  const { timeZone } = await getClinic(ctx)
  const data = revisions.map((revision) => ({
    ...revision,
    changedAt: inTimeZone(revision.changedAt, timeZone),
    timeZone,
  }))
  return { data, nextCursor: null }
}
