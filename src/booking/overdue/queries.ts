import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import { appointmentColumns, lockAppointment } from '../appointment/queries.ts'
import type { AppointmentId } from '../contract.ts'
import { instant, on } from '../tables.ts'
import type { AppointmentRow } from '../tables.ts'

/** An appointment whose time for something has come, and when that was. */
export interface DueRow {
  id: AppointmentId
  clinicId: ClinicId
  at: number
}

/** Proposals of every clinic whose deadline has passed, longest waiting first, from after a cursor on. */
export async function findLapsed(
  reader: Reader,
  now: number,
  after: DueRow | undefined,
  atMost: number,
): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    select id, clinic_id as "clinicId", decide_by as at from booking.appointment
    where status = 'proposed' and decide_by <= ${instant(now)}
      and (decide_by, id) > (${instant(after?.at ?? 0)}, ${after?.id ?? NO_ID}::uuid)
    order by decide_by, id limit ${atMost}
  `.execute(reader.sql)
  return rows
}

/** The proposal, locked, if its deadline has passed and nobody has it in hand. */
export async function lockLapsed(
  tx: Tx,
  clinicId: ClinicId,
  id: AppointmentId,
  now: number,
): Promise<AppointmentRow | undefined> {
  return waiting(tx, { clinicId, status: 'proposed', now }).where('id', '=', id).executeTakeFirst()
}

/** The same with every other proposal of its series or pathway whose deadline has passed, in the order of their ids. */
export async function lockLapsedTogether(
  tx: Tx,
  clinicId: ClinicId,
  id: AppointmentId,
  now: number,
): Promise<AppointmentRow[]> {
  const together = sql<AppointmentId>`(
    select ${id}::uuid
    union select other.id from booking.appointment one join booking.appointment other on other.clinic_id = one.clinic_id and other.series_id = one.series_id
      where one.clinic_id = ${clinicId} and one.id = ${id}
    union select other.appointment_id from booking.pathway_visit one
      join booking.pathway_visit other on other.clinic_id = one.clinic_id and other.pathway_booking_id = one.pathway_booking_id
      where one.clinic_id = ${clinicId} and one.appointment_id = ${id}
  )`
  return waiting(tx, { clinicId, status: 'proposed', now }).where('id', 'in', together).orderBy('id').execute()
}

function waiting(
  tx: Tx,
  { clinicId, status, now }: { clinicId: ClinicId; status: 'proposed' | 'pending'; now: number },
) {
  return on(tx)
    .selectFrom('booking.appointment')
    .select(appointmentColumns)
    .where('clinic_id', '=', clinicId)
    .where('status', '=', status)
    .where('decide_by', '<=', sql<number>`${instant(now)}`)
    .forUpdate()
    .skipLocked()
}

/** Visits of every clinic whose deposit was not there by its deadline, longest waiting first, from after a cursor on. */
export async function findUnpaid(
  reader: Reader,
  now: number,
  after: DueRow | undefined,
  atMost: number,
): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    select id, clinic_id as "clinicId", decide_by as at from booking.appointment
    where status = 'pending' and decide_by <= ${instant(now)}
      and (decide_by, id) > (${instant(after?.at ?? 0)}, ${after?.id ?? NO_ID}::uuid)
    order by decide_by, id limit ${atMost}
  `.execute(reader.sql)
  return rows
}

/** The visit, locked, if it still waits for its deposit and nobody has it in hand. */
export async function lockUnpaid(
  tx: Tx,
  clinicId: ClinicId,
  id: AppointmentId,
  now: number,
): Promise<AppointmentRow | undefined> {
  return waiting(tx, { clinicId, status: 'pending', now }).where('id', '=', id).executeTakeFirst()
}

/**
 * Visits that somebody missed by their clinic's policy: still only booked so long after, since the policy said so. Once somebody took a no-show of
 * this very time back, it is for people to say. Earliest first, from after a cursor on.
 */
export async function findMissed(
  reader: Reader,
  now: number,
  after: DueRow | undefined,
  atMost: number,
): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    select a.id, a.clinic_id as "clinicId", a.start_at as at
    from booking.policy p join booking.appointment a on a.clinic_id = p.clinic_id
    where ${isMissed(now)} and (a.start_at, a.id) > (${instant(after?.at ?? 0)}, ${after?.id ?? NO_ID}::uuid)
    order by a.start_at, a.id limit ${atMost}
  `.execute(reader.sql)
  return rows
}

/** The visit, locked, if it is still missed and nobody has it in hand. */
export async function lockMissed(
  tx: Tx,
  clinicId: ClinicId,
  id: AppointmentId,
  now: number,
): Promise<AppointmentRow | undefined> {
  const { rows } = await sql<{ id: AppointmentId }>`
    select a.id from booking.policy p join booking.appointment a on a.clinic_id = p.clinic_id
    where a.clinic_id = ${clinicId} and a.id = ${id} and ${isMissed(now)}
    for update of a skip locked
  `.execute(tx.sql)
  return rows.length === 0 ? undefined : lockAppointment(tx, clinicId, id)
}

const NO_ID = '00000000-0000-0000-0000-000000000000'

function isMissed(now: number) {
  return sql`a.status = 'booked' and a.start_at >= p.no_show_since and a.start_at <= ${instant(now)}
      and case p.no_show_after when 'start' then a.start_at else a.end_at end <= ${instant(now)}::timestamptz - make_interval(mins => p.no_show_minutes)
      and not exists (
        select from booking.move m where m.appointment_id = a.id and m.name = 'no-show' and m.to_slot -> 'startAt' = to_jsonb(extract(epoch from a.start_at) * 1000)
      )`
}
