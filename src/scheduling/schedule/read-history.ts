import { getClinic } from '#clinic'
import type { HistoryEntry } from '#clinic'
import type { Context } from '#identity'
import { listRevisions } from '#platform'
import type { Page } from '#platform'
import type { DoctorId } from '#people'
import { formatInstant } from '../time/instant.ts'
import { presentDoctor } from './present-doctor.ts'

/** The kinds of revision that a doctor's schedule leaves; each counts its versions from 1 for each doctor. */
export type ScheduleHistory =
  | 'scheduling.hours'
  | 'scheduling.breaks'
  | 'scheduling.paces'
  | 'scheduling.override'
  | 'scheduling.leave'
  | 'scheduling.limits'
  | 'scheduling.travel_times'

/** What was changed, by whom and when, newest first; empty for a doctor of whom nothing ever was. */
export async function readHistory(
  ctx: Context,
  history: ScheduleHistory,
  doctorId: DoctorId,
): Promise<Page<HistoryEntry>> {
  await presentDoctor(ctx, doctorId)
  const revisions = await listRevisions(ctx.database, { clinicId: ctx.clinicId, kind: history, id: doctorId })
  const { timeZone } = await getClinic(ctx)
  const data = revisions.map((revision) => ({
    ...revision,
    changedAt: formatInstant(revision.changedAt, timeZone),
    timeZone,
  }))
  return { data, nextCursor: null }
}
