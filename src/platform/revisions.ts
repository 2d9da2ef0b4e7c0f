import { sql } from 'kysely'
import { newId } from './ids.ts'
import type { Reader, Tx } from './database/transaction.ts'

export interface Revision {
  version: number
  action: string
  snapshot: Record<string, unknown>
  changedAt: number
  changedBy: string | null
}

/** What was changed: a kind such as `clinic.location`, and which one. */
export interface Subject {
  clinicId: string
  kind: string
  id: string
}

/**
 * Keeps what a record says after a change. Versions count from 1 for each subject; of two writers at once one fails
 * on `revisions_count_up`, so callers lock the record first.
 */
export async function recordRevision(
  tx: Tx,
  subject: Subject,
  change: { action: string; snapshot: object; at: number; by?: string | undefined },
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    insert into platform.revision (id, clinic_id, subject_kind, subject_id, version, action, snapshot, changed_at, changed_by)
    select ${newId()}, ${subject.clinicId}, ${subject.kind}, ${subject.id},
      coalesce(max(version), 0) + 1, ${change.action}, ${JSON.stringify(change.snapshot)}::jsonb, ${new Date(change.at)}, ${change.by ?? null}
    from platform.revision
    where clinic_id = ${subject.clinicId} and subject_kind = ${subject.kind} and subject_id = ${subject.id}
    returning version
  `.execute(tx.sql)
  return rows[0]?.version ?? 1
}

/** Every revision of one subject, newest first. */
export async function listRevisions(reader: Reader, subject: Subject): Promise<Revision[]> {
  const { rows } = await sql<Revision>`
    select version, action, snapshot, changed_at as "changedAt", changed_by as "changedBy"
    from platform.revision
    where clinic_id = ${subject.clinicId} and subject_kind = ${subject.kind} and subject_id = ${subject.id}
    order by version desc
  `.execute(reader.sql)
  return rows
}

/** Every revision of every subject of a kind in a clinic, newest first, at most `limit`. */
export async function listRevisionsOfKind(
  reader: Reader,
  clinicId: string,
  kind: string,
  limit = 200,
): Promise<(Revision & { subjectId: string })[]> {
  const { rows } = await sql<Revision & { subjectId: string }>`
    select subject_id as "subjectId", version, action, snapshot, changed_at as "changedAt", changed_by as "changedBy"
    from platform.revision
    where clinic_id = ${clinicId} and subject_kind = ${kind}
    order by changed_at desc, version desc limit ${limit}
  `.execute(reader.sql)
  return rows
}
