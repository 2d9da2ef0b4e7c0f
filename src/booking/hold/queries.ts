import { sql } from 'kysely'
import type { ResourceId } from '#clinic'
import type { ClinicId } from '#identity'
import { touch } from '#platform'
import type { Reader, Tx } from '#platform'
import type { AppointmentId, HoldId } from '../contract.ts'
import { instant, on } from '../tables.ts'
import type { HoldRow } from '../tables.ts'
import { roomOut } from './room-out.ts'

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

export async function findHold(reader: Reader, clinicId: ClinicId, id: HoldId): Promise<HoldRow | undefined> {
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

/**
 * Hands the claims of a living hold over to an appointment, and with them its places and ways; answers the rooms and devices among them.
 * Undefined, and then nothing may be committed: the hold has run out, or a room that it was given is by now out of order or not `inUse`.
 */
export async function turnHoldIntoAppointment(
  tx: Tx,
  holdId: HoldId,
  appointmentId: AppointmentId,
  { now, inUse }: { now: number; inUse: ReadonlyMap<ResourceId, unknown> },
): Promise<ResourceId[] | undefined> {
  const rows = await on(tx)
    .updateTable('booking.claim')
    .set({ hold_id: null, expires_at: null, appointment_id: appointmentId })
    .where('hold_id', '=', holdId)
    .where('expires_at', '>', sql<number>`${instant(now)}`)
    .where(sql<boolean>`not exists (${roomOut(holdId)})`)
    .returning(['clinic_id as clinicId', sql<ResourceId>`resource_id`.as('resourceId'), 'resource_kind as kind'])
    .execute()
  touch(tx, 'taken', rows)
  if (rows.length === 0) return undefined
  const rooms = rows.flatMap(({ resourceId, kind }) => (kind === 'resource' ? [resourceId] : [])).toSorted()
  return rooms.every((id) => inUse.has(id)) ? rooms : undefined
}

export async function deleteHold(tx: Tx, clinicId: ClinicId, id: HoldId): Promise<boolean> {
  const freed = await on(tx)
    .deleteFrom('booking.claim')
    .where('hold_id', '=', id)
    .where('clinic_id', '=', clinicId)
    .returning(['clinic_id as clinicId', 'resource_id as resourceId'])
    .execute()
  touch(tx, 'taken', freed)
  const deleted = await on(tx)
    .deleteFrom('booking.hold')
    .where('id', '=', id)
    .where('clinic_id', '=', clinicId)
    .returning('id')
    .execute()
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

/** When the first of the holds that live at `now` runs out, by resource. Those there are at once are few, and have an index of their own. */
export async function findNextDeadlines(
  reader: Reader,
  resourceIds: readonly string[],
  now: number,
): Promise<Map<string, number>> {
  const rows = await on(reader)
    .selectFrom('booking.claim')
    .select(['resource_id as resourceId', sql<number>`min(expires_at)`.as('deadline')])
    .where('resource_id', '=', sql<string>`any(${[...resourceIds]}::uuid[])`)
    .where('expires_at', '>', sql<number>`${instant(now)}`)
    .groupBy('resource_id')
    .execute()
  return new Map(rows.map(({ resourceId, deadline }) => [resourceId, deadline]))
}
