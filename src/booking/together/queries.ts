import { sql } from 'kysely'
import type { LocationId } from '#clinic'
import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import { touch } from '#platform'
import type { Tx } from '#platform'
import type { AppointmentId } from '../contract.ts'
import type { ClaimWish } from '../slot/queries.ts'
import { instant } from '../tables.ts'
import type { WayAround } from '../travel/queries.ts'

/** One resource wanted for one of several visits. */
export interface ClaimOfVisit extends ClaimWish {
  appointmentId: AppointmentId
}

/**
 * What `claimTime` does, for all the visits at once and in one order: by resource, then by start. Of two who wait for each other one would have
 * gone backwards in it, because what one booking claims of a resource does not overlap itself; so none wait in a circle, whatever they
 * wish for and however many of them are at it. Expired holds are swept in the same order. Answers the claims it got, by their ids.
 */
export async function claimTimes(
  tx: Tx,
  clinicId: ClinicId,
  wishes: readonly ClaimOfVisit[],
  now: number,
): Promise<string[]> {
  const column = <K extends keyof ClaimOfVisit>(key: K) => wishes.map((wish) => wish[key])
  const ofClinic = wishes.filter((wish) => wish.resourceKind !== 'patient')
  touch(
    tx,
    'taken',
    [...new Set(ofClinic.map(({ resourceId }) => resourceId))].map((resourceId) => ({ clinicId, resourceId })),
  )
  const { rows } = await sql<{ id: string }>`
    with wanted as (
      select * from unnest(${column('id')}::uuid[], ${column('appointmentId')}::uuid[], ${column('resourceId')}::uuid[], ${column('resourceKind')}::text[],
        ${column('track')}::smallint[], ${column('occasion')}::uuid[], ${column('seat')}::smallint[],
        ${wishes.map((wish) => instant(wish.startAt))}::timestamptz[], ${wishes.map((wish) => instant(wish.endAt))}::timestamptz[])
        as wanted (id, appointment_id, resource_id, resource_kind, track, occasion, seat, start_at, end_at)
    ), expired as materialized (
      select claim.id from booking.claim join wanted on claim.resource_id = wanted.resource_id
      where claim.starts_at < wanted.end_at and claim.ends_at > wanted.start_at and claim.ends_at <= wanted.end_at + interval '72 hours'
        and claim.expires_at <= ${instant(now)}
      order by claim.resource_id, claim.starts_at, claim.id for update of claim
    ), swept as (
      delete from booking.claim using expired where claim.id = expired.id returning 1
    )
    insert into booking.claim (id, clinic_id, resource_id, resource_kind, track, occasion, seat, during, appointment_id)
    select wanted.id, ${clinicId}::uuid, resource_id, resource_kind, track, occasion, seat, tstzrange(start_at, end_at), appointment_id
    from wanted cross join (select count(*) from swept) as swept_first
    where track > 0 or resource_kind = 'patient' or not exists (
      select from booking.claim squeezed
      where squeezed.resource_id = wanted.resource_id and squeezed.starts_at < wanted.end_at and squeezed.ends_at > wanted.start_at
        and squeezed.ends_at <= wanted.end_at + interval '72 hours' and squeezed.track > 0 and squeezed.occasion <> wanted.occasion
        and (squeezed.expires_at is null or squeezed.expires_at > ${instant(now)})
    )
    order by resource_id, start_at, seat
    on conflict do nothing
    returning id
  `.execute(tx.sql)
  return rows.map((row) => row.id)
}

/** One way kept free around one of several visits. */
export interface WayOfVisit extends WayAround {
  doctorId: DoctorId
  locationId: LocationId
  claimId: string
}

/** What `keepWaysFree` does, for all the visits at once: by doctor, way and start. Answers the ways it got, by their ids. */
export async function keepEveryWayFree(
  tx: Tx,
  clinicId: ClinicId,
  ways: readonly WayOfVisit[],
  now: number,
): Promise<string[]> {
  const column = <K extends keyof WayOfVisit>(key: K) => ways.map((way) => way[key])
  const { rows } = await sql<{ id: string }>`
    with wanted as (
      select * from unnest(${column('id')}::uuid[], ${column('doctorId')}::uuid[], ${column('locationId')}::uuid[], ${column('claimId')}::uuid[], ${column('way')}::text[],
        ${ways.map(({ startAt }) => instant(startAt))}::timestamptz[], ${ways.map(({ endAt }) => instant(endAt))}::timestamptz[])
        as wanted (id, doctor_id, location_id, claim_id, way, start_at, end_at)
    ), expired as materialized (
      select travel.id from booking.travel join wanted on travel.doctor_id = wanted.doctor_id join booking.claim on claim.id = travel.claim_id
      where travel.starts_at < wanted.end_at and travel.ends_at > wanted.start_at and travel.ends_at <= wanted.end_at + interval '96 hours'
        and claim.expires_at <= ${instant(now)}
      order by travel.doctor_id, travel.way, travel.starts_at, travel.id for update of travel
    ), swept as (
      delete from booking.travel using expired where travel.id = expired.id returning 1
    )
    insert into booking.travel (id, clinic_id, doctor_id, way, location_id, track, during, claim_id)
    select wanted.id, ${clinicId}::uuid, doctor_id, way, location_id, 0, tstzrange(start_at, end_at), claim_id
    from wanted cross join (select count(*) from swept) as swept_first
    where not exists (
      select from booking.travel as squeezed join booking.claim on claim.id = squeezed.claim_id
      where squeezed.doctor_id = wanted.doctor_id and squeezed.starts_at < wanted.end_at and squeezed.ends_at > wanted.start_at
        and squeezed.ends_at <= wanted.end_at + interval '96 hours'
        and squeezed.way = wanted.way and squeezed.location_id <> wanted.location_id and squeezed.track > 0
        and (claim.expires_at is null or claim.expires_at > ${instant(now)}))
    order by doctor_id, way, start_at
    on conflict do nothing
    returning id
  `.execute(tx.sql)
  return rows.map((row) => row.id)
}

/** Where to go back to when a room or a seat that was chosen turns out to be taken; see `markBeforeRooms`. */
export async function markBeforeClaims(tx: Tx): Promise<void> {
  await sql`savepoint before_claims`.execute(tx.sql)
}

export async function goBackBeforeClaims(tx: Tx): Promise<void> {
  await sql`rollback to savepoint before_claims`.execute(tx.sql)
}
