import { sql } from 'kysely'
import type { AccountId, ClinicId } from '#identity'
import type { DoctorId, PatientId, Reach } from '#people'
import type { Reader, Tx } from '#platform'
import type { AppointmentId, HoldId } from '../contract.ts'
import { instant } from '../tables.ts'
import type { EntryId, OfferId, OfferState } from './contract.ts'
import type { OfferRow } from './tables.ts'

const columns = sql`id, clinic_id as "clinicId", patient_id as "patientId", doctor_id as "doctorId", visit_type_id as "visitTypeId",
      location_id as "locationId", start_at as "startAt", end_at as "endAt", hold_id as "holdId", state, made_at as "madeAt", tell_at as "tellAt",
      deadline, answered_at as "answeredAt", answered_by as "answeredBy", answered_as as "answeredAs", why, entry_id as "entryId",
      moves_appointment_id as "movesAppointmentId", appointment_id as "appointmentId", chosen`

/** False when there is an open offer already for whoever waits, or for the appointment. */
export async function insertOffer(tx: Tx, row: OfferRow): Promise<boolean> {
  const { rows } = await sql`
    insert into booking.offer (id, clinic_id, patient_id, doctor_id, visit_type_id, location_id, start_at, end_at, hold_id, state, made_at, tell_at,
      deadline, entry_id, moves_appointment_id, chosen)
    values (${row.id}, ${row.clinicId}, ${row.patientId}, ${row.doctorId}, ${row.visitTypeId}, ${row.locationId}, ${instant(row.startAt)},
      ${instant(row.endAt)}, ${row.holdId}, 'open', ${instant(row.madeAt)}, ${instant(row.tellAt)}, ${instant(row.deadline)}, ${row.entryId},
      ${row.movesAppointmentId}, ${row.chosen === null ? null : JSON.stringify(row.chosen)}::jsonb)
    on conflict do nothing
    returning id
  `.execute(tx.sql)
  return rows.length > 0
}

export async function findOffer(reader: Reader, clinicId: ClinicId, id: OfferId): Promise<OfferRow | undefined> {
  const { rows } = await sql<OfferRow>`
    select ${columns} from booking.offer where clinic_id = ${clinicId} and id = ${id}
  `.execute(reader.sql)
  return rows[0]
}

/** With the secret of its link; undefined alike when there is no such offer and when the link is wrong or older than the newest letter. */
export async function findOfferOfLink(
  reader: Reader,
  clinicId: ClinicId,
  id: OfferId,
  sha256: Buffer,
): Promise<OfferRow | undefined> {
  const { rows } = await sql<OfferRow>`
    select ${columns} from booking.offer where clinic_id = ${clinicId} and id = ${id} and token_sha256 = ${sha256}
  `.execute(reader.sql)
  return rows[0]
}

/** The offer, locked until the transaction ends: of two answers at once the second sees what the first was. */
export async function lockOffer(tx: Tx, clinicId: ClinicId, id: OfferId): Promise<OfferRow | undefined> {
  const { rows } = await sql<OfferRow>`
    select ${columns} from booking.offer where clinic_id = ${clinicId} and id = ${id} for update
  `.execute(tx.sql)
  return rows[0]
}

export interface OfferEnd {
  state: Exclude<OfferState, 'open'>
  answeredAt: number
  answeredBy: AccountId | null
  answeredAs: string
  why: string | null
  appointmentId: AppointmentId | null
}

/** Ends an open offer; false when it had ended. */
export async function endOffer(tx: Tx, clinicId: ClinicId, id: OfferId, end: OfferEnd): Promise<boolean> {
  const { rows } = await sql`
    update booking.offer set state = ${end.state}, answered_at = ${instant(end.answeredAt)}, answered_by = ${end.answeredBy},
      answered_as = ${end.answeredAs}, why = ${end.why}, appointment_id = ${end.appointmentId}
    where clinic_id = ${clinicId} and id = ${id} and state = 'open'
    returning id
  `.execute(tx.sql)
  return rows.length > 0
}

/** Keeps the hash of the newest letter's link: those of the letters before work no more. */
export async function setOfferToken(tx: Tx, clinicId: ClinicId, id: OfferId, sha256: Buffer): Promise<void> {
  await sql`update booking.offer set token_sha256 = ${sha256} where clinic_id = ${clinicId} and id = ${id}`.execute(
    tx.sql,
  )
}

/** Open offers whose deadline has passed, of every clinic, longest ago first; those in other hands are left to them. */
export async function takeLapsedOffers(tx: Tx, now: number, atMost: number): Promise<OfferRow[]> {
  const { rows } = await sql<OfferRow>`
    select ${columns} from booking.offer where state = 'open' and deadline <= ${instant(now)}
    order by deadline, id limit ${atMost} for update skip locked
  `.execute(tx.sql)
  return rows
}

/** Open offers that are looked at again: whether their time can still be had. In the order of ids, so that a walk goes on where it was. */
export async function findOpenOffers(
  reader: Reader,
  { clinicId, doctorId, after }: { clinicId?: ClinicId; doctorId?: DoctorId; after?: OfferId },
  atMost: number,
): Promise<OfferRow[]> {
  const conditions = [
    sql`state = 'open'`,
    ...(clinicId === undefined ? [] : [sql`clinic_id = ${clinicId}`]),
    ...(doctorId === undefined ? [] : [sql`doctor_id = ${doctorId}`]),
    ...(after === undefined ? [] : [sql`id > ${after}`]),
  ]
  const { rows } = await sql<OfferRow>`
    select ${columns} from booking.offer where ${sql.join(conditions, sql` and `)} order by id limit ${atMost}
  `.execute(reader.sql)
  return rows
}

/** Of somebody who waits, or of an appointment that is to be moved: at most one. */
export async function findOpenOfferFor(
  reader: Reader,
  clinicId: ClinicId,
  purpose: { entryId?: EntryId | undefined; movesAppointmentId?: AppointmentId | undefined },
): Promise<OfferRow[]> {
  const { entryId = null, movesAppointmentId = null } = purpose
  const { rows } = await sql<OfferRow>`
    select ${columns} from booking.offer
    where clinic_id = ${clinicId} and state = 'open' and (entry_id = ${entryId}::uuid or moves_appointment_id = ${movesAppointmentId}::uuid)
    order by id
  `.execute(reader.sql)
  return rows
}

/** Absent members do not filter; `reach` keeps a caller to their own. */
export interface OfferFilter {
  states?: readonly OfferState[] | undefined
  patientId?: PatientId | undefined
  entryId?: EntryId | undefined
  doctorId?: DoctorId | undefined
  reach?: Reach | undefined
  after?: readonly [madeAt: number, id: string] | undefined
}

/** Newest first. */
export async function findOffers(
  reader: Reader,
  clinicId: ClinicId,
  { states, patientId, entryId, doctorId, reach, after }: OfferFilter,
  limit: number,
): Promise<OfferRow[]> {
  const conditions = [
    sql`clinic_id = ${clinicId}`,
    ...(states === undefined ? [] : [sql`state = any(${[...states]}::text[])`]),
    ...(patientId === undefined ? [] : [sql`patient_id = ${patientId}`]),
    ...(entryId === undefined ? [] : [sql`entry_id = ${entryId}`]),
    ...(doctorId === undefined ? [] : [sql`doctor_id = ${doctorId}`]),
    ...(reach === undefined ? [] : [within(reach)]),
    ...(after === undefined ? [] : [sql`(made_at, id) < (${instant(after[0])}, ${after[1]}::uuid)`]),
  ]
  const { rows } = await sql<OfferRow>`
    select ${columns} from booking.offer where ${sql.join(conditions, sql` and `)} order by made_at desc, id desc limit ${limit}
  `.execute(reader.sql)
  return rows
}

/** Those whom the caller sees or books for, and of a doctor what is offered of their own time. */
function within({ patients, bookedFor, doctorId }: Reach) {
  const theirs = sql`patient_id = any(${[...patients, ...bookedFor]}::uuid[])`
  return doctorId === undefined ? theirs : sql`(${theirs} or doctor_id = ${doctorId})`
}

/** Who of these is somewhere else then, or has been offered to be; `besides` is an appointment that would be moved away. */
export async function findBusyPatients(
  reader: Reader,
  clinicId: ClinicId,
  patientIds: readonly PatientId[],
  {
    startAt,
    endAt,
    now,
    besides,
  }: { startAt: number; endAt: number; now: number; besides?: AppointmentId | undefined },
): Promise<PatientId[]> {
  const { rows } = await sql<{ id: PatientId }>`
    select resource_id as id from booking.claim
    where clinic_id = ${clinicId} and resource_id = any(${[...patientIds]}::uuid[])
      and ends_at > ${instant(startAt)} and starts_at < ${instant(endAt)} and ends_at <= ${instant(endAt)}::timestamptz + interval '72 hours'
      and appointment_id is distinct from ${besides ?? null}::uuid
    union
    select patient_id from booking.offer
    where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[]) and state = 'open' and deadline > ${instant(now)}
      and end_at > ${instant(startAt)} and start_at < ${instant(endAt)}
  `.execute(reader.sql)
  return rows.map((row) => row.id)
}

/** The hold before its claims, as the sweep of expired holds takes them: two who let go of one at once do not wait in a circle. */
export async function lockHold(tx: Tx, clinicId: ClinicId, id: HoldId): Promise<void> {
  await sql`select from booking.hold where clinic_id = ${clinicId} and id = ${id} for update`.execute(tx.sql)
}

/** Another deadline, and another name, for a hold that still stands; false when it does not. The hold first, as everybody takes them. */
export async function holdOn(
  tx: Tx,
  clinicId: ClinicId,
  id: HoldId,
  { heldBy, expiresAt, now }: { heldBy: string; expiresAt: number; now: number },
): Promise<boolean> {
  const { rows } = await sql`
    with held as (
      update booking.hold set held_by = ${heldBy}, expires_at = ${instant(expiresAt)}
      where clinic_id = ${clinicId} and id = ${id} and expires_at > ${instant(now)} returning id
    )
    update booking.claim set expires_at = ${instant(expiresAt)}
    where hold_id = (select id from held) and expires_at > ${instant(now)}
    returning claim.id
  `.execute(tx.sql)
  return rows.length > 0
}
