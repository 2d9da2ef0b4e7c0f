import { getDoctors } from '#people'
import type { PatientId, Person } from '#people'
import type { KnownRecords, Reader } from '#platform'
import { formatInstant } from '#scheduling'
import { findAppointments } from '../appointment/queries.ts'
import { namesFor } from '../appointment/view.ts'
import { findPathwaysOfVisits } from '../pathway/queries.ts'
import type { AppointmentRow, SlotFacts } from '../tables.ts'
import { selectEntriesOf, selectOffersOf } from '../waitlist/person/queries.ts'
import { selectHoldsOf, selectMovesOf } from './queries.ts'
import type { MoveOfPerson } from './queries.ts'

/** More than anybody has; a statement without a limit would be one that nobody thought about. */
const MOST_VISITS = 100_000

/** Every visit with all that was written about it and each of its moves, and times held. */
export async function whatIsKnownOfAPerson(
  reader: Reader,
  { clinicId, accountId, patientIds }: Person,
): Promise<KnownRecords[]> {
  const visits = await findAppointments(reader, clinicId, { reach: allOf(patientIds) }, MOST_VISITS)
  const moves = await selectMovesOf(reader, clinicId, patientIds)
  const names = await namesFor({ clinicId }, reader, visits)
  const doctors = new Map(
    (await getDoctors(reader, clinicId, [...new Set(moves.map(({ toSlot }) => toSlot.doctorId))])).map((doctor) => [
      doctor.id,
      fullName(doctor),
    ]),
  )
  const ofPathways = await findPathwaysOfVisits(
    reader,
    clinicId,
    visits.map(({ id }) => id),
  )
  const pathways = new Map(ofPathways.map(({ id, name }) => [id, name]))
  const told = visits.map((row) => {
    const { doctor, visitType, location } = names(row)
    const slot = ({ startAt, doctorId }: SlotFacts) =>
      `${formatInstant(startAt, location.timeZone)}, ${doctors.get(doctorId) ?? ''}`
    return {
      ...visitOf(row, location.timeZone),
      doctor: fullName(doctor),
      visitType: visitType.name,
      location: location.name,
      pathway: pathways.get(row.id) ?? null,
      moves: moves.filter((move) => move.appointmentId === row.id).map((move) => moveOf(move, slot, location.timeZone)),
    }
  })
  const holds = accountId === undefined ? [] : await selectHoldsOf(reader, clinicId, accountId)
  return [
    { kind: 'visits', records: told },
    { kind: 'holds', records: holds },
    { kind: 'waitlist', records: await selectEntriesOf(reader, clinicId, patientIds) },
    { kind: 'offers', records: await selectOffersOf(reader, clinicId, patientIds) },
  ]
}

function fullName({ title, name }: { title: string | null; name: string }): string {
  return title === null ? name : `${title} ${name}`
}

function visitOf(row: AppointmentRow, timeZone: string) {
  const written = (at: number | null) => (at === null ? null : formatInstant(at, timeZone))
  return {
    id: row.id,
    start: written(row.startAt),
    end: written(row.endAt),
    timeZone,
    status: row.status,
    reason: row.reason,
    notes: row.notes,
    answers: row.answers,
    overrideReason: row.overrideReason,
    created: written(row.createdAt),
    confirmed: written(row.confirmedAt),
    late: row.late,
  }
}

function moveOf(
  { move, fromStatus, toStatus, fromSlot, toSlot, reason, overrideReason, actingAs, at, late }: MoveOfPerson,
  slot: (facts: SlotFacts) => string,
  timeZone: string,
) {
  return {
    at: formatInstant(at, timeZone),
    move,
    fromStatus,
    toStatus,
    from: fromSlot === null ? null : slot(fromSlot),
    to: slot(toSlot),
    reason,
    overrideReason,
    actingAs,
    late,
  }
}

const allOf = (patients: readonly PatientId[]) => ({
  accountId: undefined,
  patients,
  bookedFor: [],
  doctorId: undefined,
})
