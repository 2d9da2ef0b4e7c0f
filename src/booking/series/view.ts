import { formatInstant } from '#scheduling'
import type { Appointment } from '../contract.ts'
import type { Series } from './contract.ts'
import type { SeriesRow } from './queries.ts'

/** A series with those of its visits that the caller may see, by start; its version counts the changes of all of them. */
export function seriesView(
  { id, patientId, recurrence, createdAt }: SeriesRow,
  appointments: readonly Appointment[],
  version: number,
): Series {
  const timeZone = appointments[0]?.timeZone ?? 'UTC'
  const byStart = appointments.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))
  return {
    id,
    version,
    patientId,
    recurrence,
    createdAt: formatInstant(createdAt, timeZone),
    timeZone,
    appointments: byStart,
  }
}
