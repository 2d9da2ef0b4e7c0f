import { getLocations, getResources, getVisitTypes } from '#clinic'
import type { Location, Resource, VisitType } from '#clinic'
import type { Context } from '#identity'
import { getDoctors, getPatients } from '#people'
import type { Doctor, Patient } from '#people'
import type { Reader, Tx } from '#platform'
import { formatInstant } from '#scheduling'
import { legalMoves } from './life.ts'
import { dayOf } from './terms.ts'
import type { Appointment } from '../contract.ts'
import type { PathwayBookingId } from '../pathway/contract.ts'
import { findPathwaysOfVisits } from '../pathway/queries.ts'
import type { AppointmentRow } from '../tables.ts'

/** The names an appointment is shown with. */
export interface Names {
  doctor: Pick<Doctor, 'id' | 'name' | 'title'>
  patient: Patient
  visitType: Pick<VisitType, 'id' | 'name' | 'durationMinutes'>
  location: Pick<Location, 'id' | 'name' | 'timeZone' | 'address'>
  resources: readonly Pick<Resource, 'id' | 'name' | 'kind'>[]
  pathwayBookingId?: PathwayBookingId | undefined
}

/** An appointment as this caller may see it, instants with the offset of its location. */
export function appointmentView(
  ctx: Context,
  row: AppointmentRow,
  { doctor, patient, visitType, location, resources, pathwayBookingId }: Names,
): Appointment {
  const written = (at: number) => formatInstant(at, location.timeZone)
  return {
    id: row.id,
    status: row.status,
    version: row.version,
    doctorId: row.doctorId,
    visitTypeId: row.visitTypeId,
    locationId: row.locationId,
    patientId: row.patientId,
    doctor: { id: doctor.id, name: doctor.name, title: doctor.title },
    patient: { id: patient.id, name: patient.name },
    visitType: { id: visitType.id, name: visitType.name, durationMinutes: visitType.durationMinutes },
    location: { id: location.id, name: location.name, timeZone: location.timeZone, address: location.address },
    start: written(row.startAt),
    end: written(row.endAt),
    timeZone: location.timeZone,
    reason: row.reason,
    notes: row.notes,
    answers: row.answers,
    overrideReason: row.overrideReason,
    resources: resources.map(({ id, name, kind }) => ({ id, name, kind })),
    seriesId: row.seriesId,
    ...(pathwayBookingId === undefined ? {} : { pathwayBookingId }),
    createdAt: written(row.createdAt),
    confirmedAt: row.confirmedAt === null ? null : written(row.confirmedAt),
    decideBy: row.decideBy === null ? null : written(row.decideBy),
    undoUntil: row.undoUntil === null || row.undoUntil <= ctx.now ? null : written(row.undoUntil),
    late: row.late,
    legalMoves: legalMoves(ctx.actor, { ...row, dayAt: dayOf(row, location.timeZone) }, ctx.now),
  }
}

/** Views of many appointments; five or six statements for the names, whatever their number. */
export async function appointmentViews(
  ctx: Context,
  reader: Reader,
  rows: readonly AppointmentRow[],
): Promise<Appointment[]> {
  const names = await namesFor(ctx, reader, rows)
  return rows.map((row) => appointmentView(ctx, row, names(row)))
}

/** The answer to a move. */
export async function movedView(tx: Tx, ctx: Context, after: AppointmentRow): Promise<Appointment> {
  const [view] = await appointmentViews(ctx, tx, [after])
  if (view === undefined) throw new Error('a moved appointment has no view')
  return view
}

/** Retired doctors, visit types and locations keep their names here: an old appointment is still with somebody, somewhere. */
export async function namesFor(
  ctx: Pick<Context, 'clinicId'>,
  reader: Reader,
  rows: readonly AppointmentRow[],
): Promise<(row: AppointmentRow) => Names> {
  if (rows.length === 0) return () => missing('appointment')
  const ids = <Id extends string>(pick: (row: AppointmentRow) => Id) => [...new Set(rows.map(pick))]
  const doctors = byId(
    await getDoctors(
      reader,
      ctx.clinicId,
      ids((row) => row.doctorId),
    ),
  )
  const patients = byId(
    await getPatients(
      reader,
      ctx.clinicId,
      ids((row) => row.patientId),
    ),
  )
  const visitTypes = byId(
    await getVisitTypes(
      reader,
      ctx.clinicId,
      ids((row) => row.visitTypeId),
    ),
  )
  const locations = byId(
    await getLocations(
      reader,
      ctx.clinicId,
      ids((row) => row.locationId),
    ),
  )
  const roomIds = [...new Set(rows.flatMap((row) => row.resourceIds))]
  const rooms = byId(roomIds.length === 0 ? [] : await getResources(reader, ctx.clinicId, roomIds))
  const pathways = byId(
    await findPathwaysOfVisits(
      reader,
      ctx.clinicId,
      rows.map(({ id }) => id),
    ),
  )
  return (row) => ({
    doctor: doctors.get(row.doctorId) ?? missing('doctor'),
    patient: patients.get(row.patientId) ?? missing('patient'),
    visitType: visitTypes.get(row.visitTypeId) ?? missing('visit type'),
    location: locations.get(row.locationId) ?? missing('location'),
    resources: row.resourceIds.flatMap((id) => rooms.get(id) ?? []),
    pathwayBookingId: pathways.get(row.id)?.pathwayBookingId,
  })
}

function byId<T extends { id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}

/** The foreign keys forbid it, so this is a bug and not a refusal. */
function missing(what: string): never {
  throw new Error(`an appointment names a ${what} that is not there`)
}
