import { getClinic } from '#clinic'
import type { ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import { dayNumber } from '#scheduling'
import { UNDECIDED } from '../appointment/life.ts'
import { findAppointments } from '../appointment/queries.ts'
import { findOpenOfferFor } from '../offer/queries.ts'
import type { AppointmentRow } from '../tables.ts'
import { deleteWants, insertWants } from './queries.ts'
import type { EntryRow } from './tables.ts'
import { localStart } from './wishes.ts'

/** Of one patient; fair use allows fewer. */
const MOST_UNDECIDED = 100

/**
 * Freed times find an entry that waits, at the place that it always had; unless it is offered something at this moment, or a visit of its patient
 * that would do waits for an answer. The caller has locked it.
 */
export async function putInLine(tx: Tx, entry: EntryRow): Promise<void> {
  const { clinicId, patientId, id: entryId } = entry
  const [offer] = await findOpenOfferFor(tx, clinicId, { entryId })
  const asked = await findAppointments(tx, clinicId, { patientId, statuses: UNDECIDED }, MOST_UNDECIDED)
  const timeZone = asked.length === 0 ? '' : await timeZoneOf(tx, clinicId)
  const isAnswered = !asked.some((visit) => isWhatTheyWaitFor(entry, visit, { timeZone, wasMoved: false }))
  if (offer === undefined && isAnswered) await insertWants(tx, entry)
  else await deleteWants(tx, clinicId, entryId)
}

/**
 * The same visit with one of the doctors, at one of the places, within the days, asked for since they wait; an hour that they would rather not
 * have had is still what they chose. Who waits for an earlier time of one appointment is served when that one is moved, and by no other.
 */
export function isWhatTheyWaitFor(
  entry: Omit<EntryRow, 'id'>,
  visit: AppointmentRow,
  { timeZone, wasMoved }: { timeZone: string; wasMoved: boolean },
): boolean {
  const { doctorIds, locationIds, firstDay, lastDay, appointmentId } = entry
  const { day } = localStart(visit.startAt, timeZone)
  return (
    entry.visitTypeId === visit.visitTypeId &&
    (appointmentId === null ? visit.createdAt >= entry.addedAt : appointmentId === visit.id && wasMoved) &&
    (doctorIds.length === 0 || doctorIds.includes(visit.doctorId)) &&
    (locationIds.length === 0 || locationIds.includes(visit.locationId)) &&
    (firstDay === null || day >= dayNumber(firstDay)) &&
    (lastDay === null || day <= dayNumber(lastDay))
  )
}

export async function timeZoneOf(reader: Reader, clinicId: ClinicId): Promise<string> {
  return (await getClinic({ database: reader, clinicId })).timeZone
}
