import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import { instant } from '../../tables.ts'
import type { PlanId } from '../contract.ts'
import type { PlanRow } from '../tables.ts'

const planColumns = sql`id, clinic_id as "clinicId", cause, cause_id as "causeId", doctor_id as "doctorId", location_id as "locationId",
      start_at as "startAt", end_at as "endAt", options, held_until as "heldUntil", created_at as "createdAt", created_by as "createdBy",
      closed_at as "closedAt", closed_why as "closedWhy"`

/** False when the cause has an open plan already: of two clerks at once one waits here for the other's commit, and then gets their plan. */
export async function insertPlan(tx: Tx, row: PlanRow): Promise<boolean> {
  const { rows } = await sql`
    insert into booking.rebooking_plan (id, clinic_id, cause, cause_id, doctor_id, location_id, start_at, end_at, options, held_until, created_at, created_by)
    values (${row.id}, ${row.clinicId}, ${row.cause}, ${row.causeId}, ${row.doctorId}, ${row.locationId}, ${instant(row.startAt)}, ${instant(row.endAt)},
      ${JSON.stringify(row.options)}::jsonb, ${instant(row.heldUntil)}, ${instant(row.createdAt)}, ${row.createdBy})
    on conflict do nothing
    returning id
  `.execute(tx.sql)
  return rows.length > 0
}

export async function findOpenPlanOf(
  reader: Reader,
  { clinicId, causeId, startAt, endAt }: Pick<PlanRow, 'clinicId' | 'causeId' | 'startAt' | 'endAt'>,
): Promise<PlanRow | undefined> {
  const { rows } = await sql<PlanRow>`
    select ${planColumns} from booking.rebooking_plan
    where clinic_id = ${clinicId} and cause_id = ${causeId} and start_at = ${instant(startAt)} and end_at = ${instant(endAt)} and closed_at is null
  `.execute(reader.sql)
  return rows[0]
}

export async function findPlan(reader: Reader, clinicId: ClinicId, id: PlanId): Promise<PlanRow | undefined> {
  const { rows } = await sql<PlanRow>`
    select ${planColumns} from booking.rebooking_plan where clinic_id = ${clinicId} and id = ${id}
  `.execute(reader.sql)
  return rows[0]
}

/** The plan, which nobody closes before the transaction ends. Many work on its lines at once. */
export async function keepPlan(tx: Tx, clinicId: ClinicId, id: PlanId): Promise<PlanRow | undefined> {
  const { rows } = await sql<PlanRow>`
    select ${planColumns} from booking.rebooking_plan where clinic_id = ${clinicId} and id = ${id} for share
  `.execute(tx.sql)
  return rows[0]
}

/** Newest first. */
export async function findPlans(
  reader: Reader,
  clinicId: ClinicId,
  { open, after }: { open?: boolean | undefined; after?: readonly [createdAt: number, id: string] | undefined },
  limit: number,
): Promise<PlanRow[]> {
  const conditions = [
    sql`clinic_id = ${clinicId}`,
    ...(open === undefined ? [] : [open ? sql`closed_at is null` : sql`closed_at is not null`]),
    ...(after === undefined ? [] : [sql`(created_at, id) < (${instant(after[0])}, ${after[1]}::uuid)`]),
  ]
  const { rows } = await sql<PlanRow>`
    select ${planColumns} from booking.rebooking_plan where ${sql.join(conditions, sql` and `)} order by created_at desc, id desc limit ${limit}
  `.execute(reader.sql)
  return rows
}

/** Open plans of a cause that is gone or was changed. */
export async function findOpenPlansOfCause(reader: Reader, clinicId: ClinicId, causeId: string): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    select ${planColumns} from booking.rebooking_plan where clinic_id = ${clinicId} and cause_id = ${causeId} and closed_at is null order by id
  `.execute(reader.sql)
  return rows
}

/**
 * Plans of every clinic on which something waits to be done: a line to find a time for, a proposal that is held no longer, something of a line
 * that is over still held, or a plan whose cause has passed. Told from what is open and not from all that ever was.
 */
export async function findPlansToCarryOn(
  reader: Reader,
  now: number,
  atMost: number,
): Promise<{ id: PlanId; clinicId: ClinicId }[]> {
  const { rows } = await sql<{ id: PlanId; clinicId: ClinicId }>`
    select id, clinic_id as "clinicId" from booking.rebooking_plan where closed_at is null and end_at <= ${instant(now)}
    union
    select plan.id, plan.clinic_id from booking.rebooking_line line join booking.rebooking_plan plan on plan.id = line.plan_id
    where line.ended_at is null and (plan.closed_at is not null or line.state = 'finding' or (line.state = 'proposed' and not exists (
      select from booking.hold where hold.id = line.hold_id and hold.expires_at > ${instant(now)})))
    union
    select line.plan_id, line.clinic_id from booking.offer join booking.rebooking_line line on line.offer_id = offer.id
    where offer.state = 'open' and line.state <> 'sent'
    order by id limit ${atMost}
  `.execute(reader.sql)
  return rows
}

/** False when it was closed before. */
export async function closePlan(
  tx: Tx,
  clinicId: ClinicId,
  id: PlanId,
  { at, why }: { at: number; why: string },
): Promise<boolean> {
  const { rows } = await sql`
    update booking.rebooking_plan set closed_at = ${instant(at)}, closed_why = ${why}
    where clinic_id = ${clinicId} and id = ${id} and closed_at is null
    returning id
  `.execute(tx.sql)
  return rows.length > 0
}

/**
 * Holds what is proposed and not sent until then, unless that was done within the hour; one clerk at a time, since the plan's row comes first.
 * Claims and holds together, for whoever sweeps one sweeps the other. What has run out already may be somebody else's, and stays so.
 */
export async function holdLonger(tx: Tx, clinicId: ClinicId, id: PlanId, now: number, until: number): Promise<void> {
  const { rows } = await sql`
    update booking.rebooking_plan set held_until = ${instant(until)}
    where clinic_id = ${clinicId} and id = ${id} and closed_at is null and held_until < ${instant(until - 3_600_000)}
    returning id
  `.execute(tx.sql)
  if (rows.length === 0) return
  await sql`
    with held as (
      select hold.id from booking.rebooking_line line join booking.hold on hold.id = line.hold_id
      where line.plan_id = ${id} and line.clinic_id = ${clinicId} and line.state = 'proposed' and hold.expires_at > ${instant(now)}
      order by hold.id for update of hold
    ), holds as (
      update booking.hold set expires_at = ${instant(until)} where id in (select id from held)
    )
    update booking.claim set expires_at = ${instant(until)} where hold_id in (select id from held)
  `.execute(tx.sql)
}
