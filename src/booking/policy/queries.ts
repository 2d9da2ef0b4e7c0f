import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import { instant } from '../tables.ts'
import type { BookingPolicy, PolicyRules } from './contract.ts'

const columns = sql`p.version, p.approval_hours as "approvalHours", p.undo_minutes as "undoMinutes",
      p.cancellation_notice_minutes as "cancellationNoticeMinutes", p.late_cancellation as "lateCancellation",
      case when p.no_show_minutes is not null then json_build_object('minutes', p.no_show_minutes, 'after', p.no_show_after) end as "noShow"`

/** Undefined: the clinic decided nothing. */
export async function findPolicy(reader: Reader, clinicId: ClinicId): Promise<BookingPolicy | undefined> {
  const { rows } = await sql<BookingPolicy>`
    select ${columns} from booking.policy p where p.clinic_id = ${clinicId}
  `.execute(reader.sql)
  return rows[0]
}

/** The same, held until the transaction ends: two administrators take turns. */
export async function lockPolicy(tx: Tx, clinicId: ClinicId): Promise<BookingPolicy | undefined> {
  const { rows } = await sql<BookingPolicy>`
    select ${columns} from booking.policy p where p.clinic_id = ${clinicId} for no key update
  `.execute(tx.sql)
  return rows[0]
}

/**
 * Whether it was as seen: a version other than `seen` stays, and of two who decide for the first time one is told so. Since when visits can be
 * missed by rule is kept from when that was switched on.
 */
export async function putPolicy(
  tx: Tx,
  clinicId: ClinicId,
  seen: number,
  { approvalHours, undoMinutes, cancellationNoticeMinutes, lateCancellation, noShow }: PolicyRules,
  now: number,
): Promise<boolean> {
  const { rows } = await sql`
    insert into booking.policy as p (clinic_id, version, approval_hours, undo_minutes, cancellation_notice_minutes, late_cancellation,
      no_show_minutes, no_show_after, no_show_since)
    values (${clinicId}, ${seen + 1}, ${approvalHours}, ${undoMinutes}, ${cancellationNoticeMinutes}, ${lateCancellation},
      ${noShow?.minutes ?? null}, ${noShow?.after ?? null}, ${noShow === null ? null : instant(now)})
    on conflict (clinic_id) do update set version = excluded.version, approval_hours = excluded.approval_hours, undo_minutes = excluded.undo_minutes,
      cancellation_notice_minutes = excluded.cancellation_notice_minutes, late_cancellation = excluded.late_cancellation,
      no_show_minutes = excluded.no_show_minutes, no_show_after = excluded.no_show_after,
      no_show_since = case when excluded.no_show_minutes is not null then coalesce(p.no_show_since, excluded.no_show_since) end
    where p.version = ${seen}
    returning version
  `.execute(tx.sql)
  return rows.length > 0
}
