import { sql } from 'kysely'
import type { VisitTypeId } from '#clinic'
import type { ClinicId } from '#identity'
import type { DoctorId, PatientId, Reach } from '#people'
import type { Reader, Tx } from '#platform'
import type { AppointmentId } from '../contract.ts'
import type { EntryId } from '../offer/contract.ts'
import { instant } from '../tables.ts'
import type { EntryState } from './contract.ts'
import type { EntryRow } from './tables.ts'
import { hoursOf } from './wishes.ts'

const columns = sql`id, clinic_id as "clinicId", patient_id as "patientId", visit_type_id as "visitTypeId", doctor_ids as "doctorIds",
      location_ids as "locationIds", first_day::text as "firstDay", last_day::text as "lastDay", weekdays, windows_from as "windowsFrom",
      windows_to as "windowsTo", notice_minutes as "noticeMinutes", urgency, appointment_id as "appointmentId", state, ended_why as "endedWhy",
      ended_at as "endedAt", booked_appointment_id as "bookedAppointmentId", version, added_at as "addedAt", added_by as "addedBy",
      added_as as "addedAs", times_offered as "timesOffered", last_offered_at as "lastOfferedAt"`

/** Two who add entries of one patient at once take turns, so that neither counts before the other has written. */
export async function countOpenEntries(tx: Tx, clinicId: ClinicId, patientId: PatientId): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`waitlist ${patientId}`}, 0))`.execute(tx.sql)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from booking.waitlist_entry where clinic_id = ${clinicId} and patient_id = ${patientId} and state = 'waiting'
  `.execute(tx.sql)
  return rows[0]?.count ?? 0
}

/** False when they wait for that already. */
export async function insertEntry(tx: Tx, row: EntryRow): Promise<boolean> {
  const { rows } = await sql`
    insert into booking.waitlist_entry (id, clinic_id, patient_id, visit_type_id, doctor_ids, location_ids, first_day, last_day, weekdays,
      windows_from, windows_to, urgency, notice_minutes, appointment_id, added_at, added_by, added_as, changed_at)
    values (${row.id}, ${row.clinicId}, ${row.patientId}, ${row.visitTypeId}, ${[...row.doctorIds]}::uuid[], ${[...row.locationIds]}::uuid[],
      ${row.firstDay}::date, ${row.lastDay}::date, ${row.weekdays}, ${[...row.windowsFrom]}::smallint[], ${[...row.windowsTo]}::smallint[],
      ${row.urgency}, ${row.noticeMinutes}, ${row.appointmentId}, ${instant(row.addedAt)}, ${row.addedBy}, ${row.addedAs}, ${instant(row.addedAt)})
    on conflict do nothing
    returning id
  `.execute(tx.sql)
  return rows.length > 0
}

export async function updateWishes(tx: Tx, row: EntryRow, now: number): Promise<void> {
  await sql`
    update booking.waitlist_entry set doctor_ids = ${[...row.doctorIds]}::uuid[], location_ids = ${[...row.locationIds]}::uuid[],
      first_day = ${row.firstDay}::date, last_day = ${row.lastDay}::date, weekdays = ${row.weekdays},
      windows_from = ${[...row.windowsFrom]}::smallint[], windows_to = ${[...row.windowsTo]}::smallint[], urgency = ${row.urgency},
      notice_minutes = ${row.noticeMinutes}, version = ${row.version}, changed_at = ${instant(now)}
    where clinic_id = ${row.clinicId} and id = ${row.id}
  `.execute(tx.sql)
}

/** Ends it, and with it what a freed time is held against. */
export async function updateEnd(tx: Tx, row: EntryRow, now: number): Promise<void> {
  await sql`
    update booking.waitlist_entry set state = ${row.state}, ended_why = ${row.endedWhy}, ended_at = ${instant(now)},
      booked_appointment_id = ${row.bookedAppointmentId}, version = ${row.version}, changed_at = ${instant(now)}
    where clinic_id = ${row.clinicId} and id = ${row.id}
  `.execute(tx.sql)
}

export async function countOffer(tx: Tx, clinicId: ClinicId, id: EntryId, now: number): Promise<void> {
  await sql`
    update booking.waitlist_entry set times_offered = times_offered + 1, last_offered_at = ${instant(now)}
    where clinic_id = ${clinicId} and id = ${id}
  `.execute(tx.sql)
}

export async function deleteWants(tx: Tx, clinicId: ClinicId, id: EntryId): Promise<void> {
  await sql`delete from booking.waitlist_want where clinic_id = ${clinicId} and entry_id = ${id}`.execute(tx.sql)
}

/** A row for each doctor named, or one for any. Whoever was never offered anything stands before whoever was. */
export async function insertWants(tx: Tx, row: EntryRow): Promise<void> {
  const scopes: string[] = row.doctorIds.length === 0 ? [row.visitTypeId] : [...row.doctorIds]
  await sql`
    insert into booking.waitlist_want (clinic_id, entry_id, visit_type_id, scope, first_day, last_day, weekdays, hours, notice_minutes, urgency,
      added_at, times_offered, last_offered_at)
    select ${row.clinicId}::uuid, ${row.id}::uuid, ${row.visitTypeId}::uuid, scope, coalesce(${row.firstDay}::date, '-infinity'),
      coalesce(${row.lastDay}::date, 'infinity'), ${row.weekdays}::smallint, ${hoursOf(row)}::integer, ${row.noticeMinutes}::integer,
      ${row.urgency}::smallint, ${instant(row.addedAt)}::timestamptz, ${row.timesOffered}::integer,
      coalesce(${row.lastOfferedAt === null ? null : instant(row.lastOfferedAt)}::timestamptz, '-infinity')
    from unnest(${scopes}::uuid[]) as scope
    on conflict do nothing
  `.execute(tx.sql)
}

export async function findEntry(reader: Reader, clinicId: ClinicId, id: EntryId): Promise<EntryRow | undefined> {
  const { rows } = await sql<EntryRow>`
    select ${columns} from booking.waitlist_entry where clinic_id = ${clinicId} and id = ${id}
  `.execute(reader.sql)
  return rows[0]
}

/** The entry, locked until the transaction ends. Two freed times that both would be its: the second sees what the first did. */
export async function lockEntry(tx: Tx, clinicId: ClinicId, id: EntryId): Promise<EntryRow | undefined> {
  const { rows } = await sql<EntryRow>`
    select ${columns} from booking.waitlist_entry where clinic_id = ${clinicId} and id = ${id} for update
  `.execute(tx.sql)
  return rows[0]
}

export async function findEntriesById(
  reader: Reader,
  clinicId: ClinicId,
  ids: readonly EntryId[],
): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select ${columns} from booking.waitlist_entry where clinic_id = ${clinicId} and id = any(${[...ids]}::uuid[])
  `.execute(reader.sql)
  return rows
}

/** What one patient waits for. */
export async function findWaitingOf(reader: Reader, clinicId: ClinicId, patientId: PatientId): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select ${columns} from booking.waitlist_entry where clinic_id = ${clinicId} and patient_id = ${patientId} and state = 'waiting' order by added_at, id
  `.execute(reader.sql)
  return rows
}

/** Absent members do not filter; `reach` keeps a caller to their own. */
export interface EntryFilter {
  patientId?: PatientId | undefined
  visitTypeId?: VisitTypeId | undefined
  doctorId?: DoctorId | undefined
  states?: readonly EntryState[] | undefined
  reach?: Reach | undefined
  after?: readonly [addedAt: number, id: string] | undefined
}

/** Who waits longest first. */
export async function findEntries(
  reader: Reader,
  clinicId: ClinicId,
  { patientId, visitTypeId, doctorId, states, reach, after }: EntryFilter,
  limit: number,
): Promise<EntryRow[]> {
  const conditions = [
    sql`clinic_id = ${clinicId}`,
    ...(patientId === undefined ? [] : [sql`patient_id = ${patientId}`]),
    ...(visitTypeId === undefined ? [] : [sql`visit_type_id = ${visitTypeId}`]),
    ...(doctorId === undefined ? [] : [sql`(doctor_ids = '{}' or ${doctorId}::uuid = any(doctor_ids))`]),
    ...(states === undefined ? [] : [sql`state = any(${[...states]}::text[])`]),
    ...(reach === undefined ? [] : [sql`patient_id = any(${[...reach.patients, ...reach.bookedFor]}::uuid[])`]),
    ...(after === undefined ? [] : [sql`(added_at, id) > (${instant(after[0])}, ${after[1]}::uuid)`]),
  ]
  const { rows } = await sql<EntryRow>`
    select ${columns} from booking.waitlist_entry where ${sql.join(conditions, sql` and `)} order by added_at, id limit ${limit}
  `.execute(reader.sql)
  return rows
}

/** Entries whose last day may have passed somewhere, or whose appointment lies behind or was called off; of every clinic. */
export async function findOverdue(
  reader: Reader,
  { today, now, after }: { today: string; now: number; after: string | undefined },
  atMost: number,
): Promise<{ id: EntryId; clinicId: ClinicId; lastDay: string | null; appointmentOver: boolean }[]> {
  const { rows } = await sql<{ id: EntryId; clinicId: ClinicId; lastDay: string | null; appointmentOver: boolean }>`
    select id, clinic_id as "clinicId", last_day as "lastDay", over as "appointmentOver" from (
      select e.id, e.clinic_id, e.last_day::text, false as over from booking.waitlist_entry e
      where e.state = 'waiting' and e.last_day <= ${today}::date
      union
      select e.id, e.clinic_id, e.last_day::text, true from booking.waitlist_entry e join booking.appointment a on a.id = e.appointment_id
      where e.state = 'waiting' and e.appointment_id is not null
        and (a.start_at <= ${instant(now)} or a.status not in ('proposed', 'pending', 'booked'))
    ) as overdue
    where id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
    order by id limit ${atMost}
  `.execute(reader.sql)
  return rows
}

/** How the newest offers of an entry ended, newest first. */
export async function findLastEnds(reader: Reader, clinicId: ClinicId, id: EntryId, atMost: number): Promise<string[]> {
  const { rows } = await sql<{ state: string }>`
    select state from booking.offer where clinic_id = ${clinicId} and entry_id = ${id} order by made_at desc, id desc limit ${atMost}
  `.execute(reader.sql)
  return rows.map((row) => row.state)
}

/** Undefined when it is not there, or called off. */
export async function findStartsAhead(
  reader: Reader,
  clinicId: ClinicId,
  ids: readonly AppointmentId[],
): Promise<Map<AppointmentId, number>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: AppointmentId; startAt: number }>`
    select id, start_at as "startAt" from booking.appointment
    where clinic_id = ${clinicId} and id = any(${[...ids]}::uuid[]) and status in ('proposed', 'pending', 'booked')
  `.execute(reader.sql)
  return new Map(rows.map(({ id, startAt }) => [id, startAt]))
}
