import type { Context } from '../context.ts'
import { page, readCursor } from '#platform'
import type { Page, Reader } from '#platform'
import { described } from './actions.ts'
import type { ActionType, AuditAction } from './actions.ts'
import type { Access, AccessQuery, AuditEvent, AuditQuery } from './contract.ts'
import { selectEvents, selectNames } from './queries.ts'
import type { EventFilter, ListedEvent } from './queries.ts'
import { sealClinic } from './seal-events.ts'

/** Events of this clinic, newest first. */
export async function listEvents(ctx: Context, query: AuditQuery): Promise<Page<AuditEvent>> {
  const { limit = 100, cursor, action, from, to, ...filter } = query
  const actions = action
  const within = { from: at(from), to: at(to) }
  const rows = await eventsAfter(ctx, { ...filter, ...within, actions }, limit, cursor)
  const names = await namesOf(ctx.database, rows)
  return page(rows, limit, sortKey, (row) => eventView(row, names))
}

export async function findEvent(ctx: Context, id: string): Promise<AuditEvent | undefined> {
  const [row] = await selectEvents(ctx.database, ctx.clinicId, { id }, 1)
  return row && eventView(row, await namesOf(ctx.database, [row]))
}

/** Who looked at this patient's record or changed it, newest first. Whether the caller may know is asked before. */
export async function listAccess(ctx: Context, patientId: string, query: AccessQuery): Promise<Page<Access>> {
  const { limit = 100, cursor } = query
  const rows = await eventsAfter(ctx, { patientId }, limit, cursor)
  const names = await namesOf(ctx.database, rows)
  return page(rows, limit, sortKey, (row) => accessView(ctx, row, names))
}

/** The first page begins with what was done a moment ago: events that wait to be sealed are sealed for whoever looks. */
async function eventsAfter(ctx: Context, filter: EventFilter, limit: number, cursor: string | undefined) {
  const after = readCursor(cursor, ['number', 'uuid'])
  if (after === undefined) await sealClinic(ctx.database, ctx.clinicId, ctx.now)
  const place = after === undefined ? undefined : ([Number(after[0]), String(after[1])] as const)
  return selectEvents(ctx.database, ctx.clinicId, { ...filter, after: place }, limit + 1)
}

const sortKey = (row: ListedEvent): [number, string] => [row.at, row.id]

/** The schema has seen that it is an instant. */
function at(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Date.parse(text)
}

function namesOf(reader: Reader, rows: readonly ListedEvent[]): Promise<Map<string, string>> {
  return selectNames(
    reader,
    rows.flatMap(({ actorId }) => actorId ?? []),
  )
}

function whoDid({ actorKind, actorId, actingAs, app }: ListedEvent, names: Map<string, string>): AuditEvent['who'] {
  return {
    kind: actorKind,
    id: actorId,
    name: (actorId === null ? undefined : names.get(actorId)) ?? null,
    actingAs,
    app,
  }
}

function recordOf({ recordKind, recordId }: ListedEvent): AuditEvent['record'] {
  return recordKind === null || recordId === null ? null : { kind: recordKind, id: recordId }
}

function eventView(row: ListedEvent, names: Map<string, string>): AuditEvent {
  const { id, number, address, userAgent, requestId, call, action, outcome, refusal, patients, reason } = row
  return {
    id,
    number,
    at: new Date(row.at).toISOString(),
    timeZone: 'UTC',
    who: whoDid(row, names),
    address,
    userAgent,
    requestId,
    call,
    action,
    outcome,
    refusal,
    record: recordOf(row),
    patientIds: [...patients],
    reason,
  }
}

const TYPE_WORDS = { C: 'create', R: 'read', U: 'update', D: 'delete', E: 'execute' } as const satisfies Record<
  ActionType,
  string
>

function accessView(ctx: Context, row: ListedEvent, names: Map<string, string>): Access {
  const { id, action, outcome, reason, actorId } = row
  return {
    id,
    at: new Date(row.at).toISOString(),
    timeZone: 'UTC',
    who: whoDid(row, names),
    isYou: ctx.actor.kind === 'account' && ctx.actor.accountId === actorId,
    action,
    type: TYPE_WORDS[typeOf(action)],
    outcome,
    record: recordOf(row),
    reason,
  }
}

/** Of an action that a later version wrote, and this one does not know, only that something was done. */
export function typeOf(action: string): ActionType {
  return described(action as AuditAction)?.type ?? 'E'
}
