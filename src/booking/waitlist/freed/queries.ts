import { sql } from 'kysely'
import type { LocationId, VisitTypeId } from '#clinic'
import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import type { Reader, Tx } from '#platform'
import type { EntryId } from '../../offer/contract.ts'
import { instant } from '../../tables.ts'
import type { Order } from '../policy/contract.ts'

/** A stretch of a doctor's time that may have become free. Instants are epoch milliseconds. */
export interface FreedTime {
  id: number
  clinicId: ClinicId
  doctorId: DoctorId
  fromAt: number
  toAt: number
  /** When rules were changed that may have opened it; null where a claim was let go of. */
  openedAt: number | null
}

const columns = sql`id, clinic_id as "clinicId", doctor_id as "doctorId", from_at as "fromAt", to_at as "toAt", opened_at as "openedAt"`

/** In the order in which they were freed; of every clinic where the reader sees all. */
export async function findFreedTimes(reader: Reader, after: number, atMost: number): Promise<FreedTime[]> {
  const { rows } = await sql<FreedTime>`
    select ${columns} from booking.freed_time where id > ${after} order by id limit ${atMost}
  `.execute(reader.sql)
  return rows
}

/** Undefined when it was dealt with, or is in the hands of another process. */
export async function takeFreedTime(tx: Tx, clinicId: ClinicId, id: number): Promise<FreedTime | undefined> {
  const { rows } = await sql<FreedTime>`
    select ${columns} from booking.freed_time where clinic_id = ${clinicId} and id = ${id} for update skip locked
  `.execute(tx.sql)
  return rows[0]
}

export async function deleteFreedTime(tx: Tx, clinicId: ClinicId, id: number): Promise<void> {
  await sql`delete from booking.freed_time where clinic_id = ${clinicId} and id = ${id}`.execute(tx.sql)
}

export async function insertFreedTimes(
  tx: Tx,
  clinicId: ClinicId,
  doctorIds: readonly DoctorId[],
  { fromAt, toAt, openedAt }: { fromAt: number; toAt: number; openedAt: number },
): Promise<void> {
  await sql`
    insert into booking.freed_time (clinic_id, doctor_id, from_at, to_at, opened_at)
    select ${clinicId}::uuid, doctor_id, ${instant(fromAt)}::timestamptz, ${instant(toAt)}::timestamptz, ${instant(openedAt)}::timestamptz from unnest(${[...doctorIds]}::uuid[]) as doctor_id
  `.execute(tx.sql)
}

/** Which of these visit types anybody waits for with this doctor. */
export async function findWaitedFor(
  reader: Reader,
  clinicId: ClinicId,
  doctorId: DoctorId,
  visitTypeIds: readonly VisitTypeId[],
): Promise<VisitTypeId[]> {
  const { rows } = await sql<{ id: VisitTypeId }>`
    select id from unnest(${[...visitTypeIds]}::uuid[]) as id
    where exists (
      select from booking.waitlist_want w
      where w.clinic_id = ${clinicId} and w.visit_type_id = id and w.scope in (id, ${doctorId}::uuid)
    )
  `.execute(reader.sql)
  return rows.map((row) => row.id)
}

/** What the free starts of one visit type have in common: whoever would take one of them passes these. */
export interface Sieve {
  visitTypeId: VisitTypeId
  /** Days since 1970. */
  firstDay: number
  lastDay: number
  weekdays: number
  hours: number
  /** From now to the last of the starts. */
  noticeMinutes: number
}

const ORDER_BY: Record<Order, ReturnType<typeof sql>> = {
  first_come: sql`w.added_at, w.entry_id`,
  urgency_then_first_come: sql`w.urgency desc, w.added_at, w.entry_id`,
  fair: sql`w.times_offered, w.last_offered_at, w.added_at, w.entry_id`,
}

/**
 * Who would perhaps take a time of this doctor, first in line first: of each visit type and scope the first, read from the index of the order until
 * there are enough, and of those the first. The columns of the other orders are not in that index, and are read of those few rows.
 */
export async function findInLine(
  reader: Reader,
  clinicId: ClinicId,
  doctorId: DoctorId,
  { sieves, order }: { sieves: readonly Sieve[]; order: Order },
  { offset, limit }: { offset: number; limit: number },
): Promise<EntryId[]> {
  const of = <Key extends keyof Sieve>(key: Key) => sieves.map((sieve) => sieve[key])
  const { rows } = await sql<{ id: EntryId }>`
    with sieve as materialized (
      select visit_type_id, scope, date '1970-01-01' + first_day as first_day, date '1970-01-01' + last_day as last_day, weekdays, hours, notice_minutes
      from unnest(${of('visitTypeId')}::uuid[], ${of('firstDay')}::integer[], ${of('lastDay')}::integer[], ${of('weekdays')}::smallint[],
        ${of('hours')}::integer[], ${of('noticeMinutes')}::integer[]) as t (visit_type_id, first_day, last_day, weekdays, hours, notice_minutes)
      cross join lateral (values (t.visit_type_id), (${doctorId}::uuid)) as s (scope)
    )
    select w.entry_id as id
    from sieve cross join lateral (
      select w.entry_id, w.urgency, w.added_at, w.times_offered, w.last_offered_at from booking.waitlist_want w
      where w.clinic_id = ${clinicId} and w.visit_type_id = sieve.visit_type_id and w.scope = sieve.scope
        and w.first_day <= sieve.last_day and w.last_day >= sieve.first_day and w.weekdays & sieve.weekdays <> 0 and w.hours & sieve.hours <> 0
        and w.notice_minutes <= sieve.notice_minutes
      order by ${ORDER_BY[order]} limit ${limit + offset}
    ) as w
    order by ${ORDER_BY[order]} limit ${limit} offset ${offset}
  `.execute(reader.sql)
  return rows.map((row) => row.id)
}

/**
 * What of a doctor's time these were offered already, and did not take; or asked for since they wait, and were told no, did not pay, or called it off:
 * it would keep the next in line waiting for what has its answer. What was withdrawn from them, or what nobody answered, may be offered again.
 */
export async function findHadBefore(
  reader: Reader,
  clinicId: ClinicId,
  doctorId: DoctorId,
  entryIds: readonly EntryId[],
): Promise<{ entryId: EntryId; startAt: number }[]> {
  const { rows } = await sql<{ entryId: EntryId; startAt: number }>`
    select entry_id as "entryId", start_at as "startAt" from booking.offer
    where clinic_id = ${clinicId} and entry_id = any(${[...entryIds]}::uuid[]) and doctor_id = ${doctorId} and state <> 'withdrawn'
    union
    select entry.id, a.start_at from booking.waitlist_entry entry
    join booking.appointment a on a.clinic_id = entry.clinic_id and a.patient_id = entry.patient_id and a.visit_type_id = entry.visit_type_id
      and a.doctor_id = ${doctorId} and a.created_at >= entry.added_at and a.status = 'cancelled'
    join booking.move ended on ended.appointment_id = a.id and ended.version = a.version
      and (ended.name in ('declination', 'non-payment') or (ended.name = 'cancellation' and ended.moved_as in ('patient', 'visitor')))
    where entry.clinic_id = ${clinicId} and entry.id = any(${[...entryIds]}::uuid[]) and entry.appointment_id is null
  `.execute(reader.sql)
  return rows
}

/** How many are being offered each time of a doctor at this moment. */
export async function countOpenOffersAt(
  reader: Reader,
  clinicId: ClinicId,
  doctorId: DoctorId,
  { fromAt, toAt }: { fromAt: number; toAt: number },
): Promise<{ visitTypeId: VisitTypeId; locationId: LocationId; startAt: number; count: number }[]> {
  const { rows } = await sql<{ visitTypeId: VisitTypeId; locationId: LocationId; startAt: number; count: number }>`
    select visit_type_id as "visitTypeId", location_id as "locationId", start_at as "startAt", count(*)::int as count from booking.offer
    where clinic_id = ${clinicId} and doctor_id = ${doctorId} and state = 'open' and start_at between ${instant(fromAt)} and ${instant(toAt)}
    group by visit_type_id, location_id, start_at
  `.execute(reader.sql)
  return rows
}

/** Where to go back to when one of those in line cannot have the time after all: what was claimed and locked for them is let go of. */
export async function markBeforeOffer(tx: Tx): Promise<void> {
  await sql`savepoint before_offer`.execute(tx.sql)
}

export async function goBackBeforeOffer(tx: Tx): Promise<void> {
  await sql`rollback to savepoint before_offer`.execute(tx.sql)
}
