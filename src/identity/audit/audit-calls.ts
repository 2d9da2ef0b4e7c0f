import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#platform'
import type { Database } from '#platform'
import { described } from './actions.ts'
import type { AuditAction } from './actions.ts'
import { auditRow, isUuid } from './event.ts'
import type { AuditEvent } from './event.ts'
import { fewOfVisitors } from './few-of-visitors.ts'
import { groupWriter } from './group-writer.ts'

/**
 * What a route's calls are in the trail, declared beside its policy. An action: a read, written here before the answer leaves.
 * `inside`: a change, whose use case writes its event in its own transaction. `ofPatient`: a read of whatever patient the call names, and of
 * nobody if it names none. `none`: why nothing is written.
 */
export type CallAudit =
  | AuditAction
  | { readonly inside: AuditAction }
  | { readonly ofPatient: AuditAction }
  | { readonly none: string }

/** Whose data an answer contains, and of which record. */
export interface Shown {
  patients: readonly string[]
  record?: string | undefined
  reason?: string | undefined
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What its calls are in the audit trail; test/audited-routes.db.test.ts wants it of every route or a reason. */
    audit?: CallAudit
    /** Asked by the page of everybody who comes: that nobody is signed in is then an answer, and no attempt on anything. */
    greetsVisitors?: boolean
  }
  interface FastifyRequest {
    shown?: Shown
    refusedWith?: string
    /** Whom the refusal was about. */
    refusedAbout?: readonly string[]
    isAudited?: boolean
  }
}

/** A route says whose data it is about to answer with. One that declares a read and does not say so fails. */
export function showing(request: FastifyRequest, shown: Shown): void {
  request.shown = shown
}

/**
 * Writes an event for each call that answered a patient's data or was refused. The answer of a read leaves only after its event is
 * committed: without the event there is no answer. A refusal tells nothing, so it is answered also when it cannot be written down.
 */
export function auditCalls(api: FastifyInstance, database: Database): void {
  const write = groupWriter(database)
  const isWorthWriting = fewOfVisitors()

  api.addHook('onError', async (request, _reply, error) => {
    if (!(error instanceof Refusal)) return
    request.refusedWith = error.code
    request.refusedAbout = error.facts.about ?? []
  })

  api.addHook('onSend', async (request, reply) => {
    // An error here is answered too, and comes by a second time.
    if (request.ctx === undefined || request.isAudited === true) return
    const { config } = request.routeOptions
    const event = reply.statusCode < 400 ? readOf(request, config.audit) : refusedCall(request, reply)
    if (event === undefined) return
    request.isAudited = true
    if (event.refusal === undefined) return write(auditRow(request.ctx, event))
    if (!isWorthWriting(request.ctx, event.refusal)) return
    await write(auditRow(request.ctx, event)).catch((error: unknown) =>
      request.log.error({ err: error }, 'a refused call could not be written to the audit trail'),
    )
  })
}

function readOf(request: FastifyRequest, declared: CallAudit | undefined): AuditEvent | undefined {
  if (typeof declared === 'object' && 'ofPatient' in declared) {
    const patient = patientNamed(request)
    return patient === undefined ? undefined : { action: declared.ofPatient, record: patient, patients: [patient] }
  }
  if (typeof declared !== 'string') return undefined
  const { shown, routeOptions } = request
  if (shown === undefined)
    throw new Error(`${request.method} ${routeOptions.url} declares ${declared} and did not say whose data it answers`)
  return { action: declared, ...shown }
}

/** Not those of the grammar and not those of a rule such as "taken": only who may not, who is not known, and what is not theirs. */
const TOLD = new Set([401, 403, 404, 429])

function refusedCall(request: FastifyRequest, reply: FastifyReply): AuditEvent | undefined {
  const { refusedWith, shown, routeOptions, method } = request
  if (refusedWith === undefined || !TOLD.has(reply.statusCode)) return undefined
  const { audit, greetsVisitors } = routeOptions.config
  if (greetsVisitors === true && refusedWith === 'identity.sign_in_required') return undefined
  const patient = patientNamed(request)
  const action = actionOf(audit, patient)
  // "Not there" of what is nobody's, such as a location, is no attempt on anybody's data.
  if (reply.statusCode === 404 && action === undefined) return undefined
  const record = shown?.record ?? idIn(request.params, 'id')
  return {
    action: action ?? 'identity.call',
    refusal: refusedWith,
    record,
    patients: [
      ...(record !== undefined && action !== undefined && described(action).record === 'patient' ? [record] : []),
      ...(patient === undefined ? [] : [patient]),
      ...(request.refusedAbout ?? []),
    ],
    call: `${method} ${routeOptions.url ?? ''}`,
  }
}

function actionOf(declared: CallAudit | undefined, patient: string | undefined): AuditAction | undefined {
  if (typeof declared !== 'object') return declared
  if ('ofPatient' in declared) return patient === undefined ? undefined : declared.ofPatient
  return 'inside' in declared ? declared.inside : undefined
}

function patientNamed({ body, query }: FastifyRequest): string | undefined {
  return idIn(body, 'patientId') ?? idIn(query, 'patientId')
}

function idIn(source: unknown, name: string): string | undefined {
  const value: unknown = typeof source === 'object' && source !== null ? Reflect.get(source, name) : undefined
  return isUuid(value) ? value : undefined
}
