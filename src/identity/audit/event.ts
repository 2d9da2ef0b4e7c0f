import { createHash } from 'node:crypto'
import { newId } from '#platform'
import { actingAs } from '../context.ts'
import type { Actor, Context } from '../context.ts'
import { described } from './actions.ts'
import type { AuditAction, RecordKind } from './actions.ts'

/** What somebody did, as a use case or a route says it. Never what was read or written, and nobody's name or address. */
export interface AuditEvent {
  action: AuditAction
  /** Which record, of the kind that the action is about. */
  record?: string | undefined
  /** Where the action is about several kinds of records. */
  kind?: RecordKind | undefined
  /** Whose data was read or changed. */
  patients?: readonly string[]
  /** Why, where a reason is asked for: an override, breaking the glass. */
  reason?: string | undefined
  /** The code of the refusal; without one it was done. */
  refusal?: string | undefined
  /** Of a refused call that reached no record: method and address pattern. */
  call?: string | undefined
}

/** As much of a call as an event tells. Of a sign-in the actor is whoever has just signed in, no longer the visitor who called. */
export interface AuditContext extends Pick<Context, 'actor' | 'clinicId' | 'now'> {
  requestId?: string | undefined
  address?: string | undefined
  userAgent?: string | undefined
}

/** An event as it is kept. */
export interface AuditRow {
  clinicId: string
  id: string
  /** Epoch milliseconds. */
  at: number
  actorKind: 'account' | 'client' | 'visitor' | 'system'
  actorId: string | null
  actingAs: string
  app: string | null
  address: string | null
  userAgent: string | null
  requestId: string | null
  call: string | null
  action: string
  outcome: 'done' | 'refused'
  refusal: string | null
  recordKind: string | null
  recordId: string | null
  /** Sorted, each once. */
  patients: readonly string[]
  reason: string | null
}

export interface SignedRow extends AuditRow {
  /** Keyed hash of the content: an event that the application did not write has none that holds. */
  mac: Buffer
}

/** Enough to tell a browser from a script and one device from another. */
const MOST_OF_USER_AGENT = 120
const MOST_OF_REASON = 300

export function auditRow(ctx: AuditContext, event: AuditEvent): AuditRow {
  const { action, record, patients = [], reason, refusal, call } = event
  const kind = event.kind ?? described(action).record
  return {
    clinicId: ctx.clinicId,
    id: newId(),
    at: ctx.now,
    ...whoIs(ctx.actor),
    actingAs: actingAs(ctx.actor),
    address: ctx.address ?? null,
    userAgent: shortened(ctx.userAgent, MOST_OF_USER_AGENT),
    requestId: ctx.requestId ?? null,
    call: shortened(call, 200),
    action,
    outcome: refusal === undefined ? 'done' : 'refused',
    refusal: refusal ?? null,
    recordKind: isUuid(record) ? (kind ?? null) : null,
    recordId: isUuid(record) ? record.toLowerCase() : null,
    patients: [...new Set(patients.filter(isUuid).map((id) => id.toLowerCase()))].toSorted(),
    reason: shortened(reason, MOST_OF_REASON),
  }
}

function whoIs(actor: Actor): Pick<AuditRow, 'actorKind' | 'actorId' | 'app'> {
  if (actor.kind === 'account')
    return { actorKind: 'account', actorId: actor.accountId, app: actor.app?.clientId ?? null }
  return { actorKind: actor.kind, actorId: null, app: actor.kind === 'client' ? actor.clientId : null }
}

/** What callers send as ids need not be any; of those nothing is told. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
}

/** NUL cannot be stored, and half a pair of surrogates cannot be sent: a header can carry the one, cutting makes the other. */
function shortened(text: string | undefined, most: number): string | null {
  if (text === undefined) return null
  return text.replaceAll('\0', '').slice(0, most).toWellFormed()
}

/**
 * The content as one text, the same whoever reads the row: a JSON array in fixed order. Its first member is the version of this form;
 * another form gets another number, and the events before it keep theirs.
 */
export function canonical(row: AuditRow): string {
  return JSON.stringify([
    'praxis-audit-1',
    row.clinicId,
    row.id,
    row.at,
    row.actorKind,
    row.actorId,
    row.actingAs,
    row.app,
    row.address,
    row.userAgent,
    row.requestId,
    row.call,
    row.action,
    row.outcome,
    row.refusal,
    row.recordKind,
    row.recordId,
    row.patients,
    row.reason,
  ])
}

/** What the first event of a clinic follows. */
export function genesis(clinicId: string): Buffer {
  return createHash('sha256').update(`praxis-audit-1 ${clinicId}`).digest()
}

/** SHA-256 over the hash before, the number and the content: anybody can compute it, without the secret. */
export function chained(before: Buffer, number: number, row: AuditRow): Buffer {
  return createHash('sha256')
    .update(before)
    .update(`${number}\n${canonical(row)}`)
    .digest()
}

/** A place in the chain. */
export interface Link {
  number: number
  hash: Buffer
}

/** Where a clinic's chain ends, and what it begins after. */
export interface Head extends Link {
  begin: Link
}

export function sealText(clinicId: string, id: string, link: Link): string {
  return `${clinicId} ${linkText(link)} ${id}`
}

/** The beginning is in it, so that nobody can take off the oldest events and say that their time was over. */
export function headText(clinicId: string, head: Head): string {
  return `${clinicId} ${linkText(head)} after ${linkText(head.begin)}`
}

function linkText({ number, hash }: Link): string {
  return `${number} ${hash.toString('hex')}`
}
