import { sql } from 'kysely'
import type { Kysely, Selectable } from 'kysely'
import type { Reader, Tx } from '#platform'
import type { Kind, State } from './message.ts'
import type { NotificationTables } from './tables.ts'

const on = (reader: Reader): Kysely<NotificationTables> => reader.sql.withTables<NotificationTables>()
const instant = (at: number): Date => new Date(at)

type Columns = Selectable<NotificationTables['notifications.message']>

/** A message as its clinic reads it; appointment, version and lead are those of its first visit, `endAt` is of its last. Instants are epoch milliseconds. */
export interface MessageRow {
  id: string
  clinicId: string
  appointmentId: string
  version: number
  kind: Kind
  /** Of a reminder: how long before the visit. */
  leadHours: number | null
  endAt: number
  recipient: string
  recipientName: string
  subject: string
  bodyText: string
  bodyHtml: string
  calendar: string | null
  calendarMethod: Columns['calendar_method']
  state: State
  attempts: number
  lastError: string | null
  createdAt: number
  changedAt: number
  dueAt: number | null
  sentAt: number | null
}

/** What is written in it. */
export type Words = Pick<MessageRow, 'subject' | 'bodyText' | 'bodyHtml' | 'calendar' | 'calendarMethod'>

const columns = [
  'id',
  'clinic_id as clinicId',
  'appointment_id as appointmentId',
  'appointment_version as version',
  'kind',
  'lead_hours as leadHours',
  'end_at as endAt',
  'recipient',
  'recipient_name as recipientName',
  'subject',
  'body_text as bodyText',
  'body_html as bodyHtml',
  'calendar',
  'calendar_method as calendarMethod',
  'state',
  'attempts',
  'last_error as lastError',
  'created_at as createdAt',
  'changed_at as changedAt',
  'due_at as dueAt',
  'sent_at as sentAt',
] as const

/** Keeps a message unless this fact was told before; answers whether it is new. */
export async function insertMessage(tx: Tx, row: MessageRow): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('notifications.message')
    .values({
      id: row.id,
      clinic_id: row.clinicId,
      appointment_id: row.appointmentId,
      appointment_version: row.version,
      kind: row.kind,
      lead_hours: row.leadHours,
      end_at: instant(row.endAt),
      channel: 'email',
      recipient: row.recipient,
      recipient_name: row.recipientName,
      subject: row.subject,
      body_text: row.bodyText,
      body_html: row.bodyHtml,
      calendar: row.calendar,
      calendar_method: row.calendarMethod,
      state: row.state,
      attempts: row.attempts,
      last_error: row.lastError,
      created_at: instant(row.createdAt),
      changed_at: instant(row.changedAt),
      due_at: row.dueAt === null ? null : instant(row.dueAt),
      sent_at: null,
    })
    .onConflict((conflict) => conflict.constraint('told_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** A message that is due, locked until the transaction ends; undefined when it is not due, not there, or in other hands. */
export async function lockDueMessage(tx: Tx, id: string, now: number): Promise<MessageRow | undefined> {
  return on(tx)
    .selectFrom('notifications.message')
    .select(columns)
    .where('id', '=', id)
    .where('due_at', '<=', sql<number>`${instant(now)}`)
    .forUpdate()
    .executeTakeFirst()
}

export interface StateChange {
  state: State
  at: number
  lastError?: string | null
  dueAt?: number | undefined
}

/** Writes a message's next state. Only `sent` has a time it was sent at, only a waiting message is due. */
export async function setState(tx: Tx, id: string, { state, at, lastError = null, dueAt }: StateChange): Promise<void> {
  await on(tx)
    .updateTable('notifications.message')
    .set({
      state,
      changed_at: instant(at),
      last_error: lastError,
      due_at: dueAt === undefined ? null : instant(dueAt),
      sent_at: state === 'sent' ? instant(at) : null,
    })
    .where('id', '=', id)
    .execute()
}

/** The words anew, without what was overtaken before they left. */
export async function rewriteMessage(tx: Tx, id: string, words: Words): Promise<void> {
  await on(tx)
    .updateTable('notifications.message')
    .set({
      subject: words.subject,
      body_text: words.bodyText,
      body_html: words.bodyHtml,
      calendar: words.calendar,
      calendar_method: words.calendarMethod,
    })
    .where('id', '=', id)
    .execute()
}

/** From now on the message is in the hands of one process; answers which attempt this is. */
export async function beginAttempt(tx: Tx, id: string, now: number): Promise<number> {
  const begun = await on(tx)
    .updateTable('notifications.message')
    .set((row) => ({ state: 'sending', attempts: row('attempts', '+', 1), changed_at: instant(now), due_at: null }))
    .where('id', '=', id)
    .returning('attempts')
    .executeTakeFirstOrThrow()
  return begun.attempts
}

/** Gives up on messages whose sender never came back, and answers how many there were. */
export async function markUnknown(tx: Tx, sendingSince: number, now: number, why: string): Promise<number> {
  const { numUpdatedRows } = await on(tx)
    .updateTable('notifications.message')
    .set({ state: 'unknown', changed_at: instant(now), last_error: why })
    .where('state', '=', 'sending')
    .where('changed_at', '<', sql<number>`${instant(sendingSince)}`)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Messages whose time has come, longest waiting first. */
export async function findDue(reader: Reader, now: number, atMost: number): Promise<string[]> {
  const rows = await on(reader)
    .selectFrom('notifications.message')
    .select('id')
    .where('due_at', '<=', sql<number>`${instant(now)}`)
    .orderBy('due_at')
    .orderBy('id')
    .limit(atMost)
    .execute()
  return rows.map((row) => row.id)
}

/** What a list of messages shows; the bodies of a page would be megabytes. */
export type MessageSummaryRow = Pick<
  MessageRow,
  'id' | 'appointmentId' | 'kind' | 'recipient' | 'recipientName' | 'subject' | 'state' | 'createdAt' | 'sentAt'
>

const summaryColumns = [
  'id',
  'appointment_id as appointmentId',
  'kind',
  'recipient',
  'recipient_name as recipientName',
  'subject',
  'state',
  'created_at as createdAt',
  'sent_at as sentAt',
] as const

/** A clinic's messages, newest first, at most `limit`, from after a cursor on. */
export async function findMessages(
  reader: Reader,
  clinicId: string,
  after: readonly [createdAt: number, id: string] | undefined,
  limit: number,
): Promise<MessageSummaryRow[]> {
  let query = on(reader).selectFrom('notifications.message').select(summaryColumns).where('clinic_id', '=', clinicId)
  if (after !== undefined)
    query = query.where(sql<boolean>`(created_at, id) < (${instant(after[0])}, ${after[1]}::uuid)`)
  return query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

export async function findMessage(reader: Reader, clinicId: string, id: string): Promise<MessageRow | undefined> {
  return on(reader)
    .selectFrom('notifications.message')
    .select(columns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .executeTakeFirst()
}
