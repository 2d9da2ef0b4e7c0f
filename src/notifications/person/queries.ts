import { sql } from 'kysely'
import type { Reader, Tx } from '#platform'

type Row = Record<string, unknown>

/** Letters about these appointments, oldest first. */
export async function selectMessagesAbout(
  reader: Reader,
  clinicId: string,
  appointmentIds: readonly string[],
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select kind, channel, recipient, recipient_name as "recipientName", subject, body_text as "text", calendar, state, attempts,
      last_error as "lastError", created_at as "createdAt", sent_at as "sentAt"
    from notifications.message where clinic_id = ${clinicId} and appointment_id = any(${[...appointmentIds]}::uuid[])
    order by created_at, id
  `.execute(reader.sql)
  return rows
}

export async function selectLettersTo(
  reader: Reader,
  clinicId: string,
  { accountId, addresses, patientIds }: Addressee,
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select kind, channel, recipient, details, state, attempts, last_error as "lastError", created_at as "createdAt", sent_at as "sentAt"
    from notifications.account_letter
    where clinic_id = ${clinicId} and (account_id = ${accountId ?? null} or (account_id is null and (lower(recipient) = any(${[...addresses]}::text[])
      or details ->> 'patientId' = any(${[...patientIds]}::text[]))))
    order by created_at, id
  `.execute(reader.sql)
  return rows
}

/** Somebody letters went to; addresses in lower case. */
export interface Addressee {
  accountId: string | undefined
  addresses: readonly string[]
  patientIds: readonly string[]
}

/** One that is being sent at this moment arrives; that it did is written down nowhere. */
export async function deleteMessagesAbout(tx: Tx, clinicId: string, appointmentIds: readonly string[]): Promise<void> {
  await sql`
    delete from notifications.message where clinic_id = ${clinicId} and appointment_id = any(${[...appointmentIds]}::uuid[])
  `.execute(tx.sql)
}

export async function deleteLettersTo(
  tx: Tx,
  clinicId: string,
  { accountId, addresses, patientIds }: Addressee,
): Promise<void> {
  await sql`
    delete from notifications.account_letter
    where clinic_id = ${clinicId} and (account_id = ${accountId ?? null} or (account_id is null and (lower(recipient) = any(${[...addresses]}::text[])
      or details ->> 'patientId' = any(${[...patientIds]}::text[]))))
  `.execute(tx.sql)
}

/** Letters whose visit ended before this instant lose their words; that they went, to whom and when, stays a while longer. */
export async function blankOldMessages(tx: Tx, before: number, atMost: number): Promise<number> {
  const blanked = await sql`
    update notifications.message set subject = '', body_text = '', body_html = '', calendar = null, calendar_method = null, recipient_name = ''
    where id in (
      select id from notifications.message where end_at < ${new Date(before)} and body_text <> '' and due_at is null and state <> 'sending'
      order by end_at limit ${atMost} for update skip locked)
  `.execute(tx.sql)
  return Number(blanked.numAffectedRows ?? 0)
}

export async function deleteOldMessages(tx: Tx, before: number, atMost: number): Promise<number> {
  const deleted = await sql`
    delete from notifications.message where id in (
      select id from notifications.message where end_at < ${new Date(before)} and due_at is null and state <> 'sending'
      limit ${atMost} for update skip locked)
  `.execute(tx.sql)
  return Number(deleted.numAffectedRows ?? 0)
}

export async function deleteOldLetters(tx: Tx, before: number, atMost: number): Promise<number> {
  const deleted = await sql`
    delete from notifications.account_letter where id in (
      select id from notifications.account_letter where created_at < ${new Date(before)} and due_at is null and state <> 'sending'
      order by id limit ${atMost} for update skip locked)
  `.execute(tx.sql)
  return Number(deleted.numAffectedRows ?? 0)
}
