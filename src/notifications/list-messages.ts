import { getClinic, inTimeZone } from '#clinic'
import type { Context } from '#identity'
import { page, readCursor } from '#platform'
import type { Page } from '#platform'
import type { Message, MessageSummary } from './contract.ts'
import { findMessage, findMessages } from './queries.ts'
import type { MessageSummaryRow } from './queries.ts'
import { refusals } from './refusals.ts'

/** The clinic's messages, newest first. */
export async function listMessages(
  ctx: Context,
  { limit = 50, cursor }: { limit?: number; cursor?: string },
): Promise<Page<MessageSummary>> {
  const key = readCursor(cursor, ['number', 'uuid'])
  const after = key === undefined ? undefined : ([Number(key[0]), String(key[1])] as const)
  const { timeZone } = await getClinic(ctx)
  const rows = await findMessages(ctx.database, ctx.clinicId, after, limit + 1)
  return page(
    rows,
    limit,
    (row) => [row.createdAt, row.id],
    (row) => summaryOf(row, timeZone),
  )
}

/** One message, whole. */
export async function readMessage(ctx: Context, id: string): Promise<Message> {
  const row = await findMessage(ctx.database, ctx.clinicId, id)
  if (row === undefined) throw refusals.message_not_found()
  const { timeZone } = await getClinic(ctx)
  return {
    ...summaryOf(row, timeZone),
    attempts: row.attempts,
    lastError: row.lastError,
    nextAttemptAt: row.dueAt === null ? null : inTimeZone(row.dueAt, timeZone),
    text: row.bodyText,
    html: row.bodyHtml,
    calendar: row.calendar,
  }
}

function summaryOf(row: MessageSummaryRow, timeZone: string): MessageSummary {
  const { id, appointmentId, kind, recipient, recipientName, subject, state } = row
  const sentAt = row.sentAt === null ? null : inTimeZone(row.sentAt, timeZone)
  return {
    id,
    appointmentId,
    kind,
    recipient,
    recipientName,
    subject,
    state,
    createdAt: inTimeZone(row.createdAt, timeZone),
    sentAt,
    timeZone,
  }
}
