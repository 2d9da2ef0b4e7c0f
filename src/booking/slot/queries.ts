import { sql } from 'kysely'
import type { LocationId, ResourceId, VisitTypeId } from '#clinic'
import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import { touch } from '#platform'
import type { Reader, Tx } from '#platform'
import type { AppointmentId, HoldId } from '../contract.ts'
import { LONGEST_CLAIM_MS, instant, on } from '../tables.ts'

/**
 * The claim meets [from, to). Said by instants and not by `during &&`, which under row-level security could not use an index; see
 * migrations/0008. The last condition follows from the longest a claim can be, and keeps the search away from all that lies beyond.
 */
function meets(from: number, to: number) {
  return sql`claim.ends_at > ${instant(from)} and claim.starts_at < ${instant(to)} and claim.ends_at <= ${instant(to + LONGEST_CLAIM_MS)}`
}

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
export type Claimant = { holdId: HoldId; expiresAt: number } | { appointmentId: AppointmentId }

/**
 * Claims all the resources wanted, first sweeping expired holds out of the way, and answers which it got: fewer than wanted
 * means that somebody else has the rest, and the caller must roll back.
 *
 * `on conflict do nothing` is the waiting kind of insert: it waits for a rival's commit and never deadlocks with it, whereas
 * two plain inserts under an exclusion constraint each wait for the other and end only after deadlock_timeout.
 */
export async function claimTime(
  tx: Tx,
  clinicId: ClinicId,
  wishes: readonly ClaimWish[],
  claimant: Claimant,
  now: number,
): Promise<string[]> {
  const column = <K extends keyof ClaimWish>(key: K) => wishes.map((wish) => wish[key])
  touch(
    tx,
    'taken',
    wishes.filter((wish) => wish.resourceKind !== 'patient').map(({ resourceId }) => ({ clinicId, resourceId })),
  )
  const hold = 'holdId' in claimant ? claimant : undefined
  const appointmentId = 'appointmentId' in claimant ? claimant.appointmentId : null
  const { rows } = await sql<{ resourceId: string }>`
    with wanted as (
      select * from unnest(${column('id')}::uuid[], ${column('resourceId')}::uuid[], ${column('resourceKind')}::text[], ${column('track')}::smallint[],
        ${column('occasion')}::uuid[], ${column('seat')}::smallint[], ${wishes.map((wish) => instant(wish.startAt))}::timestamptz[], ${wishes.map((wish) => instant(wish.endAt))}::timestamptz[])
        as wanted (id, resource_id, resource_kind, track, occasion, seat, start_at, end_at)
    ), swept as (
      delete from booking.claim using wanted
      where claim.resource_id = wanted.resource_id and claim.starts_at < wanted.end_at and claim.ends_at > wanted.start_at and claim.ends_at <= wanted.end_at + interval '72 hours' and claim.expires_at <= ${instant(now)}
      returning 1
    )
    insert into booking.claim (id, clinic_id, resource_id, resource_kind, track, occasion, seat, during, hold_id, appointment_id, expires_at)
    select wanted.id, ${clinicId}::uuid, resource_id, resource_kind, track, occasion, seat, tstzrange(start_at, end_at),
      ${hold?.holdId ?? null}::uuid, ${appointmentId}::uuid, ${hold === undefined ? null : instant(hold.expiresAt)}::timestamptz
    from wanted cross join (select count(*) from swept) as swept_first
    where track > 0 or resource_kind = 'patient' or not exists (
      select from booking.claim squeezed
      where squeezed.resource_id = wanted.resource_id and squeezed.starts_at < wanted.end_at and squeezed.ends_at > wanted.start_at
        and squeezed.ends_at <= wanted.end_at + interval '72 hours' and squeezed.track > 0 and squeezed.occasion <> wanted.occasion
        and (squeezed.expires_at is null or squeezed.expires_at > ${instant(now)})
    )
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
    where resource_id = ${resourceId} and ${meets(startAt, endAt)}
  `.execute(tx.sql)
  return rows[0]?.track ?? 0
}

/** The track on which a group was squeezed in beside something else, the highest should there be several; undefined when it was not. */
export async function trackOf(tx: Tx, resourceId: string, occasion: string): Promise<number | undefined> {
  const { rows } = await sql<{ track: number | null }>`
    select max(track)::int as track from booking.claim where resource_id = ${resourceId} and occasion = ${occasion} and track > 0
  `.execute(tx.sql)
  return rows[0]?.track ?? undefined
}

/** Seats of one occasion that are taken, by people or by holds that still live. */
export async function takenSeats(tx: Tx, resourceId: string, occasion: string, now: number): Promise<number[]> {
  const rows = await on(tx)
    .selectFrom('booking.claim')
    .select('seat')
    .where('resource_id', '=', resourceId)
    .where('occasion', '=', occasion)
    .where((where) =>
      where.or([where('expires_at', 'is', null), where('expires_at', '>', sql<number>`${instant(now)}`)]),
    )
    .execute()
  return rows.map((row) => row.seat)
}

/** Releases everything an appointment has claimed. */
export async function deleteClaims(tx: Tx, appointmentId: AppointmentId): Promise<void> {
  const freed = await on(tx)
    .deleteFrom('booking.claim')
    .where('appointment_id', '=', appointmentId)
    .returning(['clinic_id as clinicId', 'resource_id as resourceId'])
    .execute()
  touch(tx, 'taken', freed)
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
export async function findBusy(
  reader: Reader,
  resourceIds: readonly string[],
  from: number,
  to: number,
  now: number,
): Promise<BusyRow[]> {
  if (resourceIds.length === 0) return []
  const { rows } = await sql<BusyRow>`
    select resource_id as "resourceId",
      array_agg(floor(extract(epoch from lower(taken)) / 60)::int order by taken) as starts,
      array_agg(ceil(extract(epoch from upper(taken)) / 60)::int order by taken) as ends
    from (
      select resource_id, unnest(range_agg(during)) as taken
      from booking.claim
      where resource_id = any(${[...resourceIds]}::uuid[]) and ${meets(from, to)}
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
  doctorId: DoctorId
  visitTypeId: VisitTypeId
  locationId: LocationId
  occasionStart: number
}

/** The single claims within [from, to) with what they are for; only groups and doctors who travel ask, since it costs two joins. Minutes as above. */
export async function findOccasions(
  reader: Reader,
  resourceIds: readonly string[],
  from: number,
  to: number,
  now: number,
): Promise<OccasionRow[]> {
  if (resourceIds.length === 0) return []
  const { rows } = await sql<OccasionRow>`
    select claim.resource_id as "resourceId",
      floor(extract(epoch from lower(claim.during)) / 60)::int as start, ceil(extract(epoch from upper(claim.during)) / 60)::int as "end",
      coalesce(appointment.doctor_id, hold.doctor_id) as "doctorId",
      coalesce(appointment.visit_type_id, hold.visit_type_id) as "visitTypeId",
      coalesce(appointment.location_id, hold.location_id) as "locationId",
      (extract(epoch from coalesce(appointment.start_at, hold.start_at)) / 60)::int as "occasionStart"
    from booking.claim
    left join booking.appointment on appointment.id = claim.appointment_id
    left join booking.hold on hold.id = claim.hold_id
    where claim.resource_id = any(${[...resourceIds]}::uuid[]) and ${meets(from, to)}
      and (claim.expires_at is null or claim.expires_at > ${instant(now)})
  `.execute(reader.sql)
  return rows
}

/** Gives back single claims made earlier in the same transaction. */
export async function deleteClaimsById(tx: Tx, ids: readonly string[]): Promise<void> {
  await on(tx).deleteFrom('booking.claim').where('id', 'in', ids).execute()
}

/** Which of these rooms and devices are taken then, and whether by this very occasion, whose people share them. */
export async function findTakenRooms(
  tx: Tx,
  ids: readonly ResourceId[],
  { occasion, startAt, endAt, now }: { occasion: string; startAt: number; endAt: number; now: number },
): Promise<{ id: ResourceId; isShared: boolean }[]> {
  const { rows } = await sql<{ id: ResourceId; isShared: boolean }>`
    select resource_id as id, bool_and(occasion = ${occasion}::uuid) as "isShared"
    from booking.claim
    where resource_id = any(${[...ids]}::uuid[]) and ${meets(startAt, endAt)}
      and (expires_at is null or expires_at > ${instant(now)})
    group by resource_id
  `.execute(tx.sql)
  return rows
}

/** Where to go back to when a room that was chosen turns out to be taken: what was claimed since is let go of, and so is whoever waits for it. */
export async function markBeforeRooms(tx: Tx): Promise<void> {
  await sql`savepoint before_rooms`.execute(tx.sql)
}

export async function goBackBeforeRooms(tx: Tx): Promise<void> {
  await sql`rollback to savepoint before_rooms`.execute(tx.sql)
}

/** What a doctor is claimed for. Instants are epoch milliseconds. */
export interface ClaimAhead {
  id: string
  /** Null: a hold. */
  appointmentId: AppointmentId | null
  visitTypeId: VisitTypeId
  locationId: LocationId
  startAt: number
  padded: [startAt: number, endAt: number]
}

/** A doctor's claims that end after `since`, first booked first, none of which is let go of before the transaction ends. */
export async function findClaimsAhead(
  tx: Tx,
  clinicId: ClinicId,
  doctorId: DoctorId,
  since: number,
): Promise<ClaimAhead[]> {
  const { rows } = await sql<ClaimAheadRow>`${claimsAhead(clinicId, doctorId, since)}
    for key share of claim
  `.execute(tx.sql)
  return rows.map(padded)
}

/** The same of living claims for whoever only looks: nothing is held. */
export async function lookAtClaimsAhead(
  reader: Reader,
  clinicId: ClinicId,
  doctorId: DoctorId,
  since: number,
  now: number,
): Promise<ClaimAhead[]> {
  const living = sql` and (claim.expires_at is null or claim.expires_at > ${instant(now)})`
  const { rows } = await sql<ClaimAheadRow>`${claimsAhead(clinicId, doctorId, since, living)}`.execute(reader.sql)
  return rows.map(padded)
}

type ClaimAheadRow = Omit<ClaimAhead, 'padded'> & { from: number; to: number }

const padded = ({ from, to, ...rest }: ClaimAheadRow): ClaimAhead => ({ ...rest, padded: [from, to] })

const claimsAhead = (clinicId: ClinicId, doctorId: DoctorId, since: number, which = sql``) => sql`
    select claim.id, claim.appointment_id as "appointmentId", claim.starts_at as "from", claim.ends_at as "to",
      coalesce(appointment.visit_type_id, hold.visit_type_id) as "visitTypeId",
      coalesce(appointment.location_id, hold.location_id) as "locationId",
      coalesce(appointment.start_at, hold.start_at) as "startAt"
    from booking.claim
    left join booking.appointment on appointment.id = claim.appointment_id
    left join booking.hold on hold.id = claim.hold_id
    where claim.clinic_id = ${clinicId} and claim.resource_id = ${doctorId} and claim.ends_at > ${instant(since)}${which}
    order by coalesce(appointment.created_at, hold.created_at), claim.id`

/** Doctors of whom some visit has a place under a limit, or ways kept free. */
export async function findDoctorsUnderLoad(tx: Tx, clinicId: ClinicId): Promise<DoctorId[]> {
  const { rows } = await sql<{ doctorId: DoctorId }>`
    select doctor_id as "doctorId" from booking.place where clinic_id = ${clinicId}
    union select doctor_id from booking.travel where clinic_id = ${clinicId}
    order by 1
  `.execute(tx.sql)
  return rows.map((row) => row.doctorId)
}
