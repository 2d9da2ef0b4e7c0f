import { sql } from 'kysely'
import type { AccountId, ClinicId } from '#identity'
import type { PatientId, Person } from '#people'
import type { Id, Reader, Tx } from '#platform'

export type ErasureId = Id<'erasure'>

export interface ErasureRow {
  id: ErasureId
  clinicId: ClinicId
  accountId: AccountId | null
  patientId: PatientId | null
  askedBy: AccountId | null
  askedAs: 'person' | 'administrator' | 'system'
  reason: string | null
  askedAt: number
  dueAt: number
  withdrawnAt: number | null
  visitsCancelledAt: number | null
  doneAt: number | null
  stoppedBy: string | null
  keptUntil: number | null
}

const columns = sql`id, clinic_id as "clinicId", account_id as "accountId", patient_id as "patientId", asked_by as "askedBy", asked_as as "askedAs",
      reason, asked_at as "askedAt", due_at as "dueAt", withdrawn_at as "withdrawnAt", visits_cancelled_at as "visitsCancelledAt",
      done_at as "doneAt", stopped_by as "stoppedBy", kept_until as "keptUntil"`

export async function insertErasure(tx: Tx, row: ErasureRow): Promise<void> {
  await sql`
    insert into ops.erasure (id, clinic_id, account_id, patient_id, asked_by, asked_as, reason, asked_at, due_at)
    values (${row.id}, ${row.clinicId}, ${row.accountId}, ${row.patientId}, ${row.askedBy}, ${row.askedAs}, ${row.reason},
      ${new Date(row.askedAt)}, ${new Date(row.dueAt)})
  `.execute(tx.sql)
}

/** The one that waits for its day, of an account or of a patient. */
export async function findOpenErasure(
  reader: Reader,
  { clinicId, accountId, patientIds }: Person,
): Promise<ErasureRow | undefined> {
  const { rows } = await sql<ErasureRow>`
    select ${columns} from ops.erasure
    where clinic_id = ${clinicId} and done_at is null and withdrawn_at is null
      and (account_id = ${accountId ?? null} or patient_id = any(${[...patientIds]}::uuid[]))
  `.execute(reader.sql)
  return rows[0]
}

export async function lockErasure(tx: Tx, clinicId: ClinicId, id: ErasureId): Promise<ErasureRow | undefined> {
  const { rows } = await sql<ErasureRow>`
    select ${columns} from ops.erasure where clinic_id = ${clinicId} and id = ${id} and done_at is null and withdrawn_at is null for update
  `.execute(tx.sql)
  return rows[0]
}

/** Requests of a clinic, newest first. */
export async function findErasures(
  reader: Reader,
  clinicId: ClinicId,
  { limit, after }: { limit: number; after?: readonly [askedAt: number, id: string] | undefined },
): Promise<ErasureRow[]> {
  const { rows } = await sql<ErasureRow>`
    select ${columns} from ops.erasure where clinic_id = ${clinicId}
      and (asked_at, id) < (${after === undefined ? 'infinity' : new Date(after[0])}::timestamptz, ${after?.[1] ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'}::uuid)
    order by asked_at desc, id desc limit ${limit}
  `.execute(reader.sql)
  return rows
}

export async function withdraw(tx: Tx, id: ErasureId, at: number, by: AccountId | null): Promise<void> {
  await sql`
    update ops.erasure set withdrawn_at = ${new Date(at)}, withdrawn_by = ${by}, reason = null where id = ${id}
  `.execute(tx.sql)
}

/** Whose day has come, of every clinic, longest waiting first. */
export async function findDueErasures(reader: Reader, now: number, atMost: number): Promise<ErasureRow[]> {
  const { rows } = await sql<ErasureRow>`
    select ${columns} from ops.erasure where done_at is null and withdrawn_at is null and due_at <= ${new Date(now)}
    order by due_at, id limit ${atMost}
  `.execute(reader.sql)
  return rows
}

/** What stands in the way is written down; it is tried again later. */
export async function stopErasure(tx: Tx, id: ErasureId, by: string, tryAgainAt: number): Promise<void> {
  await sql`
    update ops.erasure set stopped_by = ${by}, due_at = ${new Date(tryAgainAt)} where id = ${id} and done_at is null
  `.execute(tx.sql)
}

export async function markVisitsCancelled(tx: Tx, id: ErasureId, at: number, goOnAt: number): Promise<void> {
  await sql`
    update ops.erasure set visits_cancelled_at = ${new Date(at)}, due_at = ${new Date(goOnAt)}, stopped_by = null where id = ${id}
  `.execute(tx.sql)
}

export async function markDone(tx: Tx, id: ErasureId, at: number, keptUntil: number | undefined): Promise<void> {
  await sql`
    update ops.erasure set done_at = ${new Date(at)}, kept_until = ${keptUntil === undefined ? null : new Date(keptUntil)},
      reason = null, stopped_by = null
    where id = ${id}
  `.execute(tx.sql)
}

export async function selectErasuresOf(
  reader: Reader,
  { clinicId, accountId, patientIds }: Person,
): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select asked_as as "actingAs", reason, asked_at as "createdAt", due_at as "dueAt", withdrawn_at as "withdrawnAt",
      visits_cancelled_at as "visitsCancelledAt", done_at as "doneAt", stopped_by as "stoppedBy", kept_until as "keptUntilAt"
    from ops.erasure
    where clinic_id = ${clinicId} and (account_id = ${accountId ?? null} or patient_id = any(${[...patientIds]}::uuid[]))
    order by asked_at
  `.execute(reader.sql)
  return rows
}

export async function deleteOldErasures(tx: Tx, before: number, atMost: number): Promise<number> {
  const deleted = await sql`
    delete from ops.erasure where id in (
      select id from ops.erasure where coalesce(done_at, withdrawn_at) < ${new Date(before)} order by id limit ${atMost} for update skip locked)
  `.execute(tx.sql)
  return Number(deleted.numAffectedRows ?? 0)
}

export async function findKeepVisitsYears(reader: Reader, clinicId: ClinicId): Promise<number | undefined> {
  const { rows } = await sql<{ years: number }>`
    select keep_visits_years as years from ops.privacy_policy where clinic_id = ${clinicId}
  `.execute(reader.sql)
  return rows[0]?.years
}

export async function putKeepVisitsYears(tx: Tx, clinicId: ClinicId, years: number): Promise<void> {
  await sql`
    insert into ops.privacy_policy (clinic_id, keep_visits_years) values (${clinicId}, ${years})
    on conflict (clinic_id) do update set keep_visits_years = excluded.keep_visits_years
  `.execute(tx.sql)
}
