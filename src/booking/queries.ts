import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Reader, Tx } from '#platform'
import type { Status } from './appointment.ts'
import type { AppointmentRow, BookingTables, HoldRow, SlotFacts } from './tables.ts'

const on = (reader: Reader): Kysely<BookingTables> => reader.sql.withTables<BookingTables>()
const instant = (at: number): Date => new Date(at)

/** One resource wanted for a stretch of time, buffers included. Instants are epoch milliseconds. */
export interface ClaimWish {
  id: string
  resourceId: string
  resourceKind: 'doctor' | 'patient' | 'resource'
  track: number
  occasion: string
  seat: number
  startAt: number
  endAt: number
}

/** Who claims: a hold with its deadline, or an appointment. */
export type Claimant = { holdId: string; expiresAt: number } | { appointmentId: string }

/**
 * Claims all the resources wanted, first sweeping expired holds out of the way, and answers which it got: fewer than wanted
 * means that somebody else has the rest, and the caller must roll back.
 *
 * `on conflict do nothing` is the waiting kind of insert: it waits for a rival's commit and never deadlocks with it, whereas
 * two plain inserts under an exclusion constraint each wait for the other and end only after deadlock_timeout.
 */
export async function claimTime(tx: Tx, clinicId: string, wishes: readonly ClaimWish[], claimant: Claimant, now: number): Promise<string[]> {
  const column = <K extends keyof ClaimWish>(key: K) => wishes.map((wish) => wish[key])
  const hold = 'holdId' in claimant ? claimant : undefined
  const appointmentId = 'appointmentId' in claimant ? claimant.appointmentId : null
  const { rows } = await sql<{ resourceId: string }>`
    with wanted as (
      select * from unnest(${column('id')}::uuid[], ${column('resourceId')}::uuid[], ${column('resourceKind')}::text[], ${column('track')}::smallint[],
        ${column('occasion')}::uuid[], ${column('seat')}::smallint[], ${wishes.map((wish) => instant(wish.startAt))}::timestamptz[], ${wishes.map((wish) => instant(wish.endAt))}::timestamptz[])
        as wanted (id, resource_id, resource_kind, track, occasion, seat, start_at, end_at)
    ), swept as (
      delete from booking.claim using wanted
      where claim.resource_id = wanted.resource_id and claim.during && tstzrange(wanted.start_at, wanted.end_at) and claim.expires_at <= ${instant(now)}
      returning 1
    )
    insert into booking.claim (id, clinic_id, resource_id, resource_kind, track, occasion, seat, during, hold_id, appointment_id, expires_at)
    select wanted.id, ${clinicId}::uuid, resource_id, resource_kind, track, occasion, seat, tstzrange(start_at, end_at),
      ${hold?.holdId ?? null}::uuid, ${appointmentId}::uuid, ${hold === undefined ? null : instant(hold.expiresAt)}::timestamptz
    from wanted cross join (select count(*) from swept) as swept_first
    order by resource_id
    on conflict do nothing
    returning resource_id as "resourceId"
  `.execute(tx.sql)
  return rows.map((row) => row.resourceId)
}

/** The lowest track on which this doctor is free then, for a visit squeezed in by staff. */
export async function freeTrack(tx: Tx, resourceId: string, startAt: number, endAt: number): Promise<number> {
  const { rows } = await sql<{ track: number }>`
    select coalesce(max(track) + 1, 0) as track from booking.claim
    where resource_id = ${resourceId} and during && tstzrange(${instant(startAt)}, ${instant(endAt)})
  `.execute(tx.sql)
  return rows[0]?.track ?? 0
}

/** Seats of one occasion that are taken, by people or by holds that still live. */
export async function takenSeats(tx: Tx, resourceId: string, occasion: string, now: number): Promise<number[]> {
  const rows = await on(tx)
    .selectFrom('booking.claim')
    .select('seat')
    .where('resource_id', '=', resourceId)
    .where('occasion', '=', occasion)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', sql<number>`${instant(now)}`)]))
    .execute()
  return rows.map((row) => row.seat)
}

export async function insertHold(tx: Tx, hold: HoldRow): Promise<void> {
  await on(tx)
    .insertInto('booking.hold')
    .values({
      id: hold.id,
      clinic_id: hold.clinicId,
      doctor_id: hold.doctorId,
      visit_type_id: hold.visitTypeId,
      location_id: hold.locationId,
      start_at: instant(hold.startAt),
      end_at: instant(hold.endAt),
      held_by: hold.heldBy,
      created_at: instant(hold.createdAt),
      expires_at: instant(hold.expiresAt),
    })
    .execute()
}

export async function findHold(reader: Reader, clinicId: string, id: string): Promise<HoldRow | undefined> {
  return on(reader)
    .selectFrom('booking.hold')
    .select([
      'id',
      'clinic_id as clinicId',
      'doctor_id as doctorId',
      'visit_type_id as visitTypeId',
      'location_id as locationId',
      'start_at as startAt',
      'end_at as endAt',
      'held_by as heldBy',
      'created_at as createdAt',
      'expires_at as expiresAt',
    ])
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Hands the claims of a living hold over to an appointment; how many there were, 0 when the hold has run out. */
export async function turnHoldIntoAppointment(tx: Tx, holdId: string, appointmentId: string, now: number): Promise<number> {
  const rows = await on(tx)
    .updateTable('booking.claim')
    .set({ hold_id: null, expires_at: null, appointment_id: appointmentId })
    .where('hold_id', '=', holdId)
    .where('expires_at', '>', sql<number>`${instant(now)}`)
    .returning('id')
    .execute()
  return rows.length
}

export async function deleteHold(tx: Tx, clinicId: string, id: string): Promise<boolean> {
  await on(tx).deleteFrom('booking.claim').where('hold_id', '=', id).where('clinic_id', '=', clinicId).execute()
  const deleted = await on(tx).deleteFrom('booking.hold').where('id', '=', id).where('clinic_id', '=', clinicId).returning('id').execute()
  return deleted.length > 0
}

/** Expired holds and their claims, of every clinic; a few hundred at a time so that no lock is held long. */
export async function deleteExpiredHolds(tx: Tx, now: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with expired as (
      select id from booking.hold where expires_at <= ${instant(now)} order by expires_at limit 500 for update skip locked
    ), released as (
      delete from booking.claim where hold_id in (select id from expired) returning 1
    )
    delete from booking.hold where id in (select id from expired) and (select count(*) from released) >= 0
    returning id
  `.execute(tx.sql)
  return rows.length
}

export interface MoveRow {
  name: string
  fromStatus: Status | null
  fromSlot: SlotFacts | null
  reason: string | null
  movedBy: string | null
  movedAs: string
  movedAt: number
}

/** A new appointment and the first line of its history, in one statement. */
export async function insertAppointment(tx: Tx, row: AppointmentRow, move: MoveRow): Promise<void> {
  await sql`
    with appointment as (
      insert into booking.appointment (id, clinic_id, doctor_id, patient_id, visit_type_id, location_id, start_at, end_at, status, version,
        reason, notes, answers, override_reason, booked_by, created_at)
      values (${row.id}, ${row.clinicId}, ${row.doctorId}, ${row.patientId}, ${row.visitTypeId}, ${row.locationId}, ${instant(row.startAt)}, ${instant(row.endAt)}, ${row.status}, ${row.version},
        ${row.reason}, ${row.notes}, ${row.answers === null ? null : JSON.stringify(row.answers)}::jsonb, ${row.overrideReason}, ${row.bookedBy}, ${instant(row.createdAt)})
    )
    insert into booking.move (appointment_id, version, clinic_id, name, from_status, to_status, from_slot, to_slot, reason, override_reason, moved_by, moved_as, moved_at)
    values (${row.id}, ${row.version}, ${row.clinicId}, ${move.name}, ${move.fromStatus}, ${row.status}, null, ${JSON.stringify(slotOf(row))}::jsonb,
      ${move.reason}, ${row.overrideReason}, ${move.movedBy}, ${move.movedAs}, ${instant(move.movedAt)})
  `.execute(tx.sql)
}

/** The appointment after a move, and the move's line in its history, in one statement. */
export async function updateAppointment(tx: Tx, row: AppointmentRow, move: MoveRow): Promise<void> {
  await sql`
    with appointment as (
      update booking.appointment set doctor_id = ${row.doctorId}, visit_type_id = ${row.visitTypeId}, location_id = ${row.locationId},
        start_at = ${instant(row.startAt)}, end_at = ${instant(row.endAt)}, status = ${row.status}, version = ${row.version},
        override_reason = ${row.overrideReason}, confirmed_at = ${row.confirmedAt === null ? null : instant(row.confirmedAt)}
      where id = ${row.id} and clinic_id = ${row.clinicId}
    )
    insert into booking.move (appointment_id, version, clinic_id, name, from_status, to_status, from_slot, to_slot, reason, override_reason, moved_by, moved_as, moved_at)
    values (${row.id}, ${row.version}, ${row.clinicId}, ${move.name}, ${move.fromStatus}, ${row.status}, ${move.fromSlot === null ? null : JSON.stringify(move.fromSlot)}::jsonb,
      ${JSON.stringify(slotOf(row))}::jsonb, ${move.reason}, ${row.overrideReason}, ${move.movedBy}, ${move.movedAs}, ${instant(move.movedAt)})
  `.execute(tx.sql)
}

export function slotOf({ doctorId, visitTypeId, locationId, startAt, endAt }: SlotFacts): SlotFacts {
  return { doctorId, visitTypeId, locationId, startAt, endAt }
}

/** Releases everything an appointment has claimed. */
export async function deleteClaims(tx: Tx, appointmentId: string): Promise<void> {
  await on(tx).deleteFrom('booking.claim').where('appointment_id', '=', appointmentId).execute()
}

const appointmentColumns = [
  'id',
  'clinic_id as clinicId',
  'doctor_id as doctorId',
  'patient_id as patientId',
  'visit_type_id as visitTypeId',
  'location_id as locationId',
  'start_at as startAt',
  'end_at as endAt',
  'status',
  'version',
  'reason',
  'notes',
  'answers',
  'override_reason as overrideReason',
  'booked_by as bookedBy',
  'created_at as createdAt',
  'confirmed_at as confirmedAt',
] as const

export async function findAppointment(reader: Reader, clinicId: string, id: string): Promise<AppointmentRow | undefined> {
  return on(reader).selectFrom('booking.appointment').select(appointmentColumns).where('clinic_id', '=', clinicId).where('id', '=', id).executeTakeFirst()
}

/** The appointment, locked until the transaction ends: two moves of one appointment take turns. */
export async function lockAppointment(tx: Tx, clinicId: string, id: string): Promise<AppointmentRow | undefined> {
  return on(tx)
    .selectFrom('booking.appointment')
    .select(appointmentColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Absent members do not filter; `patientIds` or `ofDoctor` keep a caller to their own. */
export interface AppointmentFilter {
  from?: number | undefined
  to?: number | undefined
  doctorId?: string | undefined
  patientId?: string | undefined
  locationId?: string | undefined
  statuses?: readonly Status[] | undefined
  ownPatients?: readonly string[] | undefined
  ownDoctorId?: string | undefined
  after?: readonly [startAt: number, id: string] | undefined
}

/** Appointments that begin in [from, to), earliest first, at most `limit`. */
export async function findAppointments(reader: Reader, clinicId: string, filter: AppointmentFilter, limit: number): Promise<AppointmentRow[]> {
  const { from, to, doctorId, patientId, locationId, statuses, ownPatients, ownDoctorId, after } = filter
  let query = on(reader).selectFrom('booking.appointment').select(appointmentColumns).where('clinic_id', '=', clinicId)
  if (from !== undefined) query = query.where('start_at', '>=', sql<number>`${instant(from)}`)
  if (to !== undefined) query = query.where('start_at', '<', sql<number>`${instant(to)}`)
  if (doctorId !== undefined) query = query.where('doctor_id', '=', doctorId)
  if (patientId !== undefined) query = query.where('patient_id', '=', patientId)
  if (locationId !== undefined) query = query.where('location_id', '=', locationId)
  if (statuses !== undefined) query = query.where('status', 'in', statuses)
  if (ownPatients !== undefined) {
    query = query.where((where) =>
      where.or([where('patient_id', '=', sql<string>`any(${[...ownPatients]}::uuid[])`), ...(ownDoctorId === undefined ? [] : [where('doctor_id', '=', ownDoctorId)])]),
    )
  }
  if (after !== undefined) query = query.where(sql<boolean>`(start_at, id) > (${instant(after[0])}, ${after[1]}::uuid)`)
  return query.orderBy('start_at').orderBy('id').limit(limit).execute()
}

/** Living appointments of a doctor that touch [startAt, endAt). */
export async function findAppointmentsHit(reader: Reader, clinicId: string, doctorId: string, startAt: number, endAt: number): Promise<AppointmentRow[]> {
  return on(reader)
    .selectFrom('booking.appointment')
    .select(appointmentColumns)
    .where('clinic_id', '=', clinicId)
    .where('doctor_id', '=', doctorId)
    .where('start_at', '<', sql<number>`${instant(endAt)}`)
    .where('end_at', '>', sql<number>`${instant(startAt)}`)
    .where('status', 'in', ['proposed', 'pending', 'booked', 'arrived', 'checked-in', 'in-progress'])
    .orderBy('start_at')
    .execute()
}

export interface HistoryRow extends MoveRow {
  version: number
  toStatus: Status
  toSlot: SlotFacts
  overrideReason: string | null
}

export async function findMoves(reader: Reader, clinicId: string, appointmentId: string): Promise<HistoryRow[]> {
  return on(reader)
    .selectFrom('booking.move')
    .select([
      'version',
      'name',
      'from_status as fromStatus',
      'to_status as toStatus',
      'from_slot as fromSlot',
      'to_slot as toSlot',
      'reason',
      'override_reason as overrideReason',
      'moved_by as movedBy',
      'moved_as as movedAs',
      'moved_at as movedAt',
    ])
    .where('clinic_id', '=', clinicId)
    .where('appointment_id', '=', appointmentId)
    .orderBy('version')
    .execute()
}

/** Taken stretches of one resource as two parallel arrays of epoch minutes, sorted and disjoint. */
export interface BusyRow {
  resourceId: string
  starts: number[]
  ends: number[]
}

/**
 * What is taken of each resource within [from, to), merged by the database: 480 rows become a few dozen numbers in 0.4 ms,
 * where the rows themselves take 1.1. Starts are rounded down and ends up to whole minutes.
 */
export async function findBusy(reader: Reader, resourceIds: readonly string[], from: number, to: number, now: number): Promise<BusyRow[]> {
  if (resourceIds.length === 0) return []
  const { rows } = await sql<BusyRow>`
    select resource_id as "resourceId",
      array_agg(floor(extract(epoch from lower(taken)) / 60)::int order by taken) as starts,
      array_agg(ceil(extract(epoch from upper(taken)) / 60)::int order by taken) as ends
    from (
      select resource_id, unnest(range_agg(during)) as taken
      from booking.claim
      where resource_id = any(${[...resourceIds]}::uuid[]) and during && tstzrange(${instant(from)}, ${instant(to)})
        and (expires_at is null or expires_at > ${instant(now)})
      group by resource_id
    ) as merged
    group by resource_id
  `.execute(reader.sql)
  return rows
}

/** One claim as group visits need to see it: which occasion it belongs to. */
export interface OccasionRow {
  resourceId: string
  start: number
  end: number
  visitTypeId: string
  locationId: string
  occasionStart: number
}

/** The single claims within [from, to) with what they are for; only group visits ask, since it costs two joins. Minutes as above. */
export async function findOccasions(reader: Reader, resourceIds: readonly string[], from: number, to: number, now: number): Promise<OccasionRow[]> {
  if (resourceIds.length === 0) return []
  const { rows } = await sql<OccasionRow>`
    select claim.resource_id as "resourceId",
      floor(extract(epoch from lower(claim.during)) / 60)::int as start, ceil(extract(epoch from upper(claim.during)) / 60)::int as "end",
      coalesce(appointment.visit_type_id, hold.visit_type_id) as "visitTypeId",
      coalesce(appointment.location_id, hold.location_id) as "locationId",
      (extract(epoch from coalesce(appointment.start_at, hold.start_at)) / 60)::int as "occasionStart"
    from booking.claim
    left join booking.appointment on appointment.id = claim.appointment_id
    left join booking.hold on hold.id = claim.hold_id
    where claim.resource_id = any(${[...resourceIds]}::uuid[]) and claim.during && tstzrange(${instant(from)}, ${instant(to)})
      and (claim.expires_at is null or claim.expires_at > ${instant(now)})
  `.execute(reader.sql)
  return rows
}

/** Gives back single claims made earlier in the same transaction. */
export async function deleteClaimsById(tx: Tx, ids: readonly string[]): Promise<void> {
  await on(tx).deleteFrom('booking.claim').where('id', 'in', ids).execute()
}
