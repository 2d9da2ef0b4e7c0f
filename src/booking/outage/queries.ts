import { sql } from 'kysely'
import type { ResourceId } from '#clinic'
import type { AccountId, ClinicId } from '#identity'
import { touch } from '#platform'
import type { Reader, Tx } from '#platform'
import type { HoldId } from '../contract.ts'
import { roomOut } from '../hold/room-out.ts'
import { instant } from '../tables.ts'
import type { OutageId } from './contract.ts'

/** Instants are epoch milliseconds. */
export interface OutageRow {
  id: OutageId
  clinicId: ClinicId
  resourceId: ResourceId
  startAt: number
  endAt: number
  reason: string | null
  enteredAt: number
  enteredBy: AccountId | null
  endedAt: number | null
}

const columns = sql`id, clinic_id as "clinicId", resource_id as "resourceId", start_at as "startAt", end_at as "endAt", reason,
      entered_at as "enteredAt", entered_by as "enteredBy", ended_at as "endedAt"`

export async function insertOutage(tx: Tx, row: OutageRow): Promise<void> {
  await sql`
    insert into booking.outage (id, clinic_id, resource_id, start_at, end_at, reason, entered_at, entered_by)
    values (${row.id}, ${row.clinicId}, ${row.resourceId}, ${instant(row.startAt)}, ${instant(row.endAt)}, ${row.reason}, ${instant(row.enteredAt)}, ${row.enteredBy})
  `.execute(tx.sql)
}

/**
 * The claims of an outage, on the track above every visit's: no claim lasts longer than three days, so there is one for each three. False when
 * the room is out of order then already; the caller rolls back.
 */
export async function claimOutage(tx: Tx, { id, clinicId, resourceId, startAt, endAt }: OutageRow): Promise<boolean> {
  const { rows } = await sql<{ isWhole: boolean }>`
    with piece as (
      select lower_at, least(lower_at + interval '72 hours', ${instant(endAt)}::timestamptz) as upper_at
      from generate_series(${instant(startAt)}::timestamptz, ${instant(endAt)}::timestamptz - interval '1 millisecond', interval '72 hours') as lower_at
    ), claimed as (
      insert into booking.claim (id, clinic_id, resource_id, resource_kind, track, occasion, seat, during, outage_id)
      select gen_random_uuid(), ${clinicId}::uuid, ${resourceId}::uuid, 'resource', 1, gen_random_uuid(), 1, tstzrange(lower_at, upper_at), ${id}::uuid
      from piece order by lower_at
      on conflict do nothing
      returning 1
    )
    select (select count(*) from claimed) = (select count(*) from piece) as "isWhole"
  `.execute(tx.sql)
  touch(tx, 'taken', [{ clinicId, resourceId }])
  return rows[0]?.isWhole === true
}

export async function lockOutage(tx: Tx, clinicId: ClinicId, id: OutageId): Promise<OutageRow | undefined> {
  const { rows } = await sql<OutageRow>`
    select ${columns} from booking.outage where clinic_id = ${clinicId} and id = ${id} for update
  `.execute(tx.sql)
  return rows[0]
}

/** From `now` on the room is in order: what lies behind stays as it was. */
export async function endOutage(
  tx: Tx,
  { id, clinicId, resourceId }: OutageRow,
  { now, by }: { now: number; by: AccountId | null },
): Promise<void> {
  await sql`
    with ended as (
      update booking.outage set ended_at = ${instant(now)}, ended_by = ${by} where id = ${id}
    ), freed as (
      delete from booking.claim where outage_id = ${id} and starts_at >= ${instant(now)}
    )
    update booking.claim set during = tstzrange(starts_at, ${instant(now)}) where outage_id = ${id} and starts_at < ${instant(now)} and ends_at > ${instant(now)}
  `.execute(tx.sql)
  touch(tx, 'taken', [{ clinicId, resourceId }])
}

/** Of the clinic's rooms, or of one, what is not over; by start. */
export async function findOutages(
  reader: Reader,
  clinicId: ClinicId,
  now: number,
  resourceId?: ResourceId,
): Promise<OutageRow[]> {
  const { rows } = await sql<OutageRow>`
    select ${columns} from booking.outage
    where clinic_id = ${clinicId} and ended_at is null and end_at > ${instant(now)}
      and (${resourceId ?? null}::uuid is null or resource_id = ${resourceId ?? null}::uuid)
    order by start_at, id limit 1000
  `.execute(reader.sql)
  return rows
}

/** Whether a room that a hold has been given is out of order then by now. */
export async function isRoomOfHoldOut(reader: Reader, holdId: HoldId): Promise<boolean> {
  const { rows } = await sql<{ isOut: boolean }>`select exists (${roomOut(holdId)}) as "isOut"`.execute(reader.sql)
  return rows[0]?.isOut === true
}
