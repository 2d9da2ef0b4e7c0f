import { sql } from 'kysely'
import type { Reader, Tx } from '#platform'

const instant = (at: number): Date => new Date(at)

/** Up to when a clinic's reminders were looked after, and its own leads; null: it decided nothing. */
export interface Watch {
  clinicId: string
  watchedUntil: number
  leadHours: number[] | null
}

/** Clinics that were never looked after begin now: of what was due before, nobody expects a reminder. */
export async function beginWatch(tx: Tx, clinicIds: readonly string[], now: number): Promise<void> {
  await sql`
    insert into notifications.reminder_watch (clinic_id, watched_until)
    select clinic_id, ${instant(now)}::timestamptz from unnest(${[...clinicIds]}::uuid[]) as clinic_id
    on conflict do nothing
  `.execute(tx.sql)
}

/** Clinics that nobody has looked after up to now. */
export async function findWatches(reader: Reader, now: number): Promise<Watch[]> {
  const { rows } = await sql<Watch>`
    select w.clinic_id as "clinicId", w.watched_until as "watchedUntil", p.lead_hours as "leadHours"
    from notifications.reminder_watch w left join notifications.reminder_policy p using (clinic_id)
    where w.watched_until < ${instant(now)} order by w.watched_until, w.clinic_id
  `.execute(reader.sql)
  return rows
}

/** Never back: another process may have looked further meanwhile. */
export async function setWatchedUntil(tx: Tx, clinicId: string, until: number): Promise<void> {
  await sql`
    update notifications.reminder_watch set watched_until = ${instant(until)}
    where clinic_id = ${clinicId} and watched_until < ${instant(until)}
  `.execute(tx.sql)
}

/** One reminder: which visit, at which start, how long before. */
export interface Reminded {
  appointmentId: string
  startAt: number
  leadHours: number
}

/** Reminders of these visits that were kept before, sent or not. */
export async function findReminded(reader: Reader, appointmentIds: readonly string[]): Promise<Reminded[]> {
  const { rows } = await sql<Reminded>`
    select appointment_id as "appointmentId", start_at as "startAt", lead_hours as "leadHours" from notifications.message_visit
    where appointment_id = any(${[...appointmentIds]}::uuid[]) and kind = 'reminder'
  `.execute(reader.sql)
  return rows
}

/** To whom it goes by now. */
export async function setRecipient(
  tx: Tx,
  messageId: string,
  { recipient, recipientName }: { recipient: string; recipientName: string },
): Promise<void> {
  await sql`
    update notifications.message set recipient = ${recipient}, recipient_name = ${recipientName} where id = ${messageId}
  `.execute(tx.sql)
}
