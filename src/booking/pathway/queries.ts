import { sql } from 'kysely'
import type { PageStart } from '#clinic'
import type { AccountId, ClinicId } from '#identity'
import type { PatientId } from '#people'
import type { Reader, Tx } from '#platform'
import type { AppointmentId } from '../contract.ts'
import { instant } from '../tables.ts'
import type { Pathway, PathwayBookingId, PathwayId, PathwayStep } from './contract.ts'

const columns = sql`pathway.id, pathway.name, pathway.steps, pathway.version, pathway.retired_at is not null as retired`

export async function findPathway(reader: Reader, clinicId: ClinicId, id: PathwayId): Promise<Pathway | undefined> {
  const { rows } = await sql<Pathway>`
    select ${columns} from booking.pathway where pathway.clinic_id = ${clinicId} and pathway.id = ${id}
  `.execute(reader.sql)
  return rows[0]
}

/** For a change: two changes of one pathway take turns. */
export async function lockPathway(tx: Tx, clinicId: ClinicId, id: PathwayId): Promise<Pathway | undefined> {
  const { rows } = await sql<Pathway>`
    select ${columns} from booking.pathway where pathway.clinic_id = ${clinicId} and pathway.id = ${id} for no key update
  `.execute(tx.sql)
  return rows[0]
}

/** For a booking: the pathway stays as it is until the visits are committed; other bookings need not wait. */
export async function holdPathway(tx: Tx, clinicId: ClinicId, id: PathwayId): Promise<Pathway | undefined> {
  const { rows } = await sql<Pathway>`
    select ${columns} from booking.pathway where pathway.clinic_id = ${clinicId} and pathway.id = ${id} for share
  `.execute(tx.sql)
  return rows[0]
}

/** The pathways on offer, by name. */
export async function findPathways(
  reader: Reader,
  clinicId: ClinicId,
  { limit, after }: PageStart,
): Promise<Pathway[]> {
  const later =
    after === undefined ? sql`true` : sql`(lower(pathway.name), pathway.id) > (lower(${after[0]}), ${after[1]}::uuid)`
  const { rows } = await sql<Pathway>`
    select ${columns} from booking.pathway
    where pathway.clinic_id = ${clinicId} and pathway.retired_at is null and ${later}
    order by lower(pathway.name), pathway.id limit ${limit}
  `.execute(reader.sql)
  return rows
}

export async function insertPathway(tx: Tx, clinicId: ClinicId, pathway: Pathway, now: number): Promise<void> {
  const { id, name, steps, version } = pathway
  await sql`
    insert into booking.pathway (id, clinic_id, name, steps, version, created_at)
    values (${id}, ${clinicId}, ${name}, ${JSON.stringify(steps)}::jsonb, ${version}, ${instant(now)})
  `.execute(tx.sql)
}

export async function updatePathway(tx: Tx, clinicId: ClinicId, pathway: Pathway, now: number): Promise<void> {
  const { id, name, steps, version, retired } = pathway
  await sql`
    update booking.pathway set name = ${name}, steps = ${JSON.stringify(steps)}::jsonb, version = ${version}, retired_at = ${retired ? instant(now) : null}
    where clinic_id = ${clinicId} and id = ${id}
  `.execute(tx.sql)
}

/** A pathway as it was booked for somebody. */
export interface PathwayBookingRow {
  id: PathwayBookingId
  pathwayId: PathwayId
  pathwayVersion: number
  /** What the clinic calls it now. */
  name: string
  patientId: PatientId
  steps: PathwayStep[]
  bookedBy: AccountId | null
  createdAt: number
}

export async function insertPathwayBooking(
  tx: Tx,
  clinicId: ClinicId,
  booking: Omit<PathwayBookingRow, 'name'>,
  visits: readonly PathwayVisitRow[],
): Promise<void> {
  const { id, pathwayId, pathwayVersion, patientId, steps, bookedBy, createdAt } = booking
  await sql`
    insert into booking.pathway_booking (id, clinic_id, pathway_id, pathway_version, patient_id, steps, booked_by, created_at)
    values (${id}, ${clinicId}, ${pathwayId}, ${pathwayVersion}, ${patientId}, ${JSON.stringify(steps)}::jsonb, ${bookedBy}, ${instant(createdAt)})
  `.execute(tx.sql)
  await sql`
    insert into booking.pathway_visit (clinic_id, pathway_booking_id, step, appointment_id)
    select ${clinicId}::uuid, ${id}::uuid, * from unnest(${visits.map(({ step }) => step)}::smallint[], ${visits.map(({ appointmentId }) => appointmentId)}::uuid[])
  `.execute(tx.sql)
}

export interface PathwayVisitRow {
  step: number
  appointmentId: AppointmentId
}

const bookingColumns = sql`
  booking.id, booking.pathway_id as "pathwayId", booking.pathway_version as "pathwayVersion", pathway.name, booking.patient_id as "patientId",
  booking.steps, booking.booked_by as "bookedBy", booking.created_at as "createdAt"`

export async function findPathwayBooking(
  reader: Reader,
  clinicId: ClinicId,
  id: PathwayBookingId,
): Promise<PathwayBookingRow | undefined> {
  const { rows } = await sql<PathwayBookingRow>`
    select ${bookingColumns}
    from booking.pathway_booking booking join booking.pathway on pathway.clinic_id = booking.clinic_id and pathway.id = booking.pathway_id
    where booking.clinic_id = ${clinicId} and booking.id = ${id}
  `.execute(reader.sql)
  return rows[0]
}

/**
 * The booking of a pathway that this visit belongs to, locked: two visits of one pathway are moved one after the other, for each alone could
 * keep its lag to where the other is, and both together break it. Always after the visit's own row.
 */
export async function lockPathwayBookingOf(
  tx: Tx,
  clinicId: ClinicId,
  appointmentId: AppointmentId,
): Promise<(PathwayBookingRow & { step: number }) | undefined> {
  const { rows } = await sql<PathwayBookingRow & { step: number }>`
    select visit.step, ${bookingColumns}
    from booking.pathway_visit visit
    join booking.pathway_booking booking on booking.clinic_id = visit.clinic_id and booking.id = visit.pathway_booking_id
    join booking.pathway on pathway.clinic_id = booking.clinic_id and pathway.id = booking.pathway_id
    where visit.clinic_id = ${clinicId} and visit.appointment_id = ${appointmentId}
    for no key update of booking
  `.execute(tx.sql)
  return rows[0]
}

/** The visits of a booking, in the order of the steps. */
export async function findPathwayVisits(
  reader: Reader,
  clinicId: ClinicId,
  id: PathwayBookingId,
): Promise<PathwayVisitRow[]> {
  const { rows } = await sql<PathwayVisitRow>`
    select step, appointment_id as "appointmentId" from booking.pathway_visit
    where clinic_id = ${clinicId} and pathway_booking_id = ${id} order by step
  `.execute(reader.sql)
  return rows
}

/** To which booking of which pathway these visits belong; those of none are missing. */
export async function findPathwaysOfVisits(
  reader: Reader,
  clinicId: ClinicId,
  appointmentIds: readonly AppointmentId[],
): Promise<{ id: AppointmentId; pathwayBookingId: PathwayBookingId; name: string }[]> {
  const { rows } = await sql<{ id: AppointmentId; pathwayBookingId: PathwayBookingId; name: string }>`
    select visit.appointment_id as id, booking.id as "pathwayBookingId", pathway.name
    from booking.pathway_visit visit
    join booking.pathway_booking booking on booking.clinic_id = visit.clinic_id and booking.id = visit.pathway_booking_id
    join booking.pathway on pathway.clinic_id = booking.clinic_id and pathway.id = booking.pathway_id
    where visit.clinic_id = ${clinicId} and visit.appointment_id = any(${[...appointmentIds]}::uuid[])
  `.execute(reader.sql)
  return rows
}
