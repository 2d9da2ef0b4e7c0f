import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import type { Reader, Tx } from '#platform'
import type { LeaveId } from '../contract.ts'
import { on } from '../tables.ts'

/** Instants are epoch milliseconds. */
export interface LeaveRow {
  id: LeaveId
  doctorId: DoctorId
  startAt: number
  endAt: number
  reason: string | null
}

const leaveColumns = ['id', 'doctor_id as doctorId', 'start_at as startAt', 'end_at as endAt', 'reason'] as const

export interface LeaveFilter {
  /** Only leave that ends later than this, epoch milliseconds. */
  since?: number | undefined
  /** null: no end. */
  limit?: number | null
  after?: readonly [startAt: number, id: string] | undefined
}

/** Leave of one doctor, earliest first. */
export async function findLeave(
  reader: Reader,
  clinicId: ClinicId,
  doctorId: string,
  { since, limit = null, after }: LeaveFilter = {},
): Promise<LeaveRow[]> {
  return on(reader)
    .selectFrom('scheduling.leave')
    .select(leaveColumns)
    .where('clinic_id', '=', clinicId)
    .where(sql<boolean>`doctor_id = ${doctorId}::uuid`)
    .$if(since !== undefined, (query) => query.where(sql<boolean>`end_at > ${new Date(since ?? 0)}`))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(start_at, id) > (${new Date(after?.[0] ?? 0)}, ${after?.[1]}::uuid)`),
    )
    .orderBy('start_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Leave of these doctors that touches [startAt, endAt), epoch milliseconds, and when each was entered. */
export async function findLeaveThen(
  reader: Reader,
  clinicId: ClinicId,
  doctorIds: readonly DoctorId[],
  { startAt, endAt }: { startAt: number; endAt: number },
): Promise<(LeaveRow & { enteredAt: number })[]> {
  return on(reader)
    .selectFrom('scheduling.leave')
    .select([...leaveColumns, sql<number>`created_at`.as('enteredAt')])
    .where('clinic_id', '=', clinicId)
    .where(sql<boolean>`doctor_id = any(${[...doctorIds]}::uuid[])`)
    .where(sql<boolean>`end_at > ${new Date(startAt)}`)
    .where(sql<boolean>`start_at < ${new Date(endAt)}`)
    .orderBy('start_at')
    .orderBy('id')
    .execute()
}

/** One leave, whoever's. */
export async function findLeaveById(reader: Reader, clinicId: ClinicId, id: LeaveId): Promise<LeaveRow | undefined> {
  return on(reader)
    .selectFrom('scheduling.leave')
    .select(leaveColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function insertLeave(tx: Tx, clinicId: ClinicId, leave: LeaveRow, now: number): Promise<void> {
  const { id, doctorId, startAt, endAt, reason } = leave
  await on(tx)
    .insertInto('scheduling.leave')
    .values({
      id,
      clinic_id: clinicId,
      doctor_id: doctorId,
      start_at: new Date(startAt),
      end_at: new Date(endAt),
      reason,
      created_at: new Date(now),
    })
    .execute()
}

/** The leave that is gone now, or undefined when there was none. */
export async function deleteLeave(
  tx: Tx,
  clinicId: ClinicId,
  doctorId: DoctorId,
  id: LeaveId,
): Promise<LeaveRow | undefined> {
  return on(tx)
    .deleteFrom('scheduling.leave')
    .where('clinic_id', '=', clinicId)
    .where('doctor_id', '=', doctorId)
    .where('id', '=', id)
    .returning(leaveColumns)
    .executeTakeFirst()
}
