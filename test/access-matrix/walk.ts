import type { FastifyInstance } from 'fastify'
import { testApp } from '../app.ts'
import { MONDAY_MORNING } from '../clinic.ts'
import type { TestDatabase } from '../database.ts'
import { neverCommitted } from './one-transaction.ts'
import type { Undoable } from './one-transaction.ts'
import { OPERATIONS } from './operations.ts'
import type { Operation } from './operations.ts'
import { plausible } from './plausible.ts'
import type { Schema } from './plausible.ts'
import { NOBODY, WHOSE, idsOf } from './records.ts'
import type { Kind, Whose } from './records.ts'
import type { Caller, SecretOf, Stage } from './stage.ts'

/** One operation of the document, with what its address names. */
export interface Walked {
  /** `GET /api/v1/patients/:id` */
  name: string
  method: string
  url: string
  /** What the address names by id, left to right; undefined: the test does not know such records yet. */
  params: readonly { name: string; kind: Kind | undefined }[]
  body: Schema | undefined
  how: Operation
}

/** `+` let in, `-` let in and shown nothing of this record, `?` sign in first, `x` not with this role or scope, `0` there is no such thing, `!` let in and the call itself refused. */
export type Mark = '+' | '-' | '?' | 'x' | '0' | '!'

export interface Answered {
  operation: Walked
  caller: Caller
  whose: Whose
  mark: Mark
  status: number
  body: string
}

/** What the part of an address before an id says that the id is of. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  AuditEvent: 'auditEvent',
  'api-clients': 'client',
  appointments: 'appointment',
  'audit-events': 'auditEvent',
  authorities: 'authority',
  'authority-invitations': 'offer',
  closures: 'closure',
  doctors: 'doctor',
  'emergency-accesses': 'emergencyAccess',
  holds: 'hold',
  'host-names': 'hostName',
  invitations: 'staffInvitation',
  leave: 'leave',
  lines: 'rebookingLine',
  locations: 'location',
  members: 'member',
  messages: 'message',
  offers: 'timeOffer',
  outages: 'outage',
  overrides: 'override',
  'pathway-bookings': 'pathwayBooking',
  pathways: 'pathway',
  patients: 'patient',
  'rebooking-plans': 'rebookingPlan',
  resources: 'resource',
  series: 'series',
  sessions: 'session',
  'visit-types': 'visitType',
  'waitlist-entries': 'waitlistEntry',
}

/** Every operation that the application answers, from its own table and document, so that none can be left out. */
export function operationsOf(app: FastifyInstance): Walked[] {
  const document = app.swagger() as { paths?: Record<string, Record<string, { requestBody?: RequestBody }>> }
  return app.routeTable
    .filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS')
    .map(({ method, url }) => {
      const documented = document.paths?.[url.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
      const name = `${method} ${url.replaceAll(/:(\w+)/g, ':id')}`
      const body = documented?.requestBody?.content?.['application/json']?.schema
      return { name, method, url, params: paramsOf(url), body, how: OPERATIONS[name] ?? {} }
    })
}

interface RequestBody {
  content?: Record<string, { schema?: Schema }>
}

function paramsOf(url: string): Walked['params'] {
  return [...url.matchAll(/([\w-]+)\/:(\w+)/g)].map(([, before = '', name = '']) => ({
    name,
    // Below a patient it is one that they sent, by itself one that was sent to the caller.
    kind: name === 'invitationId' ? 'authorityInvitation' : KIND_OF[before],
  }))
}

/** Calls everything as everybody, about one's own, another's, another clinic's and nobody's record. */
export async function walk(
  database: TestDatabase,
  stage: Stage,
  visit: (answered: Answered) => void,
  only?: (operation: Walked) => boolean,
): Promise<Walked[]> {
  let operations: Walked[] = []
  await neverCommitted(database, async (undoable) => {
    const at = await testApp(undoable.database, { clinicId: stage.clinicId, now: MONDAY_MORNING })
    await at.app.ready()
    operations = operationsOf(at.app)
    for (const operation of operations.filter(only ?? (() => true)))
      for (const caller of stage.callers)
        for (const whose of recordsOf(operation, caller)) {
          at.authentication.sessions.forget()
          visit(await callOnce(at.app, undoable, stage, { operation, caller, whose }))
        }
    await at.app.close()
  })
  return operations
}

/** Of what belongs to nobody there is one call; what a stranger in the same clinic has not, is not called about. */
export function recordsOf(operation: Walked, caller: Caller): readonly Whose[] {
  const kinds = kindsOf(operation)
  if (kinds.length === 0) return ['own']
  return WHOSE.filter((whose) => whose === 'nobody' || kinds.every((kind) => caller.records[whose][kind] !== undefined))
}

export function kindsOf({ params, how }: Walked): Kind[] {
  const named = params.flatMap(({ kind }) => kind ?? [])
  return how.about === undefined ? named : [...named, how.about]
}

interface Call {
  operation: Walked
  caller: Caller
  whose: Whose
}

async function callOnce(app: FastifyInstance, { andUndo }: Undoable, stage: Stage, call: Call): Promise<Answered> {
  const { operation, caller } = call
  const ids = idsFor(call)
  return andUndo(async () => {
    for (const { by, method, url, body } of operation.how.before?.(ids) ?? [])
      await app.inject({
        method,
        url,
        headers: { ...(by === 'caller' ? caller.headers : stage[by]), 'if-match': '*' },
        ...(body && { payload: body }),
      })
    const answer = await app.inject({
      method: operation.method as 'GET',
      url: urlOf(operation, ids),
      headers: { ...caller.headers, 'if-match': '*' },
      ...bodyOf(operation, ids),
    })
    const { statusCode: status, body } = answer
    const about = operation.how.about
    const isShown = operation.how.lists !== true || about === undefined || body.includes(ids[about])
    return { ...call, mark: markOf(status, isShown), status, body }
  })
}

/** The records called about; of kinds that the call does not name the caller's own, as somebody who fills in a form would. */
function idsFor({ operation, caller, whose }: Call): Record<Kind, string> {
  const own = idsOf(caller.records.own)
  const asked = whose === 'nobody' ? idsOf({}) : idsOf(caller.records[whose])
  return { ...own, ...Object.fromEntries(kindsOf(operation).map((kind) => [kind, asked[kind]])) }
}

function urlOf({ url, params, how }: Walked, ids: Record<Kind, string>): string {
  const filled = params.reduce(
    (address, { name, kind }) => address.replace(`:${name}`, kind === undefined ? NOBODY : ids[kind]),
    url,
  )
  const query = how.query?.(ids)
  return query === undefined ? filled : `${filled}?${query}`
}

function bodyOf({ method, body, how }: Walked, ids: Record<Kind, string>): { payload?: object } {
  if (method === 'GET' || method === 'DELETE') return how.body === undefined ? {} : { payload: how.body(ids) }
  if (how.body !== undefined) return { payload: how.body(ids) }
  if (body === undefined) return {}
  return { payload: plausible(body, (field) => idOf(field, ids)) as object }
}

function idOf(field: string, ids: Record<Kind, string>): string {
  const kind = field.replace(/Ids?$/, '')
  return (ids as Record<string, string>)[kind] ?? NOBODY
}

function markOf(status: number, isShown: boolean): Mark {
  if (status < 400) return isShown ? '+' : '-'
  if (status === 401) return '?'
  if (status === 403) return 'x'
  return status === 404 ? '0' : '!'
}

/** Everything that would tell two refusals apart is left; the ids that were sent, and the number of the request, are not. */
export function withoutIds(body: string): string {
  return body.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '<id>')
}

/** Whose secrets stand in the answer to somebody who may not know them. */
export function leaksIn({ caller, whose, mark, body }: Answered, secrets: Stage['secrets']): string[] {
  // That somebody is let in to another's record stands in the table, to be read by its reviewer.
  const isLetIn = (of: SecretOf) => of === 'bela' && whose === 'other' && mark === '+'
  return (Object.keys(secrets) as SecretOf[])
    .filter((of) => !caller.mayKnow.includes(of) && !isLetIn(of))
    .flatMap((of) => secrets[of].filter((secret) => body.includes(secret)).map((secret) => `${of}: ${secret}`))
}
