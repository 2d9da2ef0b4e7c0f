import { sql } from 'kysely'
import type { LocationId } from '#clinic'
import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import type { Tx } from '#platform'
import { instant, on } from '../tables.ts'

/** One way from where a visit is, and the visit with half of it on either side. Instants are epoch milliseconds. */
export interface WayAround {
  id: string
  /** `anywhere`, or the ids of both ends in order. */
  way: string
  startAt: number
  endAt: number
  /** 0 unless the rules were overruled. */
  track: number
}

export interface TravelOf {
  clinicId: ClinicId
  doctorId: DoctorId
  locationId: LocationId
  claimId: string
}

/**
 * Keeps the ways around a visit free of visits at other locations, first sweeping expired holds out of the way, and answers which it got:
 * fewer than wanted means that the doctor would have to be in two places. It waits for rivals as `claimTime` does, in the order of the ways.
 * What was squeezed in on a higher track stands in the way too.
 */
export async function keepWaysFree(
  tx: Tx,
  { clinicId, doctorId, locationId, claimId }: TravelOf,
  ways: readonly WayAround[],
  now: number,
): Promise<string[]> {
  const { rows } = await sql<{ way: string }>`
    with wanted as (
      select * from unnest(${ways.map(({ id }) => id)}::uuid[], ${ways.map(({ way }) => way)}::text[], ${ways.map(({ track }) => track)}::smallint[],
        ${ways.map(({ startAt }) => instant(startAt))}::timestamptz[], ${ways.map(({ endAt }) => instant(endAt))}::timestamptz[])
        as wanted (id, way, track, start_at, end_at)
    ), swept as (
      delete from booking.travel using wanted, booking.claim
      where travel.doctor_id = ${doctorId} and travel.starts_at < wanted.end_at and travel.ends_at > wanted.start_at
        and travel.ends_at <= wanted.end_at + interval '96 hours' and claim.id = travel.claim_id and claim.expires_at <= ${instant(now)}
      returning 1
    )
    insert into booking.travel (id, clinic_id, doctor_id, way, location_id, track, during, claim_id)
    select wanted.id, ${clinicId}::uuid, ${doctorId}::uuid, wanted.way, ${locationId}::uuid, wanted.track, tstzrange(start_at, end_at), ${claimId}::uuid
    from wanted cross join (select count(*) from swept) as swept_first
    where wanted.track > 0 or not exists (
      select from booking.travel as squeezed join booking.claim on claim.id = squeezed.claim_id
      where squeezed.doctor_id = ${doctorId} and squeezed.starts_at < wanted.end_at and squeezed.ends_at > wanted.start_at
        and squeezed.ends_at <= wanted.end_at + interval '96 hours'
        and squeezed.way = wanted.way and squeezed.location_id <> ${locationId} and squeezed.track > 0
        and (claim.expires_at is null or claim.expires_at > ${instant(now)}))
    order by wanted.way
    on conflict do nothing
    returning way
  `.execute(tx.sql)
  return rows.map((row) => row.way)
}

/** The lowest track above everything of this doctor near this time, for a visit that staff put where the way is too long. */
export async function freeTravelTrack(tx: Tx, doctorId: DoctorId, startAt: number, endAt: number): Promise<number> {
  const { rows } = await sql<{ track: number }>`
    select coalesce(max(track) + 1, 1) as track from booking.travel
    where doctor_id = ${doctorId} and starts_at < ${instant(endAt)} and ends_at > ${instant(startAt)}
  `.execute(tx.sql)
  return rows[0]?.track ?? 1
}

export async function deleteTravelOfDoctor(tx: Tx, clinicId: ClinicId, doctorId: DoctorId): Promise<void> {
  await on(tx)
    .deleteFrom('booking.travel')
    .where('clinic_id', '=', clinicId)
    .where('doctor_id', '=', doctorId)
    .execute()
}

export interface KeptWay extends WayAround {
  locationId: LocationId
  claimId: string
}

/** Ways that are given and not fought for: to what was booked before there was a travel time. */
export async function insertWays(
  tx: Tx,
  { clinicId, doctorId }: Pick<TravelOf, 'clinicId' | 'doctorId'>,
  ways: readonly KeptWay[],
): Promise<void> {
  await sql`
    insert into booking.travel (clinic_id, doctor_id, id, way, location_id, track, during, claim_id)
    select ${clinicId}::uuid, ${doctorId}::uuid, id, way, location_id, track, tstzrange(start_at, end_at), claim_id
    from unnest(${ways.map(({ id }) => id)}::uuid[], ${ways.map(({ way }) => way)}::text[], ${ways.map(({ locationId }) => locationId)}::uuid[],
      ${ways.map(({ track }) => track)}::smallint[], ${ways.map(({ startAt }) => instant(startAt))}::timestamptz[],
      ${ways.map(({ endAt }) => instant(endAt))}::timestamptz[], ${ways.map(({ claimId }) => claimId)}::uuid[])
      as kept (id, way, location_id, track, start_at, end_at, claim_id)
  `.execute(tx.sql)
}
