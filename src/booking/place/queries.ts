import { sql } from 'kysely'
import type { VisitTypeId } from '#clinic'
import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import type { Reader, Tx } from '#platform'
import { localDate } from '#scheduling'
import type { DayNumber, VisitLimit } from '#scheduling'
import type { AppointmentId } from '../contract.ts'
import { instant, on } from '../tables.ts'

/** One limit in one of its periods. */
export interface LimitedPeriod {
  /** The visit type that is limited, or the doctor where all of them are. */
  scope: VisitTypeId | DoctorId
  per: VisitLimit['per']
  /** The day, or the Monday of the week. */
  firstDay: DayNumber
  most: number
}

/** What a place is taken for: the doctor's claim of a visit or a hold. */
export interface PlaceOf {
  clinicId: ClinicId
  doctorId: DoctorId
  claimId: string
}

/**
 * A place in each of these periods, in this order; answers which of them is full (its index), or undefined when it has them all. The
 * function tries again on the server when a rival takes the same number: one statement, however many are at it. See migrations/0018.
 */
export async function takePlaces(
  tx: Tx,
  { clinicId, doctorId, claimId }: PlaceOf,
  periods: readonly LimitedPeriod[],
  { overruled, now }: { overruled: boolean; now: number },
): Promise<number | undefined> {
  const { rows } = await sql<{ full: number }>`
    select booking.take_places(${clinicId}, ${doctorId}, ${claimId}, ${periods.map(({ firstDay }) => localDate(firstDay))}::date[],
      ${periods.map(({ per }) => per)}::text[], ${periods.map(({ scope }) => scope)}::uuid[], ${periods.map(({ most }) => most)}::integer[],
      ${overruled}, ${instant(now)}) as full
  `.execute(tx.sql)
  const full = rows[0]?.full ?? 0
  return full === 0 ? undefined : full - 1
}

export interface PlaceCount {
  doctorId: DoctorId
  scope: string
  per: VisitLimit['per']
  firstDay: DayNumber
  taken: number
}

/**
 * How many places of these doctors are taken in periods that begin on these days, by visits and by holds that still live; `except`: but for
 * those of a visit that would give them up.
 */
export async function countPlaces(
  reader: Reader,
  doctorIds: readonly DoctorId[],
  { from, to }: { from: DayNumber; to: DayNumber },
  now: number,
  except?: AppointmentId,
): Promise<PlaceCount[]> {
  const others = except === undefined ? sql`` : sql` and claim.appointment_id is distinct from ${except}`
  const { rows } = await sql<PlaceCount>`
    select place.doctor_id as "doctorId", place.scope, place.per, place.first_day - date '1970-01-01' as "firstDay", count(*)::int as taken
    from booking.place
    join booking.claim on claim.id = place.claim_id
    where place.doctor_id = any(${[...doctorIds]}::uuid[]) and place.first_day >= ${localDate(from)}::date and place.first_day <= ${localDate(to)}::date
      and (claim.expires_at is null or claim.expires_at > ${instant(now)})${others}
    group by place.doctor_id, place.scope, place.per, place.first_day
  `.execute(reader.sql)
  return rows
}

/** Gives back the places of one claim. */
export async function deletePlacesOfClaim(tx: Tx, claimId: string): Promise<void> {
  await on(tx).deleteFrom('booking.place').where('claim_id', '=', claimId).execute()
}

export async function deletePlacesOfDoctor(tx: Tx, clinicId: ClinicId, doctorId: DoctorId): Promise<void> {
  await on(tx).deleteFrom('booking.place').where('clinic_id', '=', clinicId).where('doctor_id', '=', doctorId).execute()
}

/** Places that are given and not fought for: to what was booked before there was a limit. */
export async function insertPlaces(
  tx: Tx,
  { clinicId, doctorId }: Omit<PlaceOf, 'claimId'>,
  places: readonly (Omit<LimitedPeriod, 'most'> & { number: number; claimId: string })[],
): Promise<void> {
  await sql`
    insert into booking.place (clinic_id, doctor_id, first_day, per, scope, number, claim_id)
    select ${clinicId}::uuid, ${doctorId}::uuid, * from unnest(${places.map(({ firstDay }) => localDate(firstDay))}::date[],
      ${places.map(({ per }) => per)}::text[], ${places.map(({ scope }) => scope)}::uuid[], ${places.map(({ number }) => number)}::integer[],
      ${places.map(({ claimId }) => claimId)}::uuid[])
  `.execute(tx.sql)
}
