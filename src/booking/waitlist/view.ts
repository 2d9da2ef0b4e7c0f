import { getClinic, getVisitTypes } from '#clinic'
import type { Context } from '#identity'
import { getPatients } from '#people'
import type { Reader } from '#platform'
import { formatInstant } from '#scheduling'
import { URGENCIES } from './contract.ts'
import type { Entry } from './contract.ts'
import type { EntryRow } from './tables.ts'

/** Entries as their patients and the desk see them; three statements, whatever their number. Instants on the clock of the clinic. */
export async function entryViews(
  { clinicId }: Pick<Context, 'clinicId'>,
  reader: Reader,
  rows: readonly EntryRow[],
): Promise<Entry[]> {
  if (rows.length === 0) return []
  const { timeZone } = await getClinic({ database: reader, clinicId })
  const patientIds = [...new Set(rows.map((row) => row.patientId))]
  const visitTypeIds = [...new Set(rows.map((row) => row.visitTypeId))]
  const patients = new Map((await getPatients(reader, clinicId, patientIds)).map((one) => [one.id, one.name]))
  const visitTypes = new Map((await getVisitTypes(reader, clinicId, visitTypeIds)).map((one) => [one.id, one.name]))
  return rows.map((row) => entryView(row, { timeZone, patients, visitTypes }))
}

export async function entryViewOf(ctx: Pick<Context, 'clinicId'>, reader: Reader, row: EntryRow): Promise<Entry> {
  const [view] = await entryViews(ctx, reader, [row])
  if (view === undefined) throw new Error('an entry has no view')
  return view
}

interface Names {
  timeZone: string
  patients: ReadonlyMap<string, string>
  visitTypes: ReadonlyMap<string, string>
}

function entryView(row: EntryRow, { timeZone, patients, visitTypes }: Names): Entry {
  const { id, state, endedWhy, version, patientId, visitTypeId, noticeMinutes, timesOffered } = row
  const written = (at: number | null) => (at === null ? null : formatInstant(at, timeZone))
  return {
    id,
    state,
    endedWhy,
    version,
    patientId,
    visitTypeId,
    noticeMinutes,
    timesOffered,
    timeZone,
    patientName: patients.get(patientId) ?? '',
    visitTypeName: visitTypes.get(visitTypeId) ?? '',
    doctorIds: row.doctorIds.length === 0 ? null : row.doctorIds,
    locationIds: row.locationIds.length === 0 ? null : row.locationIds,
    from: row.firstDay,
    to: row.lastDay,
    weekdays:
      row.weekdays === 127 ? null : [1, 2, 3, 4, 5, 6, 7].filter((day) => (row.weekdays & (1 << (day - 1))) > 0),
    windows: row.windowsFrom.length === 0 ? null : windowsOf(row),
    urgency: URGENCIES[row.urgency] ?? 'routine',
    forAppointmentId: row.appointmentId,
    addedAt: formatInstant(row.addedAt, timeZone),
    endedAt: written(row.endedAt),
    lastOfferedAt: written(row.lastOfferedAt),
    appointmentId: row.bookedAppointmentId,
  }
}

const windowsOf = ({ windowsFrom, windowsTo }: EntryRow) =>
  windowsFrom.map((from, index) => ({ from: localTime(from), to: localTime(windowsTo[index] ?? 0) }))

/** Minutes of the local day as `HH:MM`. */
export function localTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
